import type { CurrencyCode, Minor } from '../model/money.ts';

export type FlavourId = 'us' | 'gb' | 'de' | 'fr';

export type SampleAccountId = 'current' | 'savings' | 'card';

/** How a payment was made, for banks that show it in a column of its own. */
export type Via = 'card' | 'direct-debit' | 'standing-order' | 'transfer' | 'cash' | 'credit' | 'interest';

/** Something paid on about the same day of the month. Amounts are what is paid, so positive. */
export interface Bill {
  description: string;
  via: Via;
  account: 'current' | 'card';
  day: number;
  amountMinor: Minor;
  /** Months of the year in which it is due, 1 to 12; every month where none are given. */
  months?: number[];
  /** Once a year, from this month on, it costs so much more than the year before. */
  rise?: { month: number; byMinor: Minor };
  /** Share by which it varies at random, and grows in winter: a heating bill. */
  spread?: number;
  winter?: number;
}

/** A shop that the household goes to again and again. */
export interface Shop {
  description: string;
  account: 'current' | 'card';
  /** Visits in an average month. */
  perMonth: number;
  fromMinor: Minor;
  toMinor: Minor;
  /** Prices end on multiples of this: 5 for fares, 1 for a basket. */
  step?: Minor;
}

/** A journey a year, paid by card in another currency. */
export interface Trip {
  month: number;
  day: number;
  nights: number;
  currency: CurrencyCode;
  /** Home minor units for one foreign minor unit. */
  rate: number;
  booking: { description: string; amountMinor: Minor };
  places: { description: string; fromMinor: Minor; toMinor: Minor }[];
}

/** Everything that makes a household of one country: its words, its prices, its shops. */
export interface Flavour {
  id: FlavourId;
  currency: CurrencyCode;
  accounts: Record<SampleAccountId, { name: string; mask: string; openingMinor: Minor }>;
  income: { description: string; days: number[]; amountMinor: Minor; raise: number; bonus: { month: number; share: number; description: string } };
  bills: Bill[];
  shops: Shop[];
  /** Bought twice on one day, for the same price: two real transactions that look the same. */
  coffee: { description: string; amountMinor: Minor };
  cash: { description: string; steps: Minor[] };
  /** Charged twice by mistake one evening a year, and paid back later. */
  doubleCharge: { description: string; amountMinor: Minor; month: number; day: number };
  refund: { purchase: string; refund: string; amountMinor: Minor; month: number; day: number };
  trip: Trip;
  savings: { monthlyMinor: Minor; day: number; bufferMinor: Minor; yearlyRate: number };
  /** The bank's words for what moves between own accounts: as the sending side shows it, then the receiving one. */
  words: {
    toSavings: string;
    fromCurrent: string;
    topUp: string;
    topUpReceived: string;
    /** Money that comes back: as the current account shows it, then the savings. */
    drawn: string;
    drawnFrom: string;
    interest: string;
    cardPayment: string;
    cardPaymentReceived: string;
  };
}
