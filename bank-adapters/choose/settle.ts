import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { Coverage, StatementAccount, StatementRow } from '../../utils/model/statement.ts';
import { orderRows } from '../../utils/read/order.ts';
import { proveRows, type OuterBalances } from '../../utils/read/proof.ts';
import { repairSigns } from '../../utils/read/repair.ts';
import type { AccountReading } from '../types.ts';

/** More rows of one account than this are left for the next visit, newest first. */
export const mostRows = 10_000;

/**
 * One account as it goes into the statement: ordered, its doubtful signs repaired, proved against its own balances, cut
 * where it is too long. `undefined` where its signs are a guess and the balances do not settle it: a wrong sign is worse
 * than no row.
 */
export function settleAccount(reading: AccountReading): StatementAccount | undefined {
  const { rowOrder, signIsDoubtful, openingMinor, closingMinor, rows: given, coverage, ...account } = reading;
  const balances: OuterBalances = {
    ...(openingMinor === undefined ? {} : { openingMinor }),
    ...(closingMinor === undefined ? {} : { closingMinor }),
  };
  const ordered = orderRows(given, rowOrder);
  const rows = signIsDoubtful === true && ordered.length > 0 ? settleSigns(ordered, balances) : ordered;
  if (!rows) return undefined;
  const kept = rows.slice(0, mostRows).map(shorten);
  const isCut = rows.length < ordered.length;
  const measured = measureCoverage(kept, coverage, rows.length - kept.length);
  return { ...account, rows: kept, coverage: { ...measured, hasOlder: measured.hasOlder || isCut }, proof: proveRows(rows, balances) };
}

/** The rows whose signs the balances tell. Those before the oldest balance are left for a list that shows what came before. */
function settleSigns(rows: readonly StatementRow[], balances: OuterBalances): StatementRow[] | undefined {
  const repaired = repairSigns(rows, balances);
  if (proveRows(repaired.rows, balances).result !== 'proved') return undefined;
  if (repaired.changed !== 'by-balance' || balances.openingMinor !== undefined) return repaired.rows;
  const oldest = repaired.rows.findLastIndex((row) => row.balanceAfterMinor !== undefined);
  return repaired.rows.slice(0, oldest);
}

/** Longer than any bank's own words; what comes after it is the page's. */
const longestDescription = 1_000;

const shorten = (row: StatementRow): StatementRow => (row.description.length <= longestDescription ? row : { ...row, description: row.description.slice(0, longestDescription).trim() });

function measureCoverage(rows: readonly StatementRow[], given: Coverage, cut: number): Coverage {
  const dates = rows.map((row): IsoDate => row.date).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    ...(from === undefined || to === undefined ? {} : { from, to }),
    hasOlder: given.hasOlder || cut > 0,
    rowsLeft: given.rowsLeft + cut,
  };
}
