import type { DateOrder } from '../../../parse/date-parts.ts';
import { resolveParts } from '../../../parse/date-parts.ts';
import { decideOrder } from '../../../parse/date-style.ts';
import type { DateParts } from '../../../parse/date-text.ts';
import type { FileOptions } from '../bank-file.ts';
import type { QifRecord } from './records.ts';

/** The fields of a date as QIF writes it: `1/ 5'06` and `5.1.2006`; after an apostrophe the year is of this century. */
export function qifParts(text: string): DateParts | undefined {
  const [, a = '', b = '', mark = '', c = ''] = /^\s*(\d{1,4})\s*[./-]\s*(\d{1,2})\s*([./'’-])\s*(\d{1,4})\s*$/.exec(text) ?? [];
  if (a.length === 4) return c.length <= 2 ? { kind: 'fields', fields: [a, b, c] } : undefined;
  if (a === '' || a.length > 2 || c.length === 3) return undefined;
  const year = c.length === 4 ? c : `${/['’]/.test(mark) ? '20' : ''}${c.padStart(2, '0')}`;
  return { kind: 'fields', fields: [a, b, year] };
}

/** The order of day and month over the whole file, and whether the dates themselves decide it. */
export function decideQifDates(records: readonly QifRecord[], { languages, today }: FileOptions): { order: DateOrder; isSure: boolean } {
  const column = records.map(({ fields }) => qifParts(fields.get('D')?.text ?? '')).filter((parts) => parts !== undefined);
  const order = decideOrder(column, { languages, today }) ?? 'MDY';
  const fits = (each: DateOrder): boolean => column.every((parts) => resolveParts(parts, each, today) !== undefined);
  return { order, isSure: order === 'YMD' || fits('DMY') !== fits('MDY') || column.length === 0 };
}
