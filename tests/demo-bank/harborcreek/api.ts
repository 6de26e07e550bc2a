import { createHash } from 'node:crypto';
import type { HouseholdAccount, HouseholdRow } from '../../../utils/sample/entries.ts';
import type { BankRequest } from '../bank.ts';
import { decimalOf } from '../format.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { shownRows } from '../shown.ts';
import { accountIds, consumerApi, type ConsumerAccount, type ConsumerTransaction, type ConsumerTransactions } from './wire.ts';

const subTypes = { current: 'Checking', savings: 'Savings' } as const;

type ShownId = keyof typeof accountIds;

const shownIds: ShownId[] = ['current', 'savings'];

const toAccount = (id: ShownId, { name, mask, balanceMinor, currency }: HouseholdAccount): ConsumerAccount => ({
  id: accountIds[id],
  name,
  accountNumber: `x${mask}`,
  accountType: 'Deposit',
  accountSubType: subTypes[id],
  balance: decimalOf(balanceMinor),
  availableBalance: decimalOf(balanceMinor),
  currency,
});

/** The same for a row while it is pending and after, as on the platform; apart for twins by their count. */
function lastingIds(rows: HouseholdRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.toReversed().map((row) => {
    const key = [row.purchaseDate ?? row.date, row.amountMinor, row.description].join('|');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}|${count}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  }).toReversed();
}

function toTransactions(id: ShownId, account: HouseholdAccount): ConsumerTransaction[] {
  const rows = shownRows('harborcreek', account);
  const ids = lastingIds(rows);
  return rows.map((row, index) => ({
    id: ids[index] ?? '',
    accountId: accountIds[id],
    amount: decimalOf(row.amountMinor),
    currency: row.currency,
    date: row.purchaseDate ?? row.date,
    datePosted: row.pending ? null : row.date,
    pendingStatus: row.pending ? 'Pending' : 'Reconciled',
    memo: row.description,
    filteredMemo: row.description,
    displayName: row.description,
    runningBalance: row.pending ? null : decimalOf(row.balanceAfterMinor ?? 0),
    sequence: rows.length - index,
    lastUpdated: `${row.date}T05:00:00.000Z`,
  }));
}

export function answerApi({ path, query, household }: BankRequest): Reply {
  if (path === consumerApi) return jsonReply({ accounts: shownIds.map((id) => toAccount(id, household.accounts[id])) });
  const asked = shownIds.find((id) => path === `${consumerApi}/${accountIds[id]}/transactions`);
  if (asked === undefined) return jsonReply({ code: 'NOT_FOUND' }, 404);
  const offset = Number(query.get('offset') ?? 0) || 0;
  const limit = Math.min(Number(query.get('limit') ?? 100) || 100, 5000);
  const year = query.get('since')?.slice(0, 4);
  const all = toTransactions(asked, household.accounts[asked]).filter((each) => year === undefined || each.date.startsWith(year));
  const answer: ConsumerTransactions = {
    transactions: all.slice(offset, offset + limit),
    inactivatedTransactionIds: [],
    offset,
    limit,
    account: { accountType: 'Deposit', accountSubType: subTypes[asked] },
  };
  return jsonReply(answer);
}
