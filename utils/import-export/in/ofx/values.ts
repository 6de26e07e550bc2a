import type { Doubt, LeftOut } from '../../../model/bank-file.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { isoDate } from '../../../model/iso-date.ts';
import type { CurrencyCode, Minor } from '../../../model/money.ts';
import { failFile } from '../bank-file.ts';
import { exactMinor } from '../exact-amount.ts';
import type { Element } from '../markup/element.ts';
import { findFirst } from '../markup/element.ts';

/** What holds for the whole file, and what is gathered over it. */
export interface OfxContext {
  decimal: '.' | ',' | undefined;
  doubts: Set<Doubt>;
  leftOut: LeftOut[];
}

/** An amount below an element; `undefined` where it is absent or empty. */
export function amountAt(element: Element, path: string, currency: CurrencyCode, { decimal }: OfxContext): Minor | undefined {
  const found = findFirst(element, path);
  if (found === undefined || found.text === '') return undefined;
  const bare = found.text.replaceAll(/[\s']/g, '');
  const thousands = decimal === undefined ? undefined : decimal === '.' ? ',' : '.';
  const text = thousands !== undefined && new RegExp(`^[-+]?\\d{1,3}(\\${thousands}\\d{3})+(?!\\d|\\${thousands})`).test(bare) ? bare.replaceAll(thousands, '') : bare;
  return exactMinor(text, currency, { line: found.line, field: found.name });
}

/**
 * The day of a date and time, `YYYYMMDD` with whatever follows. Its time zone is the bank's own, so that the day is as
 * written. `undefined` where it is absent or empty.
 */
export function dateAt(element: Element, path: string): IsoDate | undefined {
  const found = findFirst(element, path);
  if (found === undefined || found.text === '') return undefined;
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?=$|[\s\d.:[T+-])/.exec(found.text) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) ?? failFile('bad-date', found.line, found.name);
}
