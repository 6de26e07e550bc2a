import type { StatementRow } from '../../../utils/model/statement.ts';
import { orderRows } from '../../../utils/read/order.ts';
import { proveRows } from '../../../utils/read/proof.ts';
import { paymentWord } from '../../reading/words.ts';
import type { AccountReading } from '../../types.ts';
import type { RawRow } from './read-list.ts';

/** What a minus means shows in some hundred rows; whether all of them hold is for the core to say. */
const enoughToProve = 400;
const isProved = (rows: readonly StatementRow[]): boolean => proveRows(orderRows(rows, 'unknown')).result === 'proved';

/**
 * Gives the rows of one account their signs: what a row says itself, else what the page says of it, else the one meaning
 * of a minus with which the balances add up. Balances that never add up are not the ones after each row: the page's stay.
 */
export function settleRows(raws: readonly RawRow[], { kind, signIsDoubtful }: Pick<AccountReading, 'kind' | 'signIsDoubtful'>): { rows: StatementRow[]; signIsDoubtful: boolean } {
  const isTold = raws.every((raw) => raw.isTold);
  const shown = signIsDoubtful ? [] : raws.filter((raw) => raw.shown && raw.row.amountMinor !== 0);
  const isSigned = isTold || raws.some(({ row }) => row.amountMinor < 0);
  if (!isSigned && shown.length === 0) return { rows: raws.map(({ row }) => row), signIsDoubtful: true };
  const opposite = shown.filter((raw) => raw.shown?.row.amountMinor !== raw.row.amountMinor).length;
  const isOwed = kind === 'card' || kind === 'loan';
  const payments = (sign: number): number => {
    const some = raws.filter(({ row }) => Math.sign(row.amountMinor) === sign);
    return some.filter(({ row }) => paymentWord.test(row.description)).length / Math.max(1, some.length);
  };
  const guess = isOwed && payments(-1) > payments(1) ? -1 : 1;
  const isOpen = isOwed && payments(-1) === payments(1);
  const sign = isTold ? 1 : shown.length > 0 ? (opposite > shown.length / 2 ? -1 : 1) : guess;
  const ways = isTold || shown.length > 0 || isOwed ? [[sign, sign], [sign, -sign]] : [[1, 1], [-1, 1]];
  const used = isSigned ? raws : raws.filter((raw) => raw.shown);
  const make = (factor: number, balances: number, most = Infinity): StatementRow[] =>
    used.slice(0, most).map(({ row, shown: pair }) => {
      const { balanceAfterMinor, original } = row;
      const amountMinor = isSigned ? noZero(row.amountMinor * factor) : (pair?.row.amountMinor ?? 0);
      const balance = balances === 0 ? pair?.row.balanceAfterMinor : balanceAfterMinor && noZero(balanceAfterMinor * balances);
      const { balanceAfterMinor: _, ...rest } = row;
      return { ...rest, amountMinor, ...(balance === undefined ? {} : { balanceAfterMinor: balance }), ...(original ? { original: { ...original, amountMinor: Math.abs(original.amountMinor) * (amountMinor < 0 ? -1 : 1) } } : {}) };
    });
  const proved = ways.find(([factor = 1, balances = 1]) => isProved(make(factor, balances, enoughToProve)));
  const [factor, balances] = proved ?? [sign, 0];
  return { rows: make(factor ?? sign, balances ?? 0), signIsDoubtful: !proved && !isTold && shown.length === 0 && isOpen };
}

const noZero = (minor: number): number => (minor === 0 ? 0 : minor);
