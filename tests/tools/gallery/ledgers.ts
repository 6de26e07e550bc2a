import type { LedgerReader } from '../../../utils/ledger/contract.ts';
import { addDays } from '../../../utils/model/iso-date.ts';
import type { HistoryEntry } from '../../../utils/model/history.ts';
import type { Account, SummaryView, Transaction } from '../../../utils/model/ledger.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';
import { createSampleLedger } from '../../../utils/sample/sample-ledger.ts';
import { emptyLedger } from '../../fakes/services.ts';

const today = '2026-11-22';
const sample = createSampleLedger(today);

/** Some months could not be opened. */
export const damagedLedger: LedgerReader = { ...sample, readTransactions: async () => ({ ...(await sample.readTransactions()), damaged: 2 }) };

/** The oldest of what was pending was never booked. */
export const droppedLedger: LedgerReader = {
  ...sample,
  readTransactions: async () => {
    const { transactions, damaged } = await sample.readTransactions();
    const last = transactions.findLast(({ pending }) => pending === true);
    return { transactions: transactions.map((each) => (each === last ? { ...each, dropped: true } : each)), damaged };
  },
};

const never = <Value>(): Promise<Value> => new Promise(() => undefined);

/** Nothing has answered yet. */
export const loadingLedger: LedgerReader = { ...emptyLedger, readSummary: never, readTransactions: never, readSuggestions: never, readHistory: never, readSiteHealth: never };

const fails = async (): Promise<never> => {
  throw new Error('made to fail');
};

/** Nothing can be read. */
export const failingLedger: LedgerReader = { ...emptyLedger, readSummary: fails, readTransactions: fails, readSuggestions: fails, readHistory: fails, readSiteHealth: fails };

function inOtherCurrency(summary: SummaryView, currency: CurrencyCode, name: string): SummaryView {
  const share = (minor: number): number => Math.round(minor / 7);
  const from = summary.accounts[0];
  const account: Account[] = from === undefined ? [] : [{ ...from, id: `${from.id}-${currency}`, name, currency, lastProof: 'broken', balance: { amountMinor: 81_250, at: Date.parse('2026-11-19T12:00:00Z') } }];
  return {
    ...summary,
    accounts: [...summary.accounts, ...account],
    months: summary.months.map(({ month, totals }) => ({
      month,
      totals: [...totals, ...totals.slice(0, 1).map((each) => ({ currency, inMinor: share(each.inMinor), outMinor: share(each.outMinor), count: 3 }))],
    })),
    days: [...summary.days, ...summary.days.filter((_, index) => index % 3 === 0).map((day) => ({ ...day, currency, outMinor: share(day.outMinor) }))],
  };
}

/** Accounts in three currencies, one of them without decimals. */
export const currenciesLedger: LedgerReader = {
  ...sample,
  readSummary: async () => {
    const summary = await sample.readSummary();
    return summary && inOtherCurrency(inOtherCurrency(summary, 'EUR', 'Holiday account'), 'JPY', 'Kyoto');
  },
};

/** 100,000 transactions over some eleven years, with names and texts of every length. */
export const longLedger: LedgerReader = {
  ...sample,
  readTransactions: async () => {
    const { transactions } = await sample.readTransactions();
    const rows = Array.from({ length: 100_000 }, (_, index): Transaction[] => {
      const like = transactions[index % transactions.length];
      if (like === undefined) return [];
      const counterparty = index % 4 === 0 ? { counterparty: 'Gesellschaft für die Verwaltung gemeinsamer Angelegenheiten mbH & Co. KG' } : index % 4 === 1 ? { counterparty: 'Rewe' } : {};
      return [{ ...like, ...counterparty, id: `t${index}`, date: addDays(today, -Math.floor(index / 25)), pending: index < 4 }];
    });
    return { transactions: rows.flat(), damaged: 0 };
  },
};

/** Many questions, of every kind. */
export const questionsLedger: LedgerReader = {
  ...sample,
  readSummary: async () => {
    const summary = await sample.readSummary();
    return summary && { ...summary, toReview: 130 };
  },
  readSuggestions: async () => {
    const asked = await sample.readSuggestions();
    const { transactions } = await sample.readTransactions();
    const moved = transactions.flatMap((one): Suggestion[] => {
      const other = transactions.find(({ id }) => id === one.transferWith);
      if (other === undefined || one.amountMinor > 0) return [];
      return [{ id: `transfer ${one.id}`, kind: 'transfer', rows: [one, other], signs: [{ speaks: 'for', code: 'opposite-amounts' }, { speaks: 'for', code: 'own-accounts' }, { speaks: 'against', code: 'no-word-of-moving' }, { speaks: 'against', code: 'days-apart', days: 3 }] }];
    });
    return [...asked, ...moved];
  },
};

const at = (time: string): number => Date.parse(`${today}T${time}:00Z`);

/** Everything that a history can hold. */
export const historyLedger: LedgerReader = {
  ...sample,
  readHistory: async () => {
    const { entries } = await sample.readHistory();
    const of = (step: string, more: Partial<HistoryEntry> & Pick<HistoryEntry, 'kind' | 'at'>): HistoryEntry => ({ step, month: '2026-11', months: ['2026-11'], ...more });
    const mine: HistoryEntry[] = [
      of('e1', { kind: 'edit', at: at('09:40'), transactions: ['a'], changed: 1, values: { sameAs: 'b' }, about: { date: today, description: 'GREGGS PLC 1880' } }),
      of('e2', { kind: 'edit', at: at('09:31'), transactions: ['a'], changed: 1, values: { description: 'Bakery', category: 'dining', note: 'Lunch' }, about: { date: today, description: 'TESCO STORES 3417 BRISTOL' } }),
      of('e3', { kind: 'delete', at: at('09:30'), transactions: ['a', 'b', 'c'], changed: 3, values: { deleted: true }, undone: true, undoneAt: at('09:32') }),
      of('e4', { kind: 'import', at: at('09:12'), siteId: 'files', files: ['Umsatzanzeige_DE02500105170000005507_20261122.csv', 'visa.ofx'], added: 1_204, changed: 38 }),
      of('e5', { kind: 'merge-backup', at: at('08:05'), added: 3_112, changed: 12 }),
      of('e6', { kind: 'rename-account', at: at('08:02'), account: { id: 'a', before: 'Current account', after: 'Household' } }),
    ];
    return { entries: [...mine, ...entries], damaged: 0 };
  },
};
