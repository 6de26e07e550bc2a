/** Rows and accounts of invented banks, for tests of the ledger. */
import type { Transaction } from '../../../utils/model/ledger.ts';
import type { Proof } from '../../../utils/model/proof.ts';
import type { Follows, StatementAccount, StatementRow } from '../../../utils/model/statement.ts';
import type { Merged } from '../../../utils/ledger/merge/statement.ts';
import { mergeStatement } from '../../../utils/ledger/merge/statement.ts';

export const row = (date: string, amountMinor: number, description: string, more: Partial<StatementRow> = {}): StatementRow => ({
  date,
  amountMinor,
  currency: 'EUR',
  description,
  pending: false,
  ...more,
});

export const account = (rows: StatementRow[], more: Partial<StatementAccount> = {}): StatementAccount => ({
  key: 'DE02',
  name: 'Current account',
  kind: 'deposit',
  currency: 'EUR',
  rows,
  coverage: { hasOlder: false, rowsLeft: 0 },
  proof: { result: 'unprovable', why: 'no-balances' },
  ...more,
});

interface Capturing {
  at?: number;
  hasOlder?: boolean;
  rowsLeft?: number;
  follows?: Follows | undefined;
  proof?: Proof;
}

/** One account's transactions through a run of captures. */
export class Ledger {
  transactions: Transaction[] = [];
  private nextId = 0;

  capture(rows: StatementRow[], { at = 1_000, hasOlder = false, rowsLeft = 0, follows, proof }: Capturing = {}): Merged {
    const merged = mergeStatement(this.transactions, { rows, ...(proof === undefined ? {} : { proof }), coverage: { hasOlder, rowsLeft, ...(follows === undefined ? {} : { follows }) } }, {
      accountId: 'a',
      origin: { siteId: 's', adapterId: 'generic', adapterVersion: 1, route: 'page', at },
      newId: () => `t${(this.nextId += 1)}`,
    });
    const changed = new Set(merged.changed.map((each) => each.id));
    this.transactions = [...this.transactions.filter((each) => !changed.has(each.id)), ...merged.changed].sort(
      (a, b) => b.date.localeCompare(a.date) || a.dayRank - b.dayRank,
    );
    return merged;
  }

  /** What a person sees of it, in the ledger's order. */
  seen(): string[] {
    return this.transactions.map((each) => `${each.date} ${each.amountMinor} ${each.description}${each.pending === true ? ' (pending)' : ''}`);
  }

  /** Everything but ids and times, in an order of its own. */
  content(): string[] {
    return this.transactions
      .map(({ id: _id, origin: _origin, dayRank: _rank, ordinal: _ordinal, ...rest }) => JSON.stringify(Object.entries(rest).sort()))
      .sort();
  }
}
