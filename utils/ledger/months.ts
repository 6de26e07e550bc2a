import type { IsoMonth } from '../model/iso-date.ts';
import type { Account, MonthDocument, Transaction } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { monthRef, monthSchema, readDocument } from './documents.ts';
import { placeInMonths } from './merge/months.ts';
import type { TouchedMonths } from './summary.ts';

/** The months of one change: read once, changed in memory, written once. */
export interface OpenMonths {
  ofAccount: (accountId: string) => Transaction[];
  /** All transactions of the open months. */
  all: () => Transaction[];
  /** Takes transactions out, by their ids. */
  remove: (ids: ReadonlySet<string>) => void;
  /** Adds or replaces transactions, each in the month of its date. */
  place: (transactions: readonly Transaction[]) => void;
  /** Takes all transactions of an account out. */
  clear: (accountId: string) => void;
  /** The months that hold transactions of an account, oldest first, those that were not opened included. */
  heldBy: (account: Account) => IsoMonth[];
  touched: () => TouchedMonths;
  /** Puts what changed; a month that became empty is removed. */
  save: () => void;
}

/** Opens months by name. */
export async function openTheseMonths(draft: Draft, names: readonly IsoMonth[]): Promise<OpenMonths> {
  const documents = await Promise.all(names.map((name) => readDocument(draft, monthRef(name), monthSchema)));
  const before: ReadonlyMap<IsoMonth, readonly Transaction[]> = new Map(
    names.map((name, index) => [name, documents[index]?.transactions ?? []]),
  );
  let now = before;
  const isChanged = (month: IsoMonth): boolean => now.get(month) !== before.get(month);
  const changed = (): IsoMonth[] => [...now.keys()].filter(isChanged);

  return {
    ofAccount: (accountId) => [...now.values()].flatMap((each) => each.filter((transaction) => transaction.accountId === accountId)),
    all: () => [...now.values()].flat(),
    remove: (ids) => {
      now = new Map([...now].map(([month, each]) => [month, each.some(({ id }) => ids.has(id)) ? each.filter(({ id }) => !ids.has(id)) : each]));
    },
    place: (transactions) => {
      if (transactions.length > 0) now = placeInMonths(now, transactions);
    },
    clear: (accountId) => {
      const isTheirs = (transaction: Transaction): boolean => transaction.accountId === accountId;
      now = new Map([...now].map(([month, each]) => [month, each.some(isTheirs) ? each.filter((one) => !isTheirs(one)) : each]));
    },
    heldBy: (account) => {
      const held = [...now].filter(([, each]) => each.some((transaction) => transaction.accountId === account.id)).map(([month]) => month);
      return [...new Set([...account.months.filter((month) => !now.has(month)), ...held])].sort();
    },
    touched: () => ({
      before: new Map(changed().map((month) => [month, before.get(month) ?? []])),
      after: new Map(changed().map((month) => [month, now.get(month) ?? []])),
    }),
    save: () => {
      for (const month of changed()) {
        const transactions = [...(now.get(month) ?? [])];
        const { kind, key } = monthRef(month);
        if (transactions.length === 0) draft.remove(kind, key);
        else draft.put(kind, key, { month, transactions } satisfies MonthDocument);
      }
    },
  };
}
