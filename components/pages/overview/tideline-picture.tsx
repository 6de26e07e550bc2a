import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { formatDate, formatMonth } from '../../../utils/i18n/dates.ts';
import { currentLocale, t } from '../../../utils/i18n/words.ts';
import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import { ChartCanvas } from '../../charts/chart-canvas.tsx';
import type { ChartTheme } from '../../charts/chart-theme.ts';
import { HiddenTable } from '../../charts/hidden-table.tsx';
import { tidelineConfig } from '../../charts/tideline-config.ts';
import { useMoneyText } from '../../figures/money-text.ts';
import { goTo, hrefTo } from '../../state/route.ts';
import type { TidelineSeries } from './tideline-series.ts';

const dateOf = (month: IsoMonth, index: number): IsoDate => `${month}-${String(index + 1).padStart(2, '0')}`;

/** How the month's spending added up, beside the month before. A click leads to the rows of that day. */
export function TidelinePicture({ series, size }: { series: TidelineSeries; size: 'tall' | 'low' }): VNode {
  const sayMoney = useMoneyText();
  const { currency, month, previousMonth, current, previous } = series;
  const names = [formatMonth(month, 'name'), formatMonth(previousMonth, 'name')] as const;
  const dayCount = Math.max(current.length, previous.length, lastDayOf(month));
  const say = (amount: number): string => sayMoney(amount, currency, { sign: 'none' });

  const onPick = (index: number): void => {
    const isPast = index < current.length;
    const sums = isPast ? current : previous;
    if (index >= sums.length) return;
    // A day without spending would lead to an empty list: its month says more.
    const isSpentOn = sums[index] !== (sums[index - 1] ?? 0);
    const shownMonth = isPast ? month : previousMonth;
    goTo('transactions', { period: isSpentOn ? dateOf(shownMonth, index) : shownMonth });
  };

  const configure = useCallback(
    (theme: ChartTheme) => {
      const dayText = new Intl.NumberFormat(currentLocale().tag);
      return tidelineConfig(
        {
          dayLabels: Array.from({ length: dayCount }, (_, index) => dayText.format(index + 1)),
          current,
          previous,
          currentLabel: names[0],
          previousLabel: names[1],
        },
        theme,
        {
          guide: (amount) => sayMoney(amount, currency, { whole: true, sign: 'none' }),
          place: (index) => formatDate(dateOf(index < current.length ? month : previousMonth, index), 'day'),
          figure: (datasetIndex, amount) => `${names[datasetIndex] ?? ''} ${say(amount)}`,
        },
        onPick,
      );
    },
    [series, sayMoney],
  );

  const rows = useMemo(
    () =>
      Array.from({ length: dayCount }, (_, index) => [
        String(index + 1),
        current[index] === undefined ? t('overview.notYet') : say(current[index]),
        previous[index] === undefined ? '' : say(previous[index]),
      ]),
    [series, sayMoney],
  );

  return (
    <figure class="picture">
      <ChartCanvas
        height={size}
        configure={configure}
        label={t('overview.tidelineLabel', {
          month: names[0],
          previous: names[1],
          date: formatDate(dateOf(month, current.length - 1), 'day'),
          spent: say(series.spentMinor),
          before: say(series.spentBeforeMinor),
          whole: say(previous.at(-1) ?? 0),
        })}
      />
      <HiddenTable caption={t('overview.tidelineTable')} head={[t('overview.day'), formatMonth(month), formatMonth(previousMonth)]} rows={rows} />
      <figcaption>
        <a href={hrefTo('transactions', { period: month })}>{t('overview.showRows', { month: names[0] })}</a>
      </figcaption>
    </figure>
  );
}

const lastDayOf = (month: IsoMonth): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
