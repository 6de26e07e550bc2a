import type { IsoDate } from '../../model/iso-date.ts';
import type { MonthTotals, SummaryView, Transaction } from '../../model/ledger.ts';
import type { CurrencyCode } from '../../model/money.ts';
import { isHidden, shownDate } from './edits.ts';

/** Neither income nor spending: what never came to be, what the user deleted or said to be another, and what only moved between own accounts. */
const countsNot = (each: Transaction): boolean => each.dropped === true || each.transferWith !== undefined || isHidden(each);

/** In and out per currency, in the order of the codes. */
export function totalsOf(transactions: readonly Transaction[]): MonthTotals[] {
  const totals = new Map<CurrencyCode, MonthTotals>();
  for (const each of transactions) {
    if (countsNot(each)) continue;
    const { currency, amountMinor } = each;
    const sum = totals.get(currency) ?? { currency, inMinor: 0, outMinor: 0, count: 0 };
    totals.set(currency, {
      currency,
      inMinor: add(sum.inMinor, Math.max(amountMinor, 0)),
      outMinor: add(sum.outMinor, Math.min(amountMinor, 0)),
      count: sum.count + 1,
    });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Spending per day and currency, oldest first; days without spending are left out. */
export function spendingByDay(transactions: readonly Transaction[]): SummaryView['days'] {
  const days = new Map<string, { date: IsoDate; currency: CurrencyCode; outMinor: number }>();
  for (const each of transactions) {
    const { currency, amountMinor } = each;
    if (amountMinor >= 0 || countsNot(each)) continue;
    const date = shownDate(each);
    const key = `${date}|${currency}`;
    days.set(key, { date, currency, outMinor: add(days.get(key)?.outMinor ?? 0, amountMinor) });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

/** A sum stays a safe integer, whatever a page made up: what is not would not be a summary any more. */
const add = (one: number, other: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, one + other));
