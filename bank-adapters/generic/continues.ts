import { signedMinor } from '../../utils/parse/amount.ts';
import { readAmountCell, styleOf } from '../reading/amount-cells.ts';
import type { RowTexts } from '../reading/row-texts.ts';

/**
 * Whether one row follows another on the same account, by the running balances: the step between them is what one of the
 * two moved. `undefined` where they show no balances.
 */
export function continues(last: RowTexts | undefined, next: RowTexts | undefined, languages: readonly string[]): boolean | undefined {
  const style = styleOf([last?.balance, next?.balance, last?.amount, next?.amount, last?.debit, next?.debit, last?.credit, next?.credit], languages);
  if (!style) return undefined;
  // Only sums matter here, so any currency will do.
  const minorOf = (cell: RowTexts['balance']): number | undefined => {
    const read = readAmountCell(cell, { style, languages, country: null, currency: 'USD' });
    return read && signedMinor(read.billed);
  };
  const [before, after] = [minorOf(last?.balance), minorOf(next?.balance)];
  if (before === undefined || after === undefined) return undefined;
  const moved = new Set([last, next].flatMap((row) => [row?.amount, row?.debit, row?.credit].flatMap((cell) => minorOf(cell) ?? [])).map(Math.abs));
  return moved.has(Math.abs(before - after)) || moved.has(Math.abs(Math.abs(before) - Math.abs(after)));
}
