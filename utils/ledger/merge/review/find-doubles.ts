import { daysBetween } from '../../../model/iso-date.ts';
import type { TransactionView } from '../../../model/ledger.ts';
import { alikeEnough, likeness } from '../description.ts';
import { bankWords } from '../edits.ts';
import { haveOtherIds } from '../identity/bank-ids.ts';
import { farthestDays } from '../moves/moved.ts';
import { areApart } from '../transfers.ts';
import type { Candidate } from './nearest-pairs.ts';

/** In words of which nothing agrees they must lie nearer than two sources date one transaction apart. */
const daysInOtherWords = 1;

/** So near to a pair, a third of the same amount says that such payments are usual. */
const usualDays = 14;

/**
 * What may be one transaction listed twice: in one account, of one amount, near in time, in words alike or nearly on one day. Real twins are
 * not among them as far as anything tells them apart: that one capture or one file lists both, that the bank gives them two
 * ids or two balances. One source words a transaction anew within its day at most; another may also date it
 * otherwise.
 */
export const findDoubles = (transactions: readonly TransactionView[]): Candidate<TransactionView>[] =>
  [...Map.groupBy(transactions.filter(mayBeListedTwice), factOf).values()].flatMap((alike) => (alike.length < 2 ? [] : pairsOf(alike)));

const mayBeListedTwice = ({ pending, dropped }: TransactionView): boolean => pending !== true && dropped !== true;

const factOf = ({ accountId, amountMinor, currency }: TransactionView): string => `${accountId} ${amountMinor} ${currency}`;

function pairsOf(alike: readonly TransactionView[]): Candidate<TransactionView>[] {
  const inTime = alike.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  return inTime.flatMap((left, at): Candidate<TransactionView>[] => {
    const found: Candidate<TransactionView>[] = [];
    for (let next = at + 1; next < inTime.length; next += 1) {
      const right = inTime[next];
      if (right === undefined || daysBetween(left.date, right.date) > farthestDays) break;
      const cost = costOf(left, right, () => isUsual(inTime, at, next));
      const [one, other] = doubleFirst(left, right);
      if (cost !== undefined) found.push({ one, other, cost });
    }
    return found;
  });
}

/** `undefined` where they are two. */
function costOf(left: TransactionView, right: TransactionView, usual: () => boolean): number | undefined {
  if (haveOtherIds(left, right) || haveOtherBalances(left, right) || cameTogether(left, right) || areApart(left, right)) return undefined;
  const days = daysBetween(left.date, right.date);
  if (days > 0 && (isOneSource(left, right) || usual())) return undefined;
  if (isOneSource(left, right) && left.fingerprint === right.fingerprint) return undefined;
  const alike = likeness(bankWords(left), bankWords(right));
  if (alike >= alikeEnough) return days + 1 - alike;
  return isOneSource(left, right) || days > daysInOtherWords || usual() ? undefined : days + farthestDays;
}

const haveOtherBalances = (left: TransactionView, right: TransactionView): boolean =>
  left.balanceAfterMinor !== undefined && right.balanceAfterMinor !== undefined && left.balanceAfterMinor !== right.balanceAfterMinor;

/** One list showed both: one import, or one visit of a page. */
function cameTogether(left: TransactionView, right: TransactionView): boolean {
  if (left.imports !== undefined && right.imports !== undefined) return left.imports.some((step) => right.imports?.includes(step) === true);
  return isOneSource(left, right) && left.origin.at === right.origin.at;
}

/** True where the same page, files or connection brought both. */
export const isOneSource = ({ origin: left }: TransactionView, { origin: right }: TransactionView): boolean => left.siteId === right.siteId && left.adapterId === right.adapterId;

/** True where a third of the amount lies near. */
function isUsual(inTime: readonly TransactionView[], left: number, right: number): boolean {
  const [first, last] = [inTime[left], inTime[right]];
  if (first === undefined || last === undefined) return false;
  const [before, after] = [inTime[left - 1], inTime[right + 1]];
  const isNear = (each: TransactionView | undefined, to: TransactionView): boolean => each !== undefined && Math.abs(daysBetween(each.date, to.date)) <= usualDays;
  return right > left + 1 || isNear(before, first) || isNear(after, last);
}

/** Which of the two is the double: not what a person has edited, then not what the bank's own page shows, then not the older. */
function doubleFirst(left: TransactionView, right: TransactionView): [TransactionView, TransactionView] {
  const keeps = ({ edits, origin, imports }: TransactionView): string => [edits === undefined ? 1 : 0, origin.route === 'file' || origin.route === 'connection' ? 1 : 0, imports === undefined ? 0 : 1, String(origin.at).padStart(16, '0')].join(' ');
  const order = keeps(left) === keeps(right) ? left.id < right.id : keeps(left) < keeps(right);
  return order ? [right, left] : [left, right];
}
