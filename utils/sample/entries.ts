import type { IsoDate } from '../model/iso-date.ts';
import type { CurrencyCode, Minor, Money } from '../model/money.ts';
import type { StatementRow } from '../model/statement.ts';
import type { SampleAccountId, Via } from './flavour.ts';

/** Something the household does on a day, before any bank has booked it. Spending negative. */
export interface PlannedEntry {
  date: IsoDate;
  account: 'current' | 'card';
  amountMinor: Minor;
  description: string;
  via: Via;
  original?: Money;
}

/** A row as the household's own bank keeps it. Pending rows carry no balance. */
export interface HouseholdRow extends StatementRow {
  pending: boolean;
  via: Via;
}

export interface HouseholdAccount {
  id: SampleAccountId;
  name: string;
  mask: string;
  kind: 'deposit' | 'card';
  currency: CurrencyCode;
  /** After all booked rows; money owed is negative. */
  balanceMinor: Minor;
  /** Before the oldest row. */
  openingMinor: Minor;
  /** Newest first. */
  rows: HouseholdRow[];
}
