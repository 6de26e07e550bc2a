import * as z from 'zod/mini';
import type { IgnoredReason, OutcomeKind, UnrecognisedReason } from '../../model/outcome.ts';
import { typed } from './typed.ts';

export const outcomeKind = typed<OutcomeKind>()(z.enum(['rows', 'balances', 'empty', 'unrecognised', 'ignored']));

export const unrecognisedReason = typed<UnrecognisedReason>()(
  z.enum([
    'no-transactions-found',
    'dates-unreadable',
    'amounts-unreadable',
    'currency-unknown',
    'several-lists-equally-likely',
    'rows-gone',
    'response-changed',
    'session-ended',
    'still-loading',
    'too-large',
    'reader-failed',
  ]),
);

export const ignoredReason = typed<IgnoredReason>()(z.enum(['password-field', 'not-an-account-page', 'paused']));
