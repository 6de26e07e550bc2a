import type { StatementRow } from '../../../utils/model/statement.ts';

/** A booked row in EUR; what a test is about is given, the rest is plain. */
export const row = (date: string, amountMinor: number, more: Partial<StatementRow> = {}): StatementRow => ({
  date,
  amountMinor,
  currency: 'EUR',
  description: 'Row',
  pending: false,
  ...more,
});

/** Rows with running balances from `opening` on. Given and returned newest first. */
export function withBalances(rows: StatementRow[], opening: number): StatementRow[] {
  let balance = opening;
  return rows
    .toReversed()
    .map((each) => Object.assign({}, each, { balanceAfterMinor: (balance += each.amountMinor) }))
    .toReversed();
}
