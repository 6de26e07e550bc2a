import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatDate, formatMonth } from '../../../utils/i18n/dates.ts';
import { t, tParts } from '../../../utils/i18n/words.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { SummaryView } from '../../../utils/model/ledger.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import { Amount } from '../../figures/amount.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { monthSeries } from './month-series.ts';
import { TidelinePicture } from './tideline-picture.tsx';
import type { TidelineSeries } from './tideline-series.ts';
import { tidelineSeries } from './tideline-series.ts';

interface StandingProps {
  summary: SummaryView;
  currency: CurrencyCode;
  today: IsoDate;
  /** The currency used most carries the page's one big number; the others step down. */
  isMain: boolean;
}

/** Where the month stands in one currency: a number, what it is beside last month, and the tideline. */
export function Standing({ summary, currency, today, isMain }: StandingProps): VNode {
  const series = useMemo(() => tidelineSeries(summary, currency, today), [summary, currency, today]);
  const months = useMemo(() => monthSeries(summary, currency, today), [summary, currency, today]);
  const inMinor = months.at(-1)?.inMinor ?? 0;
  return (
    <section class="standing" data-main={isMain ? '' : undefined} aria-label={t('overview.inCurrency', { currency })}>
      <header class="standing-head">
        <p class="standing-number">
          <Amount amountMinor={-series.spentMinor} currency={currency} size={isMain ? 'large' : 'figure'} />{' '}
          <span class="soft">{t('overview.spentIn', { month: formatMonth(series.month, 'name') })}</span>
        </p>
        <p class="soft">
          <Comparison series={series} today={today} />
          {inMinor > 0 && <> {tParts('overview.cameIn', { amount: <Amount amountMinor={inMinor} currency={currency} flow /> })}</>}
        </p>
      </header>
      <div class="standing-pictures">
        <TidelinePicture series={series} size={isMain ? 'tall' : 'low'} />
        {months.length > 1 && (
          <div class="standing-flow">
            <h2>{t('overview.flowTitle')}</h2>
            <FlowPicture months={months} currency={currency} />
          </div>
        )}
      </div>
    </section>
  );
}

/** This month against the last one by the same day. */
function Comparison({ series, today }: { series: TidelineSeries; today: IsoDate }): VNode {
  const { currency, previous, previousMonth, spentMinor, spentBeforeMinor } = series;
  if ((previous.at(-1) ?? 0) === 0) return <>{t('overview.nothingBefore', { month: formatMonth(previousMonth, 'name') })}</>;
  const day = Math.min(Number(today.slice(8)), previous.length);
  const date = formatDate(`${previousMonth}-${String(day).padStart(2, '0')}`, 'day');
  const difference = spentMinor - spentBeforeMinor;
  if (difference === 0) return <>{t('overview.sameAsBy', { date })}</>;
  const amount = <Amount amountMinor={Math.abs(difference)} currency={currency} sign="none" />;
  return <>{tParts(difference < 0 ? 'overview.lessThanBy' : 'overview.moreThanBy', { amount, date })}</>;
}
