import { daysBetween } from '../../model/iso-date.ts';
import type { Account, Transaction } from '../../model/ledger.ts';
import { normaliseDescription } from './description.ts';
import { isHidden, shownDate, valuesOf } from './edits.ts';
import { byAnyId } from './known-ids.ts';
import { pairWithinGroups } from './moves/groups.ts';

/** Money sent on a Thursday may arrive on a Monday. */
export const transferDays = 4;

/** What banks write of money that its owner moves, in several languages; also of paying a card's bill. */
const wordsOfMoving = new Set(
  (
    'TRANSFER TFR XFER TRANSFERRED SAVINGS SAVE AUTOPAY THANKYOU REPAYMENT SWEEP TOPUP ' +
    'UMBUCHUNG UEBERTRAG ÜBERTRAG EIGENUEBERTRAG KREDITKARTENABRECHNUNG VIREMENT VIRT EPARGNE TRASPASO TRANSFERENCIA GIROCONTO BONIFICO OVERBOEKING SPAARREKENING ' +
    'ÖVERFÖRING OVERFØRING OVERFORING PRZELEW'
  ).split(' '),
);
const phrasesOfMoving = ['PAYMENT THANK YOU', 'PAYMENT RECEIVED', 'CREDIT CARD PAYMENT', 'CARD BILL', 'OWN ACCOUNT', 'TOP UP', 'FASTER PAYMENT'];

type Names = ReadonlyMap<string, Pick<Account, 'name' | 'mask'>>;

/** One side of what may be a transfer, as a person sees it. */
interface Side {
  transaction: Transaction;
  accountId: string;
  date: string;
}

/**
 * Transfers between the user's own accounts, among transactions of a few months: what a person has said to be one, then
 * opposite amounts in two accounts within four days, of which one at least says that money is moved, or names the other
 * account. Gives those whose other side has
 * changed, as they are now: a pair of which one side is gone is none any more. Always the same for the same transactions.
 */
export function pairTransfers(transactions: readonly Transaction[], accounts: Names): Transaction[] {
  const sides = transactions.filter(mayMove).map(sideOf).toSorted(inOrder);
  const said = findSaid(sides);
  const settled = new Set(said.flat());
  const open = sides.filter((side) => !settled.has(side));
  const pairs = [...said, ...findPairs(open, (one, other) => saysSo(one, accounts.get(other.accountId)) || saysSo(other, accounts.get(one.accountId)))];
  const withOther = new Map(pairs.flatMap(([one, other]) => [[one.transaction.id, other.transaction.id], [other.transaction.id, one.transaction.id]]));
  return transactions.flatMap((each): Transaction[] => {
    const other = withOther.get(each.id);
    if (other === each.transferWith) return [];
    const { transferWith: _before, ...alone } = each;
    return [other === undefined ? alone : { ...alone, transferWith: other }];
  });
}

/** Pairs of which a person has said so. Of two that name the same one, the first in the ledger's order has it. */
function findSaid(sides: readonly Side[]): [Side, Side][] {
  const saying = sides.filter(({ transaction: { edits } }) => edits?.some(({ movedTo }) => movedTo !== undefined) === true);
  if (saying.length === 0) return [];
  const byId = byAnyId(sides.map(({ transaction }) => transaction));
  const sideBy = new Map(sides.map((side) => [side.transaction.id, side]));
  const taken = new Set<Side>();
  return saying.flatMap((side): [Side, Side][] => {
    const other = sideBy.get(byId.get(valuesOf(side.transaction).movedTo ?? '')?.id ?? '');
    if (other === undefined || other === side || taken.has(side) || taken.has(other) || areApart(side.transaction, other.transaction)) return [];
    taken.add(side).add(other);
    return [[side, other]];
  });
}

function findPairs(sides: readonly Side[], isSure: (one: Side, other: Side) => boolean): [Side, Side][] {
  const costOf = (out: Side, into: Side): number => {
    const days = Math.abs(daysBetween(out.date, into.date));
    return out.accountId === into.accountId || days > transferDays || areApart(out.transaction, into.transaction) || !isSure(out, into) ? Infinity : days;
  };
  const keyOf = ({ transaction: { amountMinor, currency } }: Side): string => `${Math.abs(amountMinor)} ${currency}`;
  return pairWithinGroups(sides.filter(({ transaction }) => transaction.amountMinor < 0), sides.filter(({ transaction }) => transaction.amountMinor > 0), { keyOfLeft: keyOf, keyOfRight: keyOf, costOf });
}

/** What may be a side of a transfer. */
export const mayMove = (each: Transaction): boolean => each.amountMinor !== 0 && each.pending !== true && each.dropped !== true && !isHidden(each);

const sideOf = (transaction: Transaction): Side => ({ transaction, accountId: transaction.edits === undefined ? transaction.accountId : (valuesOf(transaction).accountId ?? transaction.accountId), date: shownDate(transaction) });

/** An order that does not depend on when things came. */
const inOrder = (one: Side, other: Side): number => (keyIn(one) < keyIn(other) ? -1 : 1);
const keyIn = ({ date, transaction }: Side): string => `${date} ${transaction.fingerprint} ${transaction.ordinal}`;

/** True where the user has said that the two have nothing to do with each other. */
export const areApart = (one: Transaction, other: Transaction): boolean => names(one, other) || names(other, one);

function names(one: Transaction, other: Transaction): boolean {
  const apart = one.edits === undefined ? undefined : valuesOf(one).apartFrom;
  return apart !== undefined && [other.id, ...(other.formerIds ?? [])].some((id) => apart.includes(id));
}

function saysSo({ transaction }: Side, other: Pick<Account, 'name' | 'mask'> | undefined): boolean {
  const text = normaliseDescription(transaction.description);
  const words = text.split(' ');
  if (words.some((word) => wordsOfMoving.has(word)) || phrasesOfMoving.some((phrase) => text.includes(phrase))) return true;
  const name = normaliseDescription(other?.name ?? '');
  return (name.length >= 6 && text.includes(name)) || (other?.mask !== undefined && words.some((word) => /\d/.test(word) && word.endsWith(other.mask ?? '')));
}
