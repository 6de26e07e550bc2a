import type { IsoDate } from '../../model/iso-date.ts';
import { addDays } from '../../model/iso-date.ts';
import type { Account, ReadSpan, Tidemark } from '../../model/ledger.ts';
import type { StatementAccount } from '../../model/statement.ts';

type Waterline = Pick<Account, 'tidemark' | 'spans'>;
type Capture = Pick<StatementAccount, 'rows' | 'coverage' | 'proof' | 'balanceMinor'>;

/** More stretches than this are never read apart in earnest; the oldest are forgotten, and read again. */
const mostSpans = 20;

/**
 * Where the tidemark stands after a capture. It moves only by a list that was read whole, is not broken, and reaches
 * down to it: its oldest row is no later than the mark, or there is nothing older, or there was no mark yet. A list
 * that hangs above the mark is remembered, and counts once another closes the gap. It never falls.
 */
export function moveTidemark(before: Waterline, capture: Capture, capturedOn: IsoDate): Waterline {
  const span = readSpanOf(capture, capturedOn);
  if (span === undefined) return before;
  const { tidemark, spans = [] } = before;
  const reachesDown = tidemark === undefined || !capture.coverage.hasOlder || span.from <= tidemark.date;
  if (!reachesDown) return withSpans(tidemark, joinSpans([...spans, span]));
  return absorb(raise(tidemark, span), spans);
}

/** The days that a list shows completely; the first of a list that goes on is cut, which `from` keeps in mind. */
function readSpanOf({ rows, coverage, proof, balanceMinor }: Capture, capturedOn: IsoDate): ReadSpan | undefined {
  if (coverage.rowsLeft > 0 || proof.result === 'broken') return undefined;
  const posted = rows.filter((row) => row.pending !== true);
  const newest = posted[0];
  if (newest === undefined) return undefined;
  const days = posted.map((row) => row.date).sort();
  const [first = newest.date, newestDay = newest.date] = [days.at(0), days.at(-1)];
  // Where the visit has shown what stands right above, the days in between had nothing.
  const last = coverage.follows !== undefined && coverage.follows.day > newestDay ? coverage.follows.day : newestDay;
  const yesterday = addDays(capturedOn, -1);
  const proven = proof.result === 'proved';
  // The day of the capture is not over. Where the newest row leads to today's balance, nothing came after it.
  const isUpToDate = proven && balanceMinor !== undefined && newest.balanceAfterMinor === balanceMinor;
  const to = isUpToDate || last > yesterday ? yesterday : last;
  const from = coverage.from !== undefined && coverage.from < first ? coverage.from : first;
  return to < from && coverage.hasOlder ? undefined : { from: from < to ? from : to, to, proven };
}

function raise(tidemark: Tidemark | undefined, { to, proven }: ReadSpan): Tidemark {
  if (tidemark === undefined || to > tidemark.date) return { date: to, proven };
  return to === tidemark.date && proven ? { date: to, proven } : tidemark;
}

/** Spans that the risen mark has reached carry it on. */
function absorb(tidemark: Tidemark, spans: readonly ReadSpan[]): Waterline {
  let risen = tidemark;
  const left: ReadSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from <= risen.date) risen = raise(risen, span);
    else left.push(span);
  }
  return withSpans(risen, left);
}

/** Joins spans that share a day. */
function joinSpans(spans: readonly ReadSpan[]): ReadSpan[] {
  const joined: ReadSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to, proven: last.proven && span.proven };
  }
  return joined.slice(-mostSpans);
}

const withSpans = (tidemark: Tidemark | undefined, spans: ReadSpan[]): Waterline => ({
  ...(tidemark === undefined ? {} : { tidemark }),
  ...(spans.length === 0 ? {} : { spans }),
});
