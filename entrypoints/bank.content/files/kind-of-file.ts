import { hasLedgerShape } from '../ledger-shape.ts';
import { promisesTransactions } from './file-link.ts';

/** So many bytes of a file are looked at. */
export const headBytes = 20_000;

/** What begins like this is told by its first letters; the ending is for files that have no name. */
const kinds: readonly [ending: string, start: RegExp][] = [
  ['ofx', /^\s*(?:OFXHEADER\s*:|<OFX\s*>|<\?OFX\b)|^\s*<\?xml[^>]*>\s*(?:<\?OFX\b|<OFX\s*>)/i],
  ['qif', /^\s*!(?:Account|Type:|Option:|Clear:)/i],
  ['xml', /^\s*<[^]{0,600}(?:tech:xsd:camt|<(?:\w+:)?BkToCstmr)/],
  ['sta', /^(?:\{1:|\s*:20:)[^]*?^:25:/m],
];
/** Spreadsheets are archives, as much else is. */
const archive = 'PK\u0003\u0004';
const sheet = /spreadsheet/;
/** Markup, JSON and PDF are no tables, whatever they are called. */
const isNoTable = /^\s*[<{[%]/;

/**
 * The kind of a bank's file, as the ending of its name; `undefined` where it is none by the look of it. `head` is how it
 * begins, read as UTF-8 without its zeros.
 */
export function kindOfBankFile({ name, type, head }: { name: string; type: string; head: string }): string | undefined {
  if (head.startsWith(archive)) return sheet.test(type) || /\.xlsx$/i.test(name) ? 'xlsx' : undefined;
  const text = head.replace(/^\uFEFF/, '');
  const [known] = kinds.find(([, start]) => start.test(text)) ?? [];
  if (known !== undefined) return known;
  return !isNoTable.test(text) && (promisesTransactions(name) || hasLedgerShape(text)) ? 'csv' : undefined;
}
