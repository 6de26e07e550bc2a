import type { IsoDate } from '../model/iso-date.ts';
import { monthOf } from '../model/iso-date.ts';
import type { Account, Transaction } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { saveAccount } from './accounts.ts';
import { shownDate } from './merge/edits.ts';
import { markDoubles } from './merge/doubles.ts';
import { pairTransfers } from './merge/transfers.ts';
import type { OpenMonths } from './months.ts';
import { saveSummary } from './summary.ts';

/** An account with where its transactions lie now. The very same object where that is as it was. */
export function withMonths(account: Account, months: OpenMonths): Account {
  const held = months.heldBy(account);
  const stray = months.ofAccount(account.id).filter((each) => each.edits !== undefined && monthOf(shownDate(each)) !== monthOf(each.date));
  const before = account.strays ?? [];
  const added = stray
    .map((each) => ({ from: monthOf(each.date), in: monthOf(shownDate(each)) }))
    .filter((each, index, all) => ![...before, ...all.slice(0, index)].some((one) => one.from === each.from && one.in === each.in));
  if (added.length === 0 && held.join() === account.months.join()) return account;
  return { ...account, months: held, ...(before.length + added.length === 0 ? {} : { strays: [...before, ...added] }) };
}

/** The months in which a capture of some months has to seek an account's transactions, too. */
export const straysOf = (accounts: readonly Account[], months: readonly string[]): string[] => accounts.flatMap(({ strays = [] }) => strays.filter((each) => months.includes(each.from)).map((each) => each.in));

interface Settling {
  accounts: readonly Account[];
  today: IsoDate;
  now: number;
  /** Ids of transactions that the change has taken out. */
  gone?: ReadonlySet<string>;
}

/**
 * Ends a change of transactions: relates those of the open months to each other anew, writes the months, the accounts whose
 * months have changed, and the summary.
 */
export async function settleMonths(draft: Draft, months: OpenMonths, { accounts, today, now, gone }: Settling): Promise<void> {
  relateIn(months, accounts, gone);
  const settled = accounts.map((account) => withMonths(account, months));
  for (const [index, account] of settled.entries()) if (account !== accounts[index]) saveAccount(draft, account);
  months.save();
  await saveSummary(draft, months.touched(), { accounts: settled, today, now });
}

/** Marks doubles and pairs transfers anew near what has changed. */
export function relateIn(months: OpenMonths, accounts: readonly Account[], gone: ReadonlySet<string> = new Set()): void {
  months.place(markDoubles(months.all(), gone));
  if (accounts.length < 2) return;
  const all: Transaction[] = months.all();
  months.place(pairTransfers(all, new Map(accounts.map((account) => [account.id, account]))));
}
