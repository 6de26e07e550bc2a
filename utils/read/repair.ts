import type { Minor } from '../model/money.ts';
import type { StatementRow } from '../model/statement.ts';
import { proveRows, type OuterBalances } from './proof.ts';
import { sameDayOrders } from './same-day.ts';

/** Rows whose signs were doubtful, as the balances say they are. */
export interface Repair {
  rows: StatementRow[];
  changed: 'none' | 'all-flipped' | 'by-balance';
}

/** More rows between two known balances than this are not tried: 2^10 ways of signs each. */
const longestBridge = 10;

/** The only signs with which the amounts come to the difference, `undefined` where there are none or several. */
function signsFor(amounts: readonly Minor[], difference: Minor): Minor[] | undefined {
  if (amounts.length > longestBridge) return undefined;
  let found: Minor[] | undefined;
  for (let choice = 0; choice < 2 ** amounts.length; choice++) {
    const signed = amounts.map((amount, at) => (choice & (1 << at) ? Math.abs(amount) : 0 - Math.abs(amount)));
    if (signed.reduce((sum, amount) => sum + amount, 0) !== difference) continue;
    if (found?.some((amount, at) => amount !== signed[at])) return undefined;
    found = signed;
  }
  return found;
}

/** The amount that each row has by the balances before and after it. Rows before the first balance have none. */
function amountsByBalance(
  oldestFirst: readonly StatementRow[],
  { openingMinor, closingMinor }: OuterBalances,
): Map<StatementRow, Minor> | undefined {
  const amounts = new Map<StatementRow, Minor>();
  let known = openingMinor;
  let bridge: StatementRow[] = [];
  for (const [at, row] of oldestFirst.entries()) {
    bridge.push(row);
    const balance = row.balanceAfterMinor ?? (at === oldestFirst.length - 1 ? closingMinor : undefined);
    if (balance === undefined) continue;
    if (known !== undefined) {
      const signed = signsFor(
        bridge.map((each) => each.amountMinor),
        balance - known,
      );
      if (!signed) return undefined;
      for (const [place, each] of bridge.entries()) amounts.set(each, signed[place] ?? 0);
    }
    known = balance;
    bridge = [];
  }
  return amounts;
}

const flip = (row: StatementRow): StatementRow => ({ ...row, amountMinor: 0 - row.amountMinor });

/**
 * Rows, newest first, with the signs that make the bank's balances add up: as they are, all the other way round, or
 * each by the difference of the balances around it. The oldest rows, which have no balance before them, keep their
 * sign unless all others proved to be the other way round. Where nothing makes the balances hold, nothing is changed.
 */
export function repairSigns(rows: readonly StatementRow[], balances: OuterBalances = {}): Repair {
  const holds = (each: readonly StatementRow[]): boolean => proveRows(each, balances).result === 'proved';
  const asGiven = [...rows];
  if (holds(rows)) return { rows: asGiven, changed: 'none' };
  const flipped = rows.map(flip);
  if (holds(flipped)) return { rows: flipped, changed: 'all-flipped' };

  const booked = rows.filter((row) => row.pending !== true || row.balanceAfterMinor !== undefined);
  for (const order of sameDayOrders(booked.toReversed(), balances.openingMinor)) {
    const amounts = amountsByBalance(order, balances);
    if (!amounts || amounts.size === 0) continue;
    const allOther = [...amounts].every(([row, amount]) => amount === 0 - row.amountMinor);
    const repaired = rows.map((row) => {
      const amountMinor = amounts.get(row);
      if (amountMinor !== undefined) return { ...row, amountMinor };
      return allOther ? flip(row) : row;
    });
    if (holds(repaired)) return { rows: repaired, changed: 'by-balance' };
  }
  return { rows: asGiven, changed: 'none' };
}
