import * as z from 'zod/mini';
import type { ImportCommand, ImportedList, ImportPart } from '../../model/import.ts';
import { statementAccountSchema } from './statement.ts';
import { typed } from './typed.ts';
import { count, id, shortText } from './values.ts';

/** Rows of one message. */
export const mostStagedRows = 2_000;

const few = count.check(z.lte(1_000));

export const importPartSchema = typed<ImportPart>()(
  z.object({
    file: few,
    list: few,
    name: z.exactOptional(shortText),
    account: statementAccountSchema.check(z.refine(({ rows }) => rows.length <= mostStagedRows)),
    accountId: z.exactOptional(id),
    signsAreGuessed: z.boolean(),
  }),
);

/** `import/apply`. */
export const importCommandSchema = typed<ImportCommand>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('begin-import') }),
    z.object({ kind: z.literal('stage-rows'), step: id, at: count, part: importPartSchema }),
    z.object({ kind: z.enum(['preview-import', 'commit-import']), step: id, parts: count }),
    z.object({ kind: z.literal('drop-import') }),
  ]),
);

export const importedLists = typed<ImportedList[]>()(
  z.array(
    z.object({
      file: few,
      list: few,
      account: z.object({ id, name: shortText, isNew: z.boolean() }),
      added: count,
      gained: count,
      known: count,
      doubtful: count,
    }),
  ).check(z.maxLength(2_000)),
);
