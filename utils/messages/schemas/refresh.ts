import * as z from 'zod/mini';
import type { Refresh, RefreshFailure, RefreshLine, RefreshState } from '../../model/refresh.ts';
import { unrecognisedReason } from './outcome-words.ts';
import { typed } from './typed.ts';
import { count, id, instant, shortText, tabId, text } from './values.ts';

const state = typed<RefreshState>()(z.enum(['waiting', 'under-way', 'up-to-date', 'asks-to-sign-in', 'failed', 'stopped']));
const failure = typed<RefreshFailure>()(
  z.enum([
    'no-list',
    'balances-only',
    'unrecognised',
    'not-stored',
    'cut-short',
    'left',
    'no-answer',
    'not-allowed',
    'setup-unreadable',
    'setup-used',
    'access-ended',
    'payment-needed',
    'too-often',
    'busy',
    'unreachable',
    'unreadable',
    'not-secure',
    'not-granted',
    'cut',
  ]),
);

const line = typed<RefreshLine>()(
  z.object({
    kind: z.enum(['site', 'connection']),
    id,
    label: shortText,
    addresses: z.array(text(2_000)),
    state,
    why: z.exactOptional(failure),
    reason: z.exactOptional(unrecognisedReason),
    added: count,
    done: count,
    tabId: z.exactOptional(tabId),
    shownAt: z.exactOptional(instant),
    since: z.exactOptional(instant),
    isCatchingUp: z.exactOptional(z.boolean()),
    tries: count,
  }),
);

/** As it lies in session memory; null where there was none. */
export const refreshSchema = typed<Refresh | null>()(
  z.nullable(
    z.object({
      by: z.enum(['person', 'schedule']),
      startedAt: instant,
      updatedAt: instant,
      lines: z.array(line),
      end: z.exactOptional(z.enum(['done', 'stopped'])),
      returnTo: z.exactOptional(tabId),
    }),
  ),
);
