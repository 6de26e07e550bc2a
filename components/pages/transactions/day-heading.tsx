import type { VNode } from 'preact';
import { t, tParts } from '../../../utils/i18n/words.ts';
import { formatMonth } from '../../../utils/i18n/dates.ts';
import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import type { MonthTotals } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';
import { DateText } from '../../figures/date-text.tsx';

/** What came in and went out, each currency apart. */
export function TotalsText({ totals }: { totals: readonly MonthTotals[] }): VNode {
  return (
    <>
      {totals.map(({ currency, inMinor, outMinor }) => (
        <span key={currency} class="totals">
          {tParts('transactions.totals', {
            incoming: <Amount amountMinor={inMinor} currency={currency} flow />,
            outgoing: <Amount amountMinor={outMinor} currency={currency} />,
          })}
        </span>
      ))}
    </>
  );
}

interface DayHeadingProps {
  date: IsoDate;
  today: IsoDate;
  /** Given on the first day of each month in the list. */
  month?: { month: IsoMonth; totals: readonly MonthTotals[] } | undefined;
}

/** The heading of a day; the first of a month also says what the month came to, as far as the list shows it. */
export function DayHeading({ date, today, month }: DayHeadingProps): VNode {
  return (
    <>
      <span role="rowheader" class="day-heading" aria-colspan={month === undefined ? 4 : 2}>
        <DateText date={date} today={today} />
      </span>
      {month !== undefined && (
        <span role="gridcell" class="month-total soft" aria-colspan={2}>
          <span class="month-total-name">{formatMonth(month.month, 'name')}</span>
          <span class="month-total-name" data-short>
            {formatMonth(month.month, 'tick')}
          </span>{' '}
          <TotalsText totals={month.totals} />
        </span>
      )}
    </>
  );
}

/** How many were found and what they add up to. */
export function FoundLine({ count, totals }: { count: number; totals: readonly MonthTotals[] }): VNode {
  return (
    <p class="found-line soft" role="status">
      <span>{t('transactions.found', { count })}</span>
      <TotalsText totals={totals} />
    </p>
  );
}
