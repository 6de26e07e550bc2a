import * as z from 'zod/mini';
import type { StepRef } from '../../model/history.ts';
import type { EditValues, TransactionRef } from '../../model/ledger.ts';
import { typed } from './typed.ts';
import { date, descriptionText, id, month, text } from './values.ts';

const fields = {
  date: z.exactOptional(date),
  description: z.exactOptional(descriptionText),
  accountId: z.exactOptional(id),
  category: z.exactOptional(id),
  note: z.exactOptional(text(2_000)),
  deleted: z.exactOptional(z.boolean()),
  apartFrom: z.exactOptional(z.array(id)),
  sameAs: z.exactOptional(id),
  movedTo: z.exactOptional(id),
};

/** What a person may set of a transaction. */
export const editValuesSchema = z.object(fields);
typed<EditValues>()(editValuesSchema);

export const stepRefSchema = typed<StepRef>()(z.object({ step: id, month }));

export const transactionRefSchema = typed<TransactionRef>()(z.object({ id, month }));
