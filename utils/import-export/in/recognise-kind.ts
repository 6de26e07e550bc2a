import type { FileKind } from '../../model/bank-file.ts';
import { failFile } from './bank-file.ts';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** What the first bytes say: an archive, or a format that is not read. `undefined` for text. */
export function recogniseBytes(bytes: Uint8Array): 'xlsx' | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  // The container of spreadsheets before 2007, and of newer ones under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) failFile('old-spreadsheet');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) failFile('unknown-kind');
  return undefined;
}

/** As many characters as are looked at. */
const head = 4_000;

/** The kind of a text by its content; its name's ending says nothing that can be relied on. */
export function recogniseText(text: string): Exclude<FileKind, 'xlsx'> {
  const start = text.slice(0, head).trimStart();
  if (/^OFXHEADER\s*:|<OFX\s*>|<\?OFX\b/i.test(start)) return 'ofx';
  if (/^<\?xml|^<(?:\w+:)?Document\b/.test(start)) {
    if (/urn:iso:std:iso:20022:tech:xsd:camt|<(?:\w+:)?BkToCstmr|urn:swift:xsd:.{0,3}camt/.test(start)) return 'camt';
    failFile('unknown-kind', 1);
  }
  if (/^<(?:!doctype html|html)/i.test(start)) failFile('unknown-kind', 1);
  if (/^(?:!Account|!Type:|!Option:|!Clear:)/im.test(start) && start.startsWith('!')) return 'qif';
  if (/^:(?:20|25|28C?|60[FM]|61):/m.test(start) && /^(?:\{1:|:\d\d[A-Z]?:|[^\n;,]{0,80}\r?\n)/.test(start)) return 'mt940';
  return 'csv';
}
