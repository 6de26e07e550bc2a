import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Transaction } from '../model/ledger.ts';

/**
 * Two things that a ledger would ask about, so that the sample has something to review: a purchase that a file lists once
 * more, dated a day later, and one that was held under other words before it was booked.
 */
export function addDoubts(transactions: readonly Transaction[], today: IsoDate): Transaction[] {
  const unique = (each: Transaction): boolean => transactions.filter(({ accountId, amountMinor }) => accountId === each.accountId && amountMinor === each.amountMinor).length === 1;
  const bought = transactions.filter((each) => each.amountMinor < 0 && each.pending === false && each.transferWith === undefined && each.date <= addDays(today, -4) && unique(each));
  const [first, second] = [bought[0], bought[4]];
  return [
    ...transactions,
    ...(first === undefined ? [] : [listedAgain(first)]),
    ...(second === undefined ? [] : [heldBefore(second)]),
  ];
}

function listedAgain(each: Transaction): Transaction {
  const { balanceAfterMinor: _balance, purchaseDate: _bought, ...rest } = each;
  const date = addDays(each.date, 1);
  return { ...rest, id: `${each.id}-file`, date, fingerprint: `${each.fingerprint} ${date}`, origin: { siteId: 'files', adapterId: 'file', adapterVersion: 1, route: 'file', at: Date.parse(`${date}T12:00:00Z`) }, imports: ['sample-file'] };
}

function heldBefore(each: Transaction): Transaction {
  const { balanceAfterMinor: _balance, purchaseDate: _bought, ...rest } = each;
  const date = addDays(each.date, -1);
  return { ...rest, id: `${each.id}-held`, date, description: 'CARD AUTHORISATION 4471', pending: true, dropped: true, fingerprint: `${each.fingerprint} held`, origin: { ...each.origin, at: Date.parse(`${date}T12:00:00Z`) } };
}
