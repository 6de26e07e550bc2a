import type { PlacedList } from '../../../utils/ledger/merge/place-statement.ts';
import type { CatchUp, CatchUpEnd, CatchUpOrder, CatchUpReach, CatchUpStep } from '../../../utils/model/catch-up.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';

/** No bank's history needs more; a page that never ends does. Whoever wants more starts again where it stopped. */
export const limits = { pages: 400, rows: 20_000, minutes: 30 };

/** So many periods without transactions in a row, and the account has begun after them. */
const mostEmpties = 3;

interface Start {
  tabId: number;
  siteId: string;
  reach: CatchUpReach;
  /** By the accounts' marks; those of the page alone where it is known which it shows. */
  tidemarks: Record<string, IsoDate>;
}

/** Catching up at its start. It counts as turning until the page has been read as it stands. */
export function startRun({ reach, tidemarks, ...page }: Start, now: number): CatchUp {
  const known = reach.kind === 'tidemark' ? tidemarks : {};
  const until = reach.kind === 'date' ? reach.date : Object.values(known).toSorted()[0];
  return { ...page, reach, tidemarks: known, ...(until === undefined ? {} : { until }), startedAt: now, updatedAt: now, pages: 0, rows: 0, turning: 'page', empties: 0 };
}

/** Ended, whatever it was about to do. */
export function endRun(run: CatchUp, end: CatchUpEnd, now: number): CatchUp {
  const { turning: _turning, isWaiting: _waiting, ...rest } = run;
  return run.end === undefined ? { ...rest, end, updatedAt: now } : run;
}

/** After a capture of its tab. What was not read of the page, and what it repeats, leaves it waiting for the turn to come. */
export function advanceRun(run: CatchUp, { outcome, receipt, lists }: { outcome: Outcome; receipt: Receipt; lists: readonly PlacedList[] }, now: number): CatchUp {
  if (run.end !== undefined) return run;
  if (outcome.kind === 'ignored' && outcome.reason === 'password-field') return endRun(run, 'signed-out', now);
  if (outcome.kind === 'unrecognised' && outcome.reason === 'session-ended') return endRun(run, 'signed-out', now);
  if (receipt.kind === 'refused') return passing.has(receipt.code) ? run : endRun(run, 'not-stored', now);
  if (outcome.kind === 'empty') return afterEmpty(run, now);
  return outcome.kind === 'rows' && lists.length > 0 ? afterRows(run, lists, now) : run;
}

/** Refusals after which the page itself tries again. */
const passing = new Set(['too-often', 'failed']);

function afterEmpty(run: CatchUp, now: number): CatchUp {
  if (run.turning === undefined) return run;
  const { turning, ...rest } = run;
  const empties = run.empties + 1;
  const after = { ...rest, empties, pages: run.pages + 1, updatedAt: now };
  return turning === 'period' && empties < mostEmpties ? limitRun(after, now) : endRun(after, 'no-more', now);
}

function afterRows(run: CatchUp, lists: readonly PlacedList[], now: number): CatchUp {
  const accounts = run.accounts ?? lists.map(({ mark }) => mark);
  const own = lists.filter(({ mark }) => accounts.includes(mark));
  if (own.length === 0) return endRun(run, 'left', now);
  const isFirst = run.accounts === undefined;
  const fresh = own.reduce((sum, list) => sum + (isFirst ? list.count : list.fresh), 0);
  const { turning, ...rest } = run;
  const isTurned = turning !== undefined && (fresh > 0 || isFirst);
  const oldest = [run.reached, ...own.map((list) => list.oldest)].filter((day) => day !== undefined).toSorted()[0];
  const after: CatchUp = {
    ...(isTurned ? rest : run),
    accounts,
    pages: run.pages + (isFirst || (isTurned && turning !== 'scroll') ? 1 : 0),
    rows: run.rows + fresh,
    ...(oldest === undefined ? {} : { reached: oldest }),
    empties: 0,
    updatedAt: now,
  };
  return isMet(after, own) ? endRun(after, 'reached', now) : limitRun(after, now);
}

/** Every account that the page shows is read as far as it should be. One of several that offers no more has no further to go. */
function isMet({ reach, tidemarks }: CatchUp, lists: readonly PlacedList[]): boolean {
  const met = lists.map(({ mark, oldest }) => {
    if (reach.kind === 'date') return oldest < reach.date;
    const tidemark = Object.hasOwn(tidemarks, mark) ? tidemarks[mark] : undefined;
    return tidemark !== undefined && oldest <= tidemark;
  });
  return met.some(Boolean) && lists.every(({ hasOlder }, index) => met[index] === true || (!hasOlder && lists.length > 1));
}

const limitRun = (run: CatchUp, now: number): CatchUp =>
  run.pages >= limits.pages || run.rows >= limits.rows || now - run.startedAt > limits.minutes * 60_000 ? endRun(run, 'limit', now) : run;

/** After a step of the page, and what the page is answered. */
export function stepRun(run: CatchUp, step: CatchUpStep, now: number): { run: CatchUp; order: CatchUpOrder } {
  const { isWaiting: _waited, ...rest } = limitRun(run, now);
  const after = rest.end === undefined ? afterStep({ ...rest, updatedAt: now }, step, now) : rest;
  return { run: after, order: { goOn: after.end === undefined, ...(after.turning === undefined ? {} : { turning: after.turning }) } };
}

function afterStep(run: CatchUp, step: CatchUpStep, now: number): CatchUp {
  switch (step.kind) {
    case 'look':
      return run;
    case 'turn':
      return { ...run, turning: step.by };
    case 'wait':
      return { ...run, isWaiting: true };
    case 'end':
      return endRun(run, step.why, now);
  }
}
