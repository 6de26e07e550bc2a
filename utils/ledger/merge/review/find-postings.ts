import { addDays, daysBetween } from '../../../model/iso-date.ts';
import type { TransactionView } from '../../../model/ledger.ts';
import { alikeEnough, likeness } from '../description.ts';
import { bankWords } from '../edits.ts';
import { haveOtherIds } from '../identity/bank-ids.ts';
import { bookedEarlierDays, pendingWindowDays } from '../pending.ts';
import { areApart } from '../transfers.ts';
import type { Candidate } from './nearest-pairs.ts';

/** Words of which nothing agrees need more nearness. */
const daysInOtherWords = 7;

/** Between what a hotel or a fuel station holds and what it books, on either side. */
const mostChange = 0.5;

/**
 * Pending transactions beside a posted one that they may have become, though not surely enough to take them for one: of
 * the very amount in other words, or in like words and of a near amount.
 */
export function findPostings(transactions: readonly TransactionView[]): Candidate<TransactionView>[] {
  const waiting = transactions.filter(({ pending }) => pending === true);
  const accounts = new Set(waiting.map(({ accountId }) => accountId));
  const posted = Map.groupBy(transactions.filter(({ pending, accountId }) => pending !== true && accounts.has(accountId)), ({ accountId, date }) => `${accountId} ${date}`);
  return waiting.flatMap((one) =>
    daysOfPosting.flatMap((day) => posted.get(`${one.accountId} ${addDays(one.date, day)}`) ?? []).flatMap((other): Candidate<TransactionView>[] => {
      const cost = costOf(one, other);
      return cost === undefined ? [] : [{ one, other, cost }];
    }),
  );
}

/** Days after a pending one on which it may be posted. */
const daysOfPosting = Array.from({ length: bookedEarlierDays + pendingWindowDays + 1 }, (_each, index) => index - bookedEarlierDays);

function costOf(held: TransactionView, booked: TransactionView): number | undefined {
  const days = daysBetween(held.date, booked.date);
  const isExact = held.amountMinor === booked.amountMinor;
  const change = Math.abs(booked.amountMinor - held.amountMinor) / Math.max(1, Math.abs(held.amountMinor));
  if (held.currency !== booked.currency || Math.sign(held.amountMinor) !== Math.sign(booked.amountMinor) || change > mostChange) return undefined;
  // What was posted before the pending one was first seen is another.
  if (booked.origin.at < held.origin.at || haveOtherIds(held, booked) || areApart(held, booked)) return undefined;
  const alike = likeness(bankWords(held), bankWords(booked));
  const isNear = isExact ? alike >= alikeEnough || Math.abs(days) <= daysInOtherWords : alike >= alikeEnough;
  return isNear ? (1 - alike) * 10 + change * 10 + Math.abs(days) / 10 : undefined;
}
