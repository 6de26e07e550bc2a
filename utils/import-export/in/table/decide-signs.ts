import type { SignStyle } from '../../../model/bank-file.ts';
import { markerOf } from '../../../parse/amount-marks.ts';
import { plainWord } from '../../../parse/text.ts';
import type { ReadRow } from './read-rows.ts';

/** What a column of marks says: −1 is spent. */
export function wayOf(mark: string): 1 | -1 | undefined {
  const marker = markerOf(plainWord(mark));
  if (marker !== undefined) return marker === 'debit' ? -1 : 1;
  if (/^(?:outflow|expense|out|o|-)$/i.test(mark)) return -1;
  return /^(?:inflow|income|in|i|\+)$/i.test(mark) ? 1 : undefined;
}

const paid = /payment|thank you|received|refund|return|credit|autopay|zahlung|gutschrift|erstattung|paiement|remboursement|pago|abono|betaling|inbetaling|indbetaling|pagamento|rimborso|platba|wplata|splata/i;

/** Fewer rows than these do not show which way is spending. */
const fewest = 3;

/**
 * How the amounts of a table say what was spent. Where nothing is written with a minus, or hardly anything, the plus is
 * taken for spending, as cards write it; that is a guess, which a balance or the user may turn.
 */
export function decideSigns(rows: readonly ReadRow[]): { signs: SignStyle; isGuess: boolean } {
  const amounts = rows.filter(({ from, isMarked, row }) => from === 'amount' && !isMarked && row.amountMinor !== 0);
  const marked = amounts.filter(({ mark }) => wayOf(mark) !== undefined);
  const minus = amounts.filter(({ row }) => row.amountMinor < 0).length;
  if (marked.length > 0 && marked.length >= amounts.length * 0.9) {
    const agree = marked.filter(({ mark, row }) => (wayOf(mark) ?? 1) > 0 === row.amountMinor > 0).length;
    // Marks beside amounts that have their sign are but words.
    if (minus === 0 || agree < marked.length / 2) return { signs: 'by-mark', isGuess: marked.length < amounts.length };
    return { signs: 'minus-is-spending', isGuess: false };
  }
  if (amounts.length === 0) return { signs: 'minus-is-spending', isGuess: false };
  if (minus === 0) return { signs: 'plus-is-spending', isGuess: true };
  const isMostlyPlus = amounts.length >= fewest && minus * 3 < amounts.length;
  // Cards write payments with a minus; an account that mostly earns has no such words on what it spends.
  const arePayments = amounts.every(({ row }) => row.amountMinor > 0 || paid.test(row.description));
  return { signs: isMostlyPlus && arePayments ? 'plus-is-spending' : 'minus-is-spending', isGuess: isMostlyPlus };
}

/** Gives the rows their signs: spending is negative. In a column for spending the commoner sign is that of spending. */
export function signRows(rows: readonly ReadRow[], signs: SignStyle): ReadRow[] {
  const commoner = (from: ReadRow['from']): 1 | -1 => {
    const own = rows.filter((each) => each.from === from && each.row.amountMinor !== 0);
    return own.filter(({ row }) => row.amountMinor < 0).length * 2 > own.length ? -1 : 1;
  };
  const turn: Record<ReadRow['from'], 1 | -1> = { debit: commoner('debit') === 1 ? -1 : 1, credit: commoner('credit'), amount: signs === 'plus-is-spending' ? -1 : 1 };
  return rows.map((each) => {
    const { amountMinor } = each.row;
    const way = signs === 'by-mark' && each.from === 'amount' ? wayOf(each.mark) : undefined;
    const signed = each.isMarked ? amountMinor : way === undefined ? amountMinor * turn[each.from] : Math.abs(amountMinor) * way;
    return { ...each, row: { ...each.row, amountMinor: signed || 0 } };
  });
}
