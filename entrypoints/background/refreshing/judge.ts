import type { CatchUp } from '../../../utils/model/catch-up.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { RefreshFailure, RefreshLine } from '../../../utils/model/refresh.ts';
import type { UnrecognisedReason } from '../../../utils/model/outcome.ts';

/** In milliseconds. A tab in the background may render nothing, so what does not come there in time is shown. */
export const patience = { inBackground: 10_000, shown: 20_000, ofCatchUp: 90_000, look: 5_000 };

/** What is known of the tab that a line has open. */
export interface TabFacts {
  isThere: boolean;
  /** It shows an address outside the site. */
  isElsewhere: boolean;
  /** What its last capture came to. */
  status: PageStatus | undefined;
  catchUp: CatchUp | undefined;
  /** Its list hangs above the tidemark: there are days between that nobody has read. */
  hangsAbove: boolean;
}

/** What is to be done about it now. */
export type Verdict =
  | { kind: 'wait'; until: number }
  | { kind: 'show' }
  | { kind: 'catch-up' }
  | { kind: 'done' }
  | { kind: 'sign-in' }
  | { kind: 'fail'; why: RefreshFailure; reason?: UnrecognisedReason }
  | { kind: 'stop' };

/** Refusals after which the page itself tries again. */
const passing = new Set(['too-often', 'failed']);

/** Judges a site's line by its tab. Rows or a confirmed nothing are success; everything else has a name. */
export function judge(line: RefreshLine, facts: TabFacts, now: number): Verdict {
  if (!facts.isThere) return { kind: 'fail', why: 'left' };
  if (line.isCatchingUp === true) return judgeCatchUp(facts.catchUp, now);
  const status = facts.status?.isPast === true ? undefined : facts.status;
  const read = status === undefined ? undefined : judgeStatus(status, facts);
  if (read !== undefined) return read;
  const deadline = line.shownAt === undefined ? (line.since ?? now) + patience.inBackground : line.shownAt + patience.shown;
  if (now < deadline) return { kind: 'wait', until: deadline };
  if (status?.outcome === 'balances') return { kind: 'fail', why: 'balances-only' };
  // Many banks send those who are not signed in to another host.
  if (facts.isElsewhere) return { kind: 'sign-in' };
  if (line.shownAt === undefined) return { kind: 'show' };
  return nameFailure(status);
}

/** What a capture settles at once; `undefined` where more may come. */
function judgeStatus({ outcome, reason, receipt }: PageStatus, { hangsAbove }: TabFacts): Verdict | undefined {
  if (outcome === 'ignored' && reason === 'password-field') return { kind: 'sign-in' };
  if (outcome === 'unrecognised' && reason === 'session-ended') return { kind: 'sign-in' };
  if (receipt.kind === 'refused') return passing.has(receipt.code) ? undefined : { kind: 'fail', why: 'not-stored' };
  if (outcome === 'rows') return hangsAbove ? { kind: 'catch-up' } : { kind: 'done' };
  return outcome === 'empty' ? { kind: 'done' } : undefined;
}

function nameFailure(status: PageStatus | undefined): Verdict {
  if (status === undefined) return { kind: 'fail', why: 'no-answer' };
  if (status.receipt.kind === 'refused') return { kind: 'fail', why: 'not-stored' };
  if (status.outcome !== 'unrecognised') return { kind: 'fail', why: 'no-list' };
  const { reason } = status;
  return { kind: 'fail', why: 'unrecognised', ...(reason === undefined || isIgnored(reason) ? {} : { reason }) };
}

const isIgnored = (reason: NonNullable<PageStatus['reason']>): reason is 'password-field' | 'not-an-account-page' | 'paused' =>
  reason === 'password-field' || reason === 'not-an-account-page' || reason === 'paused';

function judgeCatchUp(run: CatchUp | undefined, now: number): Verdict {
  if (run === undefined) return { kind: 'fail', why: 'cut-short' };
  if (run.end === undefined) return run.isWaiting === true || now - run.updatedAt < patience.ofCatchUp ? { kind: 'wait', until: now + patience.look } : { kind: 'fail', why: 'cut-short' };
  if (run.end === 'reached' || run.end === 'no-more') return { kind: 'done' };
  if (run.end === 'signed-out') return { kind: 'sign-in' };
  return run.end === 'stopped' ? { kind: 'stop' } : { kind: 'fail', why: 'cut-short' };
}
