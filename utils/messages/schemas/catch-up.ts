import * as z from 'zod/mini';
import type { CatchUp, CatchUpEnd, CatchUpOrder, CatchUpReach, CatchUpStep, Pace, TurnBy } from '../../model/catch-up.ts';
import type { ShownAccount, Visit } from '../../model/visit.ts';
import { typed } from './typed.ts';
import { count, date, id, instant, tabId, text } from './values.ts';

const turnBy = typed<TurnBy>()(z.enum(['page', 'period', 'scroll']));
const end = typed<CatchUpEnd>()(z.enum(['reached', 'no-more', 'same-again', 'stopped', 'limit', 'signed-out', 'unreadable', 'not-stored', 'left']));

export const catchUpReach = typed<CatchUpReach>()(
  z.discriminatedUnion('kind', [z.object({ kind: z.literal('tidemark') }), z.object({ kind: z.literal('all') }), z.object({ kind: z.literal('date'), date })]),
);

export const paceSchema = typed<Pace>()(z.object({ from: count, to: count }));

/** `page/step`. */
export const catchUpStepSchema = typed<CatchUpStep>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('look') }),
    z.object({ kind: z.literal('turn'), by: turnBy }),
    z.object({ kind: z.literal('wait') }),
    z.object({ kind: z.literal('end'), why: end }),
  ]),
);

/** The answer to `page/step`; a page that is not watched is told to go no further. */
export const catchUpOrderSchema = typed<CatchUpOrder>()(z.object({ goOn: z.boolean(), turning: z.exactOptional(turnBy) }));

/** A mark is short, and so are the accounts of one site few. */
const mark = text(40);

/** As it lies in session memory. */
export const catchUpSchema = typed<CatchUp>()(
  z.object({
    tabId,
    siteId: id,
    reach: catchUpReach,
    tidemarks: z.record(mark, date),
    until: z.exactOptional(date),
    accounts: z.exactOptional(z.array(mark)),
    startedAt: instant,
    updatedAt: instant,
    pages: count,
    rows: count,
    reached: z.exactOptional(date),
    turning: z.exactOptional(turnBy),
    empties: count,
    isWaiting: z.exactOptional(z.boolean()),
    end: z.exactOptional(end),
  }),
);

const shownAccounts = z.record(
  mark,
  typed<ShownAccount>()(
    z.object({ rows: z.array(mark), edge: date, ofEdge: count, rest: z.exactOptional(mark), isSound: z.boolean(), lastCount: count }),
  ),
);

/** As it lies in session memory. */
export const visitSchema = typed<Visit>()(
  z.object({
    siteId: id,
    accounts: shownAccounts,
    last: z.exactOptional(z.object({ visitId: text(100), sequence: count, isTurned: z.boolean(), before: shownAccounts })),
    at: instant,
  }),
);
