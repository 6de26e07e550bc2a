import * as z from 'zod/mini';
import type { FileSummary, ReadFileOptions } from '../../model/file-summary.ts';
import { doubts, fileKinds, leftOutReasons, problemCodes } from '../../model/bank-file.ts';
import { statementAccountSchema } from './statement.ts';
import { tableMappingSchema } from './table-mapping.ts';
import { typed } from './typed.ts';
import { count, currency, date, minor, shortText, text } from './values.ts';

const few = count.check(z.lte(1_000));

const options = typed<ReadFileOptions>()(z.object({ today: date, languages: z.array(text(40)).check(z.maxLength(20)), currency: z.exactOptional(currency), mapping: z.exactOptional(tableMappingSchema) }));

/** What a page asks of the worker about files. It keeps what it has read until it is told to forget. */
export const fileRequest = z.discriminatedUnion('task', [
  /** Without bytes the file of that number is read again. */
  z.object({ id: z.int(), task: z.literal('read-file'), file: few, name: text(1_000), bytes: z.exactOptional(z.instanceof(ArrayBuffer)), options }),
  /** Some rows of one list. */
  z.object({ id: z.int(), task: z.literal('file-rows'), file: few, list: few, from: count, most: count.check(z.lte(2_000)) }),
  z.object({ id: z.int(), task: z.literal('forget-files') }),
]);

const cells = z.array(z.string()).check(z.maxLength(1_000));
const fileSummary = typed<FileSummary>()(
  z.object({
    name: z.string(),
    kind: z.exactOptional(z.enum(fileKinds)),
    encoding: z.exactOptional(shortText),
    accounts: z.array(
      z.object({
        account: statementAccountSchema,
        rows: count,
        inMinor: minor,
        outMinor: minor,
      }),
    ),
    problems: z.array(z.object({ code: z.enum(problemCodes), line: z.exactOptional(count), field: z.exactOptional(shortText) })),
    doubts: z.array(z.enum(doubts)),
    leftOut: z.array(z.object({ line: count, why: z.enum(leftOutReasons) })),
    leftOutCount: count,
    table: z.exactOptional(z.object({ mapping: tableMappingSchema, make: z.string(), header: cells, sample: z.array(cells) })),
  }),
);

export const fileReply = z.discriminatedUnion('kind', [
  z.object({ id: z.int(), kind: z.literal('file'), summary: fileSummary }),
  z.object({ id: z.int(), kind: z.literal('rows'), account: statementAccountSchema }),
  z.object({ id: z.int(), kind: z.literal('forgotten') }),
]);

export type FileRequest = z.infer<typeof fileRequest>;
export type FileReply = z.infer<typeof fileReply>;
