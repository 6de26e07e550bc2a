import type { VNode } from 'preact';
import { formatMonth } from '../../utils/i18n/dates.ts';
import { formatMoney } from '../../utils/i18n/money.ts';
import { t, tParts } from '../../utils/i18n/words.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { SummaryView } from '../../utils/model/ledger.ts';
import { Amount } from '../figures/amount.tsx';
import { Tideline } from '../figures/tideline.tsx';
import { currenciesOf } from '../pages/overview/month-series.ts';
import { tidelineSeries } from '../pages/overview/tideline-series.ts';
import { useHidesAmounts } from '../state/page-state.tsx';

/** This month in one figure and one line. The currency with the most rows stands for the month; the dashboard has all. */
export function MonthSection({ summary, today }: { summary: SummaryView; today: IsoDate }): VNode | null {
  const isHidden = useHidesAmounts();
  const [currency] = currenciesOf(summary);
  if (currency === undefined) return null;
  const series = tidelineSeries(summary, currency, today);
  const inMinor = summary.months.find(({ month }) => month === series.month)?.totals.find((each) => each.currency === currency)?.inMinor ?? 0;
  const said = (amountMinor: number): string => (isHidden ? t('shared.hiddenAmount') : formatMoney(amountMinor, currency, { sign: 'none' }));
  const figure = (amountMinor: number): VNode => <Amount amountMinor={amountMinor} currency={currency} sign="none" />;
  return (
    <section class="popup-month">
      <h2 class="popup-label">{t('popup.spent', { month: formatMonth(series.month, 'name') })}</h2>
      <p class="popup-spent">
        <Amount amountMinor={-series.spentMinor} currency={currency} size="large" />
      </p>
      <Tideline
        current={series.current}
        previous={series.previous}
        dayCount={Math.max(series.previous.length, series.current.length)}
        label={t('popup.tideline', { spent: said(series.spentMinor), before: said(series.spentBeforeMinor) })}
      />
      <p class="popup-month-words soft">
        <span>{tParts('popup.lastMonth', { amount: figure(series.spentBeforeMinor) })}</span>
        <span>{tParts('popup.cameIn', { amount: <Amount amountMinor={inMinor} currency={currency} flow /> })}</span>
      </p>
    </section>
  );
}
