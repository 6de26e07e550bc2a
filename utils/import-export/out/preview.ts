import * as z from 'zod/mini';
import type { IsoDate } from '../../model/iso-date.ts';
import type { LedgerFile } from './ledger-file.ts';

/** What a file of ours holds, to be looked at before anything is stored. */
export interface LedgerPreview {
  /** Epoch milliseconds. */
  madeAt: number;
  /** The version of Tidemark that made it. */
  madeBy: string;
  accounts: { name: string; mask?: string; rows: number }[];
  rows: number;
  /** First and last date of a transaction; missing where there is none. */
  from?: IsoDate;
  to?: IsoDate;
}

const account = z.object({ id: z.string(), name: z.string(), mask: z.optional(z.string()) });
const month = z.object({ transactions: z.array(z.object({ accountId: z.string(), date: z.string() })) });

/** Counts what a file holds. What is not of its shape is left out here, and refused when it is stored. */
export function previewLedger({ madeAt, madeBy, documents }: LedgerFile): LedgerPreview {
  const accounts = documents.flatMap(({ kind, value }) => (kind === 'account' ? (z.safeParse(account, value).data ?? []) : []));
  const rows = documents.flatMap(({ kind, value }) => (kind === 'month' ? (z.safeParse(month, value).data?.transactions ?? []) : []));
  const counts = Map.groupBy(rows, ({ accountId }) => accountId);
  const dates = rows.map(({ date }) => date);
  const [from, to] = [least(dates), least(dates, -1)];
  return {
    madeAt,
    madeBy,
    accounts: accounts.map(({ id, name, mask }) => ({ name, ...(mask === undefined ? {} : { mask }), rows: counts.get(id)?.length ?? 0 })),
    rows: rows.length,
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
}

/** The first by order, or the last; not by `Math.min` of all, which ends the stack for a large ledger. */
function least(dates: readonly IsoDate[], sign: 1 | -1 = 1): IsoDate | undefined {
  let found: IsoDate | undefined;
  for (const date of dates) if (found === undefined || (sign === 1 ? date < found : date > found)) found = date;
  return found;
}
