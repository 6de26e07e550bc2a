import type { IsoDate, IsoMonth } from '../model/iso-date.ts';
import { addDays, monthOf } from '../model/iso-date.ts';
import type { Account, SummaryView, Transaction } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { monthRef, monthSchema, readDocument, readDocuments, summaryRef, summarySchema } from './documents.ts';
import { isHidden } from './merge/edits.ts';
import { spendingByDay, totalsOf } from './merge/totals.ts';
import { saveSuggestions } from './suggestions.ts';

const mostMonths = 60;

/** The months that a change touched, as they were and as they are. */
export interface TouchedMonths {
  before: ReadonlyMap<IsoMonth, readonly Transaction[]>;
  after: ReadonlyMap<IsoMonth, readonly Transaction[]>;
}

interface SummaryContext {
  accounts: readonly Account[];
  /** The user's own date, from which the two months of daily spending count back. */
  today: IsoDate;
  now: number;
}

/**
 * Writes the summary anew from what a change touched. Months that it did not touch keep the totals they had, so the
 * ledger is never read for it; only where the summary itself is gone is it made from all months again.
 * Call it after the months have been put.
 */
export async function saveSummary(draft: Draft, touched: TouchedMonths, context: SummaryContext): Promise<void> {
  const previous = await readDocument(draft, summaryRef, summarySchema);
  const summary = previous === undefined ? await summariseAll(draft, context) : updateSummary(previous, await withLostDays(draft, previous, touched, context), context);
  const toReview = touched.after.size === 0 && previous?.toReview !== undefined ? previous.toReview : await saveSuggestions(draft, [...touched.after.keys()]);
  draft.put(summaryRef.kind, summaryRef.key, { ...summary, toReview } satisfies SummaryView);
}

/**
 * Also the recent months that spent something and whose days are not there, as if touched: a clock that was wrong for a
 * while takes the days away, and once it is right again they must come back.
 */
async function withLostDays(draft: Draft, previous: SummaryView, { before, after }: TouchedMonths, { today }: SummaryContext): Promise<TouchedMonths> {
  const recent = recentMonths(today);
  const lost = previous.months.filter(({ month, totals }) => recent.includes(month) && !after.has(month) && totals.some(({ outMinor }) => outMinor < 0) && previous.days.every(({ date }) => monthOf(date) !== month));
  const read = await Promise.all(lost.map(async ({ month }) => [month, (await readDocument(draft, monthRef(month), monthSchema))?.transactions] as const));
  const found = read.flatMap(([month, transactions]) => (transactions === undefined ? [] : [[month, transactions] as const]));
  return { before: new Map([...before, ...found]), after: new Map([...after, ...found]) };
}

/** A summary with the touched months counted again. */
export function updateSummary(previous: SummaryView, { before, after }: TouchedMonths, context: SummaryContext): SummaryView {
  const untouched = previous.months.filter(({ month }) => !after.has(month));
  const days = previous.days.filter(({ date }) => !after.has(monthOf(date)));
  const counted = summarise(after, context);
  return {
    ...counted,
    months: newestMonths([...untouched, ...counted.months]),
    days: recentDays([...days, ...counted.days], context.today),
    transactionCount: previous.transactionCount + counted.transactionCount - countOf(before),
  };
}

async function summariseAll(draft: Draft, context: SummaryContext): Promise<SummaryView> {
  const documents = await readDocuments(draft, 'month', monthSchema);
  return summarise(new Map(documents.map(({ month, transactions }) => [month, transactions])), context);
}

function summarise(months: TouchedMonths['after'], { accounts, today, now }: SummaryContext): SummaryView {
  const filled = [...months].filter(([, transactions]) => transactions.length > 0);
  return {
    accounts: accounts.toSorted((a, b) => a.createdAt - b.createdAt),
    months: newestMonths(filled.map(([month, transactions]) => ({ month, totals: totalsOf(transactions) }))),
    days: recentDays(filled.flatMap(([, transactions]) => spendingByDay(transactions)), today),
    transactionCount: countOf(months),
    updatedAt: now,
  };
}

const countOf = (months: TouchedMonths['after']): number => [...months.values()].reduce((sum, each) => sum + each.filter((one) => !isHidden(one)).length, 0);

const newestMonths = (months: SummaryView['months']): SummaryView['months'] =>
  months.toSorted((a, b) => (a.month < b.month ? -1 : 1)).slice(-mostMonths);

/** This month and the one before it. */
const recentMonths = (today: IsoDate): IsoMonth[] => [monthOf(today), monthOf(addDays(`${monthOf(today)}-01`, -1))];

function recentDays(days: SummaryView['days'], today: IsoDate): SummaryView['days'] {
  const recent = recentMonths(today);
  return days
    .filter(({ date }) => recent.includes(monthOf(date)))
    .sort((a, b) => (a.date === b.date ? (a.currency < b.currency ? -1 : 1) : a.date < b.date ? -1 : 1));
}
