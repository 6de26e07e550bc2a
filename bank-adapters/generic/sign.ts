import type { AccountKind } from '../../utils/model/statement.ts';
import type { PageSign, RowTexts } from '../reading/row-texts.ts';
import { paymentWord } from '../reading/words.ts';

const isNegative = (text: string): boolean => /^[^\d]*[-−–(]|\d\s?[-−]$|-\d/.test(text.trim());

/** True where a list writes a minus anywhere. */
export const hasMinus = (rows: readonly RowTexts[]): boolean => rows.some((row) => isNegative((row.amount ?? []).join(' ')));

/**
 * How a list means its amounts. On a card's page a bare amount mostly is a purchase and a minus a payment, but some
 * write it as an account does: the words of the rows tell, then which of the two is rare. `isSignedElsewhere`: other
 * lists of the page write a minus.
 */
export function guessSign(rows: readonly RowTexts[], kind: AccountKind, isSignedElsewhere = false): PageSign {
  const amounts = rows.filter((row) => row.amount !== undefined);
  // A list of nothing but money that came in needs no sign, where the page's other lists have some.
  if (kind !== 'card' && isSignedElsewhere && amounts.length > 0 && amounts.every((row) => row.direction === undefined)) return 'signed';
  const text = (row: RowTexts): string => (row.amount ?? []).join(' ');
  // What is said beside the amounts (a class, a word for screen readers) tells what their minus means.
  const told = amounts.filter((row) => row.direction !== undefined && (isNegative(text(row)) || /\+/.test(text(row))));
  const against = told.filter((row) => (row.direction === 'credit') === isNegative(text(row)));
  if (told.length > 0) return against.length === told.length ? 'spending-positive' : 'signed';
  if (kind !== 'card' || amounts.length === 0 || amounts.some((row) => row.direction !== undefined)) return 'unknown';
  if (amounts.some((row) => /^\+|\b(CR|DR|Cr|Dr|H|S)$/.test(text(row)))) return 'unknown';
  const minus = amounts.filter((row) => isNegative(text(row)));
  const bare = amounts.filter((row) => !isNegative(text(row)));
  const payments = (list: readonly RowTexts[]): number => list.filter((row) => paymentWord.test(row.description)).length / Math.max(1, list.length);
  if (payments(minus) !== payments(bare)) return payments(minus) > payments(bare) ? 'spending-positive' : 'signed';
  return minus.length < bare.length ? 'spending-positive' : 'signed';
}

/** What a positive running balance means: on a card's page what is owed, unless most are written with a minus. */
export function guessBalance(rows: readonly RowTexts[], kind: AccountKind): 'owned' | 'owed' {
  if (kind !== 'card' && kind !== 'loan') return 'owned';
  const balances = rows.map((row) => (row.balance ?? []).join(' ')).filter((text) => /\d/.test(text));
  return balances.filter(isNegative).length > balances.length / 2 ? 'owned' : 'owed';
}
