import { daysBetween } from '../model/iso-date.ts';
import type { StatementRow } from '../model/statement.ts';

/** Further apart than this, two rows of one amount are two transactions and not one with two dates. */
const sameEventDays = 10;

const dateOf = (row: StatementRow): string[] => (row.purchaseDate ? [row.date, row.purchaseDate] : [row.date]);
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const sameMoney = (a: StatementRow, b: StatementRow): boolean =>
  a.amountMinor === b.amountMinor && a.currency === b.currency;
// A page may show the day of purchase where the response has both days.
const sameDate = (a: StatementRow, b: StatementRow): boolean => dateOf(a).some((date) => dateOf(b).includes(date));
const sameText = (a: StatementRow, b: StatementRow): boolean => plain(a.description) === plain(b.description);

/** Ways in which a row shown may be one of the response's, from full agreement on; each with what then differs. */
const ways: { differs?: string; matches: (shown: StatementRow, known: StatementRow) => boolean }[] = [
  { matches: (a, b) => sameMoney(a, b) && a.date === b.date },
  { matches: (a, b) => sameMoney(a, b) && sameDate(a, b) },
  {
    differs: 'sign',
    matches: (a, b) => sameDate(a, b) && a.currency === b.currency && a.amountMinor === 0 - b.amountMinor,
  },
  { differs: 'currency', matches: (a, b) => sameDate(a, b) && a.amountMinor === b.amountMinor },
  {
    differs: 'date',
    matches: (a, b) => sameMoney(a, b) && Math.abs(daysBetween(a.date, b.date)) <= sameEventDays,
  },
  { differs: 'amount', matches: (a, b) => sameDate(a, b) && sameText(a, b) },
];

/**
 * What the page and its response disagree about, in words without amounts or descriptions; empty where they agree.
 * Rows are compared as many times as they occur. The page may show fewer rows than the response holds (paged or
 * virtual lists), so only what it shows counts.
 */
export function compareWitnesses(response: readonly StatementRow[], page: readonly StatementRow[]): string[] {
  let shown = [...page];
  const unseen = new Set(response);
  const found: string[] = [];
  for (const { differs, matches } of ways) {
    const before = shown.length;
    shown = shown.filter((row) => {
      for (const known of unseen) if (matches(row, known)) return !unseen.delete(known);
      return true;
    });
    const count = before - shown.length;
    if (differs && count > 0) found.push(count === 1 ? `1 row differs in its ${differs}` : `${count} rows differ in their ${differs}`);
  }
  if (shown.length === 1) found.push('1 row shown is not in the response');
  if (shown.length > 1) found.push(`${shown.length} rows shown are not in the response`);
  return found;
}
