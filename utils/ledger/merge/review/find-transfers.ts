import { addDays } from '../../../model/iso-date.ts';
import type { TransactionView } from '../../../model/ledger.ts';
import { areApart, mayMove, transferDays } from '../transfers.ts';
import type { Candidate } from './nearest-pairs.ts';

/** Opposite amounts in two accounts within a few days, though no word says that money was moved. The money that went out comes first. */
export function findPossibleTransfers(transactions: readonly TransactionView[]): Candidate<TransactionView>[] {
  const open = transactions.filter((each) => each.transferWith === undefined && mayMove(each));
  const [out, into] = [open.filter(({ amountMinor }) => amountMinor < 0), open.filter(({ amountMinor }) => amountMinor > 0)];
  const amounts = new Set(into.map(amountOf));
  const arrived = Map.groupBy(into, (each) => `${amountOf(each)} ${each.date}`);
  return out.filter((each) => amounts.has(amountOf(each))).flatMap((one) =>
    nearDays.flatMap((day) => (arrived.get(`${amountOf(one)} ${addDays(one.date, day)}`) ?? []).flatMap((other): Candidate<TransactionView>[] =>
      one.accountId === other.accountId || areApart(one, other) ? [] : [{ one, other, cost: Math.abs(day) }],
    )),
  );
}

const nearDays = Array.from({ length: 2 * transferDays + 1 }, (_each, index) => index - transferDays);

const amountOf = ({ amountMinor, currency }: TransactionView): string => `${Math.abs(amountMinor)} ${currency}`;
