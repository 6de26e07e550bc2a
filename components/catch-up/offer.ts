import type { CatchUp, CatchUpEnd } from '../../utils/model/catch-up.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { Account } from '../../utils/model/ledger.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';

/** What a page with transactions is offered. `since`: its list hangs above the tidemark. */
export type CatchUpOffer = { kind: 'since'; date: IsoDate } | { kind: 'older' };

/** What the page of a tab could be asked for; `undefined` where it shows no transactions that were stored. */
export function offerCatchUp(status: PageStatus | undefined, accounts: readonly Account[]): CatchUpOffer | undefined {
  if (status?.outcome !== 'rows' || status.receipt.kind !== 'stored') return undefined;
  const ids = new Set(status.receipt.accounts.map(({ accountId }) => accountId));
  const shown = accounts.filter(({ id }) => ids.has(id));
  // While the ledger is locked nobody knows how far it is.
  if (shown.length === 0) return undefined;
  const marks = shown.flatMap(({ spans, tidemark }) => (spans !== undefined && tidemark !== undefined ? [tidemark.date] : []));
  const [earliest] = marks.toSorted();
  return earliest === undefined ? { kind: 'older' } : { kind: 'since', date: earliest };
}

/** A page that was paged and is silent for so long has been lost: its tab shows something else, or its browser slept. */
const silenceMs = 90_000;

/** Why catching up ended, that it was lost included; `undefined` while it goes on. */
export const endOf = ({ end, isWaiting, updatedAt }: CatchUp, now: number): CatchUpEnd | undefined =>
  end ?? (isWaiting !== true && now - updatedAt > silenceMs ? 'left' : undefined);

/** What it came to is said for so long; then it is history. */
const saidForMs = 15 * 60_000;

/** Whether there is still something to say of it. */
export const isOfNow = (run: CatchUp, now: number): boolean => endOf(run, now) === undefined || now - run.updatedAt < saidForMs;

/** How far along it is, from 0 to 1, where it is known how far it goes. */
export function progressOf({ until, reached }: CatchUp, today: IsoDate): number | undefined {
  if (until === undefined || reached === undefined) return undefined;
  const [whole, done] = [Date.parse(today) - Date.parse(until), Date.parse(today) - Date.parse(reached)];
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, done / whole));
}
