import type { StatementRow } from '../../utils/model/statement.ts';

/** Rows whose marks are kept. */
const mostMarks = 500;

/**
 * Marks that tell rows apart: 64 bits, under a seed that nobody can guess, kept until the browser closes at the latest.
 * Not by the browser's own digests: what those give is the page's in Firefox, and out of a content script's reach.
 */
export const markRows = (rows: readonly StatementRow[], seed: string): string[] =>
  rows.slice(0, mostMarks).map(({ date, amountMinor, currency, description }) => {
    const text = JSON.stringify([seed, date, amountMinor, currency, description]);
    return `${mix(text, 0x811c9dc5)}${mix(text, 0x9e3779b9)}`;
  });

/** FNV-1a over the text, its bits spread at the end as MurmurHash3 does. */
function mix(text: string, start: number): string {
  let bits = start;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
