import * as z from 'zod/mini';
import type { AccountReceipt, Receipt, RefusalCode } from '../../model/receipt.ts';
import { outcomeKind } from './outcome-words.ts';
import { typed } from './typed.ts';
import { count, date, id, proofResult } from './values.ts';

const accountReceipt = typed<AccountReceipt>()(
  z.object({ accountId: id, added: count, merged: count, unchanged: count, proof: proofResult, tidemark: z.exactOptional(date), left: z.exactOptional(count) }),
);

const refusalCode = typed<RefusalCode>()(
  z.enum([
    'not-watched',
    'no-vault',
    'invalid',
    'too-large',
    'too-often',
    'inbox-full',
    'disk-full',
    'newer-data',
    'recovery-needed',
    'failed',
  ]),
);

/** The answer to `capture/submit`. */
export const receiptSchema = typed<Receipt>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('stored'), outcome: outcomeKind, accounts: z.array(accountReceipt) }),
    z.object({ kind: z.literal('sealed'), rows: count }),
    z.object({ kind: z.literal('noted'), outcome: outcomeKind }),
    z.object({ kind: z.literal('refused'), code: refusalCode }),
  ]),
);
