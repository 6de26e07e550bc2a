import type { Minor } from '../model/money.ts';
import type { StatementRow } from '../model/statement.ts';

function groupDays(rows: readonly StatementRow[]): StatementRow[][] {
  const days: StatementRow[][] = [];
  for (const row of rows) {
    const day = days.at(-1);
    if (day?.[0]?.date === row.date) day.push(row);
    else days.push([row]);
  }
  return days;
}

/**
 * A day's rows in an order in which each balance follows from the one before. Each row leads from one balance to
 * another, so that this is a path that takes every edge of a graph once (Hierholzer's algorithm, linear).
 */
function orderByBalance(day: readonly StatementRow[], start: Minor | undefined): readonly StatementRow[] {
  const from = new Map<Minor, StatementRow[]>();
  const surplus = new Map<Minor, number>();
  const count = (balance: Minor, by: number): unknown => surplus.set(balance, (surplus.get(balance) ?? 0) + by);
  // Taken from the end: the row given first is tried first.
  for (const row of day.toReversed()) {
    if (row.balanceAfterMinor === undefined) return day;
    const before = row.balanceAfterMinor - row.amountMinor;
    from.set(before, [...(from.get(before) ?? []), row]);
    count(before, 1);
    count(row.balanceAfterMinor, -1);
  }
  // Where a day ends with the balance it began with, any of its rows may be the first.
  const [open] = [...surplus].find(([, each]) => each > 0) ?? [start ?? from.keys().next().value];
  const path: StatementRow[] = [];
  const trail: { at: Minor | undefined; by?: StatementRow }[] = [{ at: open }];
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const next = last.at === undefined ? undefined : from.get(last.at)?.pop();
    if (next) trail.push({ at: next.balanceAfterMinor, by: next });
    else {
      trail.pop();
      if (last.by) path.push(last.by);
    }
  }
  return path.length === day.length ? path.toReversed() : day;
}

/**
 * The orders in which a bank may have listed its days, oldest first: as given, each day the other way round, and each
 * day as its own balances say. Days themselves stay where they are.
 */
export function* sameDayOrders(
  oldestFirst: readonly StatementRow[],
  openingMinor?: Minor,
): Generator<readonly StatementRow[]> {
  yield oldestFirst;
  const days = groupDays(oldestFirst);
  if (days.length === oldestFirst.length) return;
  yield days.flatMap((day) => day.toReversed());
  let balance = openingMinor;
  yield days.flatMap((day) => {
    const ordered = orderByBalance(day, balance);
    balance = ordered.at(-1)?.balanceAfterMinor;
    return ordered;
  });
}
