import type { LedgerReader } from '../ledger/contract.ts';
import { askAbout } from '../ledger/merge/review/ask-about.ts';
import { findPairs } from '../ledger/merge/review/find-pairs.ts';
import { pairTransfers } from '../ledger/merge/transfers.ts';
import { monthOf, type IsoDate } from '../model/iso-date.ts';
import type { Account, Transaction } from '../model/ledger.ts';
import type { SiteHealth } from '../model/site.ts';
import type { StatementRow } from '../model/statement.ts';
import type { HouseholdAccount, HouseholdRow } from './entries.ts';
import type { FlavourId } from './flavour.ts';
import { createHousehold } from './household.ts';
import { addDoubts } from './sample-doubts.ts';
import { listVisits } from './sample-history.ts';
import { summarise } from './sample-summary.ts';

const siteId = 'sample';
const adapter = { id: 'sample', version: 1 };

/** Noon of a day, so that no time zone shows another date. */
const noonOf = (date: IsoDate): number => Date.parse(`${date}T12:00:00Z`);

/** What the ledger tells rows by; here only so that the sample has the same shape. */
const fingerprintOf = (accountId: string, row: StatementRow): string =>
  [accountId, row.date, row.amountMinor, row.description.toLowerCase()].join('|');

/** What a ledger keeps of a row. */
function ledgerPartOf({ date, purchaseDate, amountMinor, currency, description, pending, balanceAfterMinor, original }: HouseholdRow) {
  return {
    date,
    amountMinor,
    currency,
    description,
    pending,
    ...(purchaseDate === undefined ? {} : { purchaseDate }),
    ...(balanceAfterMinor === undefined ? {} : { balanceAfterMinor }),
    ...(original === undefined ? {} : { original }),
  };
}

function toAccount(account: HouseholdAccount, from: IsoDate, today: IsoDate): Account {
  return {
    id: `sample-${account.id}`,
    siteId,
    key: account.mask,
    name: account.name,
    mask: account.mask,
    kind: account.kind,
    currency: account.currency,
    balance: { amountMinor: account.balanceMinor, at: noonOf(today) },
    tidemark: { date: today, proven: true },
    lastProof: 'proved',
    months: [...new Set(account.rows.map((row) => monthOf(row.date)))],
    createdAt: noonOf(from),
  };
}

function toTransactions(account: HouseholdAccount): Transaction[] {
  const accountId = `sample-${account.id}`;
  const alike = new Map<string, number>();
  const rankOfDay = new Map<IsoDate, number>();
  const take = (counts: Map<string, number>, key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  return account.rows.map((row, index) => {
    const fingerprint = fingerprintOf(accountId, row);
    return {
      ...ledgerPartOf(row),
      id: `${accountId}-${account.rows.length - index}`,
      accountId,
      fingerprint,
      ordinal: take(alike, fingerprint),
      dayRank: take(rankOfDay, row.date),
      origin: { siteId, adapterId: adapter.id, adapterVersion: adapter.version, route: 'page', at: noonOf(row.date) },
    };
  });
}

function withTransfers(transactions: readonly Transaction[], accounts: readonly Account[]): Transaction[] {
  const paired = new Map(pairTransfers(transactions, new Map(accounts.map((each) => [each.id, each]))).map((each) => [each.id, each]));
  return transactions.map((each) => paired.get(each.id) ?? each);
}

/**
 * A ledger of made-up data for looking around: nothing of it is stored, nothing changes it.
 * `today` is the user's date; the same date gives the same ledger.
 */
export function createSampleLedger(today: IsoDate, flavour: FlavourId = 'gb'): LedgerReader {
  const household = createHousehold({ flavour, today });
  const owned = Object.values(household.accounts);
  const accounts = owned.map((account) => toAccount(account, household.from, today));
  const transactions = addDoubts(withTransfers(owned.flatMap(toTransactions), accounts), today).sort((a, b) => (a.date === b.date ? a.dayRank - b.dayRank : a.date < b.date ? 1 : -1));
  const suggestions = askAbout([...findPairs(transactions).values()].flat(), transactions);
  const summary = { ...summarise(accounts, transactions, today), toReview: suggestions.length };
  const history = listVisits(transactions, { siteId, today });
  const health: SiteHealth = {
    siteId,
    lastVisitAt: noonOf(today),
    lastOutcome: 'rows',
    lastGoodAt: noonOf(today),
    lastRowCount: transactions.length,
    lastProof: 'proved',
    adapter,
    route: 'page',
  };
  return {
    readSummary: async () => summary,
    readTransactions: async (months) => ({
      transactions: months === undefined ? transactions : transactions.filter((each) => months.includes(monthOf(each.date))),
      damaged: 0,
    }),
    readSuggestions: async () => suggestions,
    readHistory: async () => ({ entries: history, damaged: 0 }),
    readSiteHealth: async () => [health],
    onChange: () => () => undefined,
  };
}
