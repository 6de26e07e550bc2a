import type { CurrencyCode } from '../../../model/money.ts';
import { isCurrencyCode } from '../../../parse/currencies.ts';
import { foldSpace } from '../../../parse/text.ts';
import type { TableRow } from './cut-csv.ts';
import { meaningsOf } from './header-words.ts';

/** What the lines above a table say of its account. */
export interface Preamble {
  number?: string;
  currency?: CurrencyCode;
}

const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/;
const numbered = /\b(?:account|acct|konto|kontonummer|compte|conto|cuenta|conta|rekening|rachunek|uctu?|ucet|szamla|konto nr|tili|card|karte)\b/i;

/** Finds the account's number and currency in the lines above the header. */
export function readPreamble(rows: readonly TableRow[]): Preamble {
  const found: Preamble = {};
  for (const { cells } of rows) {
    const line = foldSpace(cells.join(' '));
    const own = iban.exec(line)?.[0] ?? (numbered.test(line) ? (line.match(/[\dX*][\dX* ./-]{5,28}\d\b/g) ?? []).find((text) => (text.match(/\d/g)?.length ?? 0) >= 4 && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text)) : undefined);
    if (own !== undefined) found.number ??= own;
    for (const [at, cell] of cells.entries()) {
      const next = foldSpace(cells[at + 1] ?? '');
      if (meaningsOf(cell.replace(/:\s*$/, '')).includes('currency') && isCurrencyCode(next)) found.currency ??= next;
    }
  }
  return found;
}
