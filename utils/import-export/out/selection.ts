import type { IsoDate, IsoMonth } from '../../model/iso-date.ts';
import { monthOf } from '../../model/iso-date.ts';
import type { Account, Transaction } from '../../model/ledger.ts';

/** What of the ledger is to be written. */
export interface Selection {
  /** All accounts where none is named. */
  accountId?: string;
  /** First and last date, both included. */
  from?: IsoDate;
  to?: IsoDate;
}

/** The accounts of a selection. */
export const selectAccounts = (accounts: readonly Account[], { accountId }: Selection): Account[] =>
  accounts.filter((account) => accountId === undefined || account.id === accountId);

/** The months that can hold transactions of a selection, oldest first. */
export function selectMonths(accounts: readonly Account[], selection: Selection): IsoMonth[] {
  const { from, to } = selection;
  const months = new Set(selectAccounts(accounts, selection).flatMap((account) => account.months));
  return [...months].filter((month) => (from === undefined || month >= monthOf(from)) && (to === undefined || month <= monthOf(to))).sort();
}

/** Whether a transaction is part of a selection. */
export const isSelected = ({ accountId, date }: Transaction, selection: Selection): boolean =>
  (selection.accountId === undefined || accountId === selection.accountId) &&
  (selection.from === undefined || date >= selection.from) &&
  (selection.to === undefined || date <= selection.to);

/** Oldest first, and within a day as the bank has booked them: what files of statements expect. */
export const oldestFirst = (one: Transaction, other: Transaction): number =>
  one.date === other.date ? other.dayRank - one.dayRank : one.date < other.date ? -1 : 1;
