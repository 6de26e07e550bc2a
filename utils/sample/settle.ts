import { addDays, daysBetween, type IsoDate } from '../model/iso-date.ts';
import { workingDay } from './calendar.ts';
import type { HouseholdAccount, HouseholdRow, PlannedEntry } from './entries.ts';
import type { Flavour, SampleAccountId } from './flavour.ts';
import { planOwnTransfers, type OpenBooks } from './own-transfers.ts';

interface Settlement {
  flavour: Flavour;
  planned: readonly PlannedEntry[];
  from: IsoDate;
  today: IsoDate;
}

/** A row before its account's balance after it is known. */
type Posting = Omit<HouseholdRow, 'currency' | 'pending' | 'balanceAfterMinor'>;

/** The bank's side of a payment: on what day it is booked. Payments by card take a day longer. */
function bookedOn({ date, account, amountMinor, description, via, original }: PlannedEntry): Posting {
  const day = workingDay(via === 'card' || account === 'card' ? addDays(date, 1) : date);
  return {
    date: day,
    amountMinor,
    description,
    via,
    ...(via === 'card' && day !== date ? { purchaseDate: date } : {}),
    ...(original === undefined ? {} : { original }),
  };
}

/** Card payments made up to today that are booked only later, newest first. */
function pendingRows({ flavour, planned, from, today }: Settlement, account: SampleAccountId): HouseholdRow[] {
  return planned
    .filter((entry) => entry.account === account && entry.via === 'card' && entry.date >= from && entry.date <= today && bookedOn(entry).date > today)
    .sort((a, b) => daysBetween(a.date, b.date))
    .map((entry) => {
      const { purchaseDate, ...row } = bookedOn(entry);
      return Object.assign(row, { date: purchaseDate ?? entry.date, currency: flavour.currency, pending: true });
    });
}

/** Books day after day, so that balances, card bills and savings follow from what came before. */
export function settle(settlement: Settlement): Record<SampleAccountId, HouseholdAccount> {
  const { flavour, planned, from, today } = settlement;
  const { accounts, currency } = flavour;
  const books: Record<SampleAccountId, { balanceMinor: number; rows: HouseholdRow[] }> = {
    current: { balanceMinor: accounts.current.openingMinor, rows: [] },
    savings: { balanceMinor: accounts.savings.openingMinor, rows: [] },
    card: { balanceMinor: accounts.card.openingMinor, rows: [] },
  };
  const write = (account: SampleAccountId, entry: Posting): void => {
    const page = books[account];
    page.balanceMinor += entry.amountMinor;
    page.rows.push({ ...entry, currency, pending: false, balanceAfterMinor: page.balanceMinor });
  };

  const payments = Map.groupBy(planned, (entry) => bookedOn(entry).date);
  const ownTransfers = planOwnTransfers(flavour, from, today);
  for (let day = from; day <= today; day = addDays(day, 1)) {
    for (const entry of payments.get(day) ?? []) write(entry.account, bookedOn(entry));
    const date = day;
    const open: OpenBooks = {
      balanceOf: (account) => books[account].balanceMinor,
      book: (account, entry) => write(account, { date, ...entry }),
    };
    for (const transfer of ownTransfers.get(day) ?? []) transfer(open);
  }

  const close = (id: SampleAccountId): HouseholdAccount => ({
    id,
    name: accounts[id].name,
    mask: accounts[id].mask,
    kind: id === 'card' ? 'card' : 'deposit',
    currency,
    openingMinor: accounts[id].openingMinor,
    balanceMinor: books[id].balanceMinor,
    rows: [...pendingRows(settlement, id), ...books[id].rows.toReversed()],
  });
  return { current: close('current'), savings: close('savings'), card: close('card') };
}
