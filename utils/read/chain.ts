import type { Minor } from '../model/money.ts';
import type { StatementRow } from '../model/statement.ts';

/** Balances around the rows, where the bank shows these. Owner's view: debts are negative. */
export interface OuterBalances {
  /** Before the oldest row. */
  openingMinor?: Minor;
  /** After the newest row. */
  closingMinor?: Minor;
}

/** How far balances and amounts agree along a list. */
export interface Chain {
  /** Steps from one known balance to the next. */
  steps: number;
  /** The row at the end of the first step, from the oldest, that does not add up. */
  brokenRow?: StatementRow;
  /** False where booked rows lie outside the known balances, so that nothing vouches for them. */
  isComplete: boolean;
}

/** Rows that a bank may leave out of its balances. The first way that makes them hold counts. */
export const leftOut: readonly ((row: StatementRow) => boolean)[] = [
  () => false,
  (row) => row.pending === true,
  (row) => row.pending !== false && row.balanceAfterMinor === undefined,
];

/**
 * Follows the balances from the oldest row to the newest. Rows without a balance are bridged: what they sum up to must
 * match at the next known one.
 */
export function followBalances(oldestFirst: readonly StatementRow[], outer: OuterBalances): Chain {
  let known = outer.openingMinor;
  let sum = 0;
  const chain: Chain = { steps: 0, isComplete: true };
  const arrive = (balance: Minor, row: StatementRow | undefined): void => {
    if (known !== undefined) {
      chain.steps++;
      if (known + sum !== balance && row) chain.brokenRow ??= row;
    }
    known = balance;
    sum = 0;
  };

  // Before the first known balance nothing vouches for an amount. One row or one day of that is the edge of any list.
  const firstKnown = oldestFirst.find((row) => row.balanceAfterMinor !== undefined);
  if (known === undefined) chain.isComplete = oldestFirst[0]?.date === firstKnown?.date;
  let bookedSince = false;
  for (const row of oldestFirst) {
    sum += row.amountMinor;
    bookedSince = row.balanceAfterMinor === undefined && (bookedSince || row.pending === false);
    if (row.balanceAfterMinor !== undefined) arrive(row.balanceAfterMinor, row);
  }
  if (outer.closingMinor !== undefined) arrive(outer.closingMinor, oldestFirst.at(-1));
  else if (bookedSince) chain.isComplete = false;
  return chain;
}

/** True where the balances hold in exactly this order. */
export function holdsInOrder(newestFirst: readonly StatementRow[], outer: OuterBalances = {}): boolean {
  const oldestFirst = newestFirst.toReversed();
  return leftOut.some((isOut) => {
    const chain = followBalances(
      oldestFirst.filter((row) => !isOut(row)),
      outer,
    );
    return chain.steps > 0 && !chain.brokenRow;
  });
}
