import type { CurrencyCode, Minor, Money } from '../../utils/model/money.ts';
import { parseAmount, signedMinor, type ParsedAmount } from '../../utils/parse/amount.ts';
import { decideNumberStyle, type NumberStyle } from '../../utils/parse/number-style.ts';
import type { Cell, Direction, PageSign, RowTextOptions } from './row-texts.ts';

/** An amount cell as read: what was billed, and what it was in another currency where the cell shows both. */
export interface AmountCell {
  billed: ParsedAmount;
  original?: Money;
}

/** How the numbers of all these cells are written. `undefined` where they contradict each other. */
export const styleOf = (cells: readonly (Cell | undefined)[], languages: readonly string[]): NumberStyle | undefined =>
  decideNumberStyle(spread(cells, 3_000).flatMap((cell) => (cell && cell.length > 1 ? [cell.join(''), ...cell] : (cell ?? []))), languages);

/** At most so many of a long list, from all over it. */
const spread = <T>(all: readonly T[], most: number): readonly T[] => (all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T));

type Options = Pick<RowTextOptions, 'languages' | 'country' | 'currency'> & { style: NumberStyle };

/** The amount in a cell: as one text where that is an amount, else the first piece that is one. */
export function readAmountCell(cell: Cell | undefined, options: Options): AmountCell | undefined {
  if (!cell || cell.length === 0) return undefined;
  const parse = (text: string): ParsedAmount | undefined => parseAmount(text, options);
  const whole = parse(cell.join('')) ?? parse(cell.join(' '));
  if (whole) return { billed: whole };
  const pieces = cell.flatMap((text) => parse(text) ?? splitTwo(text).map(parse)).filter((each) => each !== undefined);
  // The account's own currency is what was billed, wherever it stands.
  const billed = pieces.find((each) => isOwn(each, options.currency)) ?? pieces[0];
  if (!billed) return undefined;
  const other = pieces.find((each) => each !== billed && each.currency !== undefined && each.currency !== (billed.currency ?? options.currency));
  return { billed, ...(other?.currency ? { original: { amountMinor: other.amountMinor, currency: other.currency } } : {}) };
}

const isOwn = (amount: ParsedAmount, currency: CurrencyCode | undefined): boolean => amount.currency === undefined || amount.currency === currency;

/** Two amounts with all their signs are no longer: what is, is words, and a pattern would try it again from each figure. */
const longestTwo = 120;

/** `12,50 € (14,20 USD)` and `12.50 EUR / 14.20 USD` are two amounts. */
const splitTwo = (text: string): string[] => {
  if (text.length > longestTwo) return [];
  const [, first, inBrackets, afterMark] = /^(.*\d.*?)\s*(?:\((.*\d.*)\)|[/|·]\s*(.*\d.*))$/.exec(text) ?? [];
  return first === undefined ? [] : [first, inBrackets ?? afterMark ?? ''];
};

/** What a row's own amount says of its direction. */
function saidBy(amount: ParsedAmount, hint: Direction | undefined): Direction | undefined {
  if (amount.marker) return amount.marker;
  if (amount.sign !== 'none') return amount.sign === 'negative' ? 'debit' : 'credit';
  return hint;
}

/** One amount column with its signs made the owner's: money that left is negative. */
export interface SignedColumn {
  amounts: (Minor | undefined)[];
  /** True where nothing on the page says which way any of the money went. */
  isDoubtful: boolean;
}

/** Gives the amounts of one column their signs, by what the page marks and what it leaves unmarked. */
export function signColumn(cells: readonly { amount: ParsedAmount | undefined; hint: Direction | undefined }[], sign: PageSign): SignedColumn {
  const there = cells.filter(({ amount }) => amount !== undefined && amount.amountMinor !== 0);
  if (sign === 'spending-positive') {
    return { amounts: cells.map(({ amount, hint }) => amount && flipUnlessMarked(amount, hint)), isDoubtful: false };
  }
  if (sign === 'signed' && there.every(({ hint }) => hint === undefined)) {
    return { amounts: cells.map(({ amount }) => amount && signedMinor(amount)), isDoubtful: false };
  }
  const said = there.map(({ amount, hint }) => amount && saidBy(amount, hint));
  // Where only money that came in is marked, what is bare went out.
  const bare = said.includes('credit') && !said.includes('debit') && said.includes(undefined) ? 'debit' : 'credit';
  const amounts = cells.map(({ amount, hint }) => amount && toward(amount, saidBy(amount, hint) ?? bare));
  return { amounts, isDoubtful: there.length > 0 && said.every((each) => each === undefined) };
}

const toward = ({ amountMinor }: ParsedAmount, direction: Direction): Minor => (direction === 'debit' && amountMinor !== 0 ? -amountMinor : amountMinor);

const flipUnlessMarked = (amount: ParsedAmount, hint: Direction | undefined): Minor =>
  amount.marker ? signedMinor(amount) : toward(amount, amount.sign === 'none' && hint ? hint : amount.sign === 'negative' ? 'credit' : 'debit');
