import { FakeVault } from '../../../unit/ledger/fake-vault.ts';
import { ingest, readVaultLedger } from '../../../../utils/ledger/index.ts';
import { localDate } from '../../../../utils/model/iso-date.ts';
import type { StatementAccount } from '../../../../utils/model/statement.ts';
import type { EndedSighting } from './score-pairs.ts';
import type { Household, ShownList, Showing } from './sightings.ts';

/** How a household's showings ended in its vault. */
export interface Replayed {
  ended: EndedSighting[];
  /** For each account of the ledger the real accounts whose rows it holds, where they are known. */
  accounts: Map<string, Set<string>>;
  /** Doubtful matches that a person would be asked about. */
  suggestions: number;
}

/**
 * Ingests showings one after the other into a vault in memory, through the product's own door. The product sees the
 * rows; the labels stay here.
 */
export async function replay(household: Household, name: string): Promise<Replayed> {
  const vault = new FakeVault();
  let nextId = 0;
  const now = Math.max(0, ...household.map(({ at }) => at));
  const context = { newId: () => `t${(nextId += 1)}`, now, dateOf: (instant: number) => localDate(new Date(instant), 'UTC') };
  const places: { list: ShownList; showing: string; accountId: string; ids: string[] }[] = [];
  const moved = new Map<string, string>();

  for (const [index, showing] of household.entries()) {
    const lists = new Map(showing.lists.map((list) => [list.key, list]));
    const receipt = await ingest(vault, toCapture(showing), {
      ...context,
      onPlaced: ({ accountId, key, rows, stays }) => {
        for (const [from, to] of stays) if (from !== to) moved.set(from, to);
        const list = lists.get(key);
        if (list === undefined) throw new Error('A statement came back under another name.');
        places.push({ list, showing: `${name} ${index}`, accountId, ids: rows.map(({ transactionId }) => transactionId) });
      },
    });
    if (receipt.kind !== 'stored') throw new Error(`A showing was ${receipt.kind}.`);
  }

  const { transactions } = await readVaultLedger(vault).readTransactions();
  const accountOf = new Map(transactions.map((each) => [each.id, each.accountId]));
  const endOf = (id: string): string => (moved.has(id) ? endOf(moved.get(id) ?? id) : id);
  const accounts = new Map<string, Set<string>>();
  const ended = places.flatMap(({ list, showing, ids }) =>
    list.sightings.flatMap(({ truth, row }, at): EndedSighting[] => {
      const id = endOf(ids[at] ?? '');
      const account = accountOf.get(id);
      if (account === undefined) throw new Error('A row was placed nowhere.');
      if (list.truth !== undefined) accounts.set(account, (accounts.get(account) ?? new Set()).add(list.truth));
      return truth === undefined ? [] : [{ truth, stored: `${name} ${id}`, showing, face: JSON.stringify([list.key, row.date, row.amountMinor, row.description, row.pending]) }];
    }),
  );
  return { ended, accounts, suggestions: 0 };
}

const toCapture = ({ siteId, source, at, lists, signsAreGuessed = false }: Showing): Parameters<typeof ingest>[1] => ({
  siteId,
  ...(source === 'page' ? {} : { source, signsAreGuessed }),
  capturedAt: at,
  outcome: { kind: 'rows', statement: { adapter: { id: 'eval', version: 1 }, route: 'page', fieldRoutes: {}, accounts: lists.map(toAccount), disagreements: [] } },
});

const toAccount = ({ key, name, mask, sightings, hasOlder }: ShownList): StatementAccount => ({
  key,
  name,
  ...(mask === undefined ? {} : { mask }),
  kind: 'deposit',
  currency: 'GBP',
  rows: sightings.map(({ row }) => row),
  coverage: { hasOlder, rowsLeft: 0 },
  proof: { result: 'unprovable', why: 'no-balances' },
});
