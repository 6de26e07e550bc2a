import { monthOf, type IsoDate } from '../model/iso-date.ts';
import type { Minor } from '../model/money.ts';
import { dayOf, monthNumberOf, monthsBetween, workingDay } from './calendar.ts';
import type { Flavour, SampleAccountId, Via } from './flavour.ts';

/** The household's own books on one day, as far as its standing orders look at them and write in them. */
export interface OpenBooks {
  balanceOf: (account: SampleAccountId) => Minor;
  book: (account: SampleAccountId, entry: { amountMinor: Minor; description: string; via: Via }) => void;
}

export type OwnTransfer = (books: OpenBooks) => void;

/** What moves between the household's own accounts, by the day it does: savings, the card's bill, interest. */
export function planOwnTransfers({ savings, words }: Flavour, from: IsoDate, today: IsoDate): Map<IsoDate, OwnTransfer[]> {
  const saveMonthly: OwnTransfer = ({ book }) => {
    book('current', { amountMinor: -savings.monthlyMinor, description: words.toSavings, via: 'standing-order' });
    book('savings', { amountMinor: savings.monthlyMinor, description: words.fromCurrent, via: 'credit' });
  };
  /** What is left above the buffer goes to savings; what is missing comes back from there. */
  const level: OwnTransfer = ({ balanceOf, book }) => {
    const spare = Math.trunc((balanceOf('current') - savings.bufferMinor) / 5000) * 5000;
    if (spare === 0) return;
    const [out, into] = spare > 0 ? ([words.topUp, words.topUpReceived] as const) : ([words.drawn, words.drawnFrom] as const);
    book('current', { amountMinor: -spare, description: out, via: 'transfer' });
    book('savings', { amountMinor: spare, description: into, via: 'transfer' });
  };
  const payCard: OwnTransfer = ({ balanceOf, book }) => {
    const owed = -balanceOf('card');
    if (owed <= 0) return;
    book('current', { amountMinor: -owed, description: words.cardPayment, via: 'direct-debit' });
    book('card', { amountMinor: owed, description: words.cardPaymentReceived, via: 'credit' });
  };
  const payInterest: OwnTransfer = ({ balanceOf, book }) => {
    const amountMinor = Math.round((balanceOf('savings') * savings.yearlyRate) / 4);
    book('savings', { amountMinor, description: words.interest, via: 'interest' });
  };

  const days = new Map<IsoDate, OwnTransfer[]>();
  const plan = (day: IsoDate, transfer: OwnTransfer): void => void days.set(day, [...(days.get(day) ?? []), transfer]);
  for (const month of monthsBetween(monthOf(from), monthOf(today))) {
    plan(workingDay(dayOf(month, savings.day)), saveMonthly);
    plan(workingDay(dayOf(month, 6)), payCard);
    plan(workingDay(dayOf(month, 9)), level);
    if (monthNumberOf(month) % 3 === 0) plan(dayOf(month, 31), payInterest);
  }
  return days;
}
