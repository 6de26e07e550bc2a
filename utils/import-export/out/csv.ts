import type { Account, Transaction } from '../../model/ledger.ts';
import { csvLine, plainCell, textCell } from './csv-cell.ts';
import { decimalText } from './decimal.ts';

/**
 * The columns, in their order. Dates are `YYYY-MM-DD`. Amounts are exact decimals with a dot and a minus for spending,
 * whatever the language, each with its currency in a column of its own. What is not known is empty.
 */
export const csvColumns = {
  date: 'The day that the bank books it under.',
  purchase_date: 'The day of the purchase, where the bank tells both.',
  account: 'What the account is called.',
  account_number: 'The last digits of the account’s number.',
  description: 'The bank’s own words, or those that were put in their place.',
  counterparty: 'The other party, where the bank names it apart.',
  amount: 'Exact; spending is negative.',
  currency: 'ISO 4217.',
  status: 'posted, pending, dropped (pending once, and never booked), or unknown.',
  balance: 'The balance after it, where the bank shows one.',
  original_amount: 'What was charged in another currency.',
  original_currency: 'ISO 4217.',
  bank_category: 'The bank’s own category.',
  category: 'The category’s id, as `income.salary`; of the default tree, or of one that was added.',
  note: 'What was noted beside it.',
  id: 'The same in every export, as long as the transaction is in the ledger.',
} as const;

/** A transaction as a person sees it. */
export type ShownTransaction = Transaction & { category?: string; note?: string };

type Column = keyof typeof csvColumns;
const columns = Object.keys(csvColumns) as Column[];

/** The first line: the names of the columns. */
export const csvHeader = csvLine(columns);

/** Lines for transactions, in their order. */
export function* csvLines(transactions: Iterable<ShownTransaction>, accounts: ReadonlyMap<string, Account>): Generator<string> {
  for (const transaction of transactions) {
    const cells = cellsOf(transaction, accounts.get(transaction.accountId));
    yield csvLine(columns.map((column) => cells[column]));
  }
}

const cellsOf = (each: ShownTransaction, account: Account | undefined): Record<Column, string> => ({
  date: plainCell(each.date),
  purchase_date: plainCell(each.purchaseDate ?? ''),
  account: textCell(account?.name ?? ''),
  account_number: textCell(account?.mask ?? ''),
  description: textCell(each.description),
  counterparty: textCell(each.counterparty ?? ''),
  amount: plainCell(decimalText(each.amountMinor, each.currency)),
  currency: plainCell(each.currency),
  status: plainCell(statusOf(each)),
  balance: plainCell(each.balanceAfterMinor === undefined ? '' : decimalText(each.balanceAfterMinor, each.currency)),
  original_amount: plainCell(each.original === undefined ? '' : decimalText(each.original.amountMinor, each.original.currency)),
  original_currency: plainCell(each.original?.currency ?? ''),
  bank_category: textCell(each.bankCategory ?? ''),
  category: textCell(each.category ?? ''),
  note: textCell(each.note ?? ''),
  id: textCell(each.id),
});

function statusOf({ pending, dropped }: Transaction): string {
  if (dropped === true) return 'dropped';
  if (pending === 'unknown') return 'unknown';
  return pending ? 'pending' : 'posted';
}
