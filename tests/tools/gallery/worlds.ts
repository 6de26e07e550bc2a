import { abouts } from '../../../bank-adapters/registry.ts';
import type { LedgerReader } from '../../../utils/ledger/contract.ts';
import type { CatchUp } from '../../../utils/model/catch-up.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { PageReport } from '../../../utils/model/report.ts';
import type { ReadingWay, SiteHealth, WatchedSite } from '../../../utils/model/site.ts';
import { createSampleLedger } from '../../../utils/sample/sample-ledger.ts';
import { emptyLedger, fakeNow } from '../../fakes/services.ts';

const hour = 3_600_000;

const watch = (id: string): WatchedSite => {
  const about = abouts.find((each) => each.id === id);
  return { id, label: about?.label ?? id, patterns: about?.sites ?? [`https://*.${id}/*`], adapterId: id, addedAt: fakeNow - 900 * hour, pageOnly: false };
};

export const barclays = watch('gb-barclays');
export const dkb = watch('de-dkb');
export const commbank = watch('au-commbank');
export const union: WatchedSite = { id: 'harbourunion.example', label: 'harbourunion.example', patterns: ['https://*.harbourunion.example/*'], addedAt: fakeNow - 90 * hour, pageOnly: true };
export const watchedSites = [barclays, dkb, commbank, union];

export const grantedPatterns = [barclays, dkb, union].flatMap((site) => site.patterns);

const health: SiteHealth[] = [
  { siteId: barclays.id, lastVisitAt: fakeNow - 2 * hour, lastOutcome: 'rows', lastGoodAt: fakeNow - 2 * hour, lastRowCount: 17, lastProof: 'proved', adapter: { id: barclays.id, version: 1 }, route: 'page', fieldRoutes: { date: 'td.date', amount: 'td.amount', description: 'td.description' } },
  { siteId: dkb.id, lastVisitAt: fakeNow - 30 * hour, lastOutcome: 'rows', lastGoodAt: fakeNow - 30 * hour, lastRowCount: 40, lastProof: 'broken', adapter: { id: dkb.id, version: 1 }, route: 'both', disagreements: ['two rows more on the page than in its data'] },
  { siteId: union.id, lastVisitAt: fakeNow - 26 * hour, lastOutcome: 'unrecognised', lastReason: 'amounts-unreadable', adapter: { id: 'generic', version: 1 }, route: 'page' },
];

const way: ReadingWay = { adapterId: dkb.id, route: 'both', fieldRoutes: { date: 'attributes.bookingDate', amount: 'attributes.amount.value', description: 'attributes.description', balance: 'attributes.balance' }, rows: 40 };
const nowFields = { date: 'attributes.bookedOn', amount: 'attributes.amount.value', description: 'attributes.description' };

/** Sites that were read, and of which something is to be said all the same. */
const doubtful: SiteHealth[] = [
  {
    siteId: dkb.id, lastVisitAt: fakeNow - 3 * hour, lastOutcome: 'rows', lastGoodAt: fakeNow - 3 * hour, lastRowCount: 40, expectedRowCount: 40, lastProof: 'unprovable', adapter: { id: dkb.id, version: 1 },
    route: 'both', fieldRoutes: nowFields, missingFields: ['running-balance', 'pending'], disagreements: [], responses: { kept: 3, dropped: 58 },
    ways: [{ account: 'a', at: fakeNow - 3 * hour, before: way, way: { ...way, fieldRoutes: nowFields } }],
  },
  {
    siteId: barclays.id, lastVisitAt: fakeNow - 5 * hour, lastOutcome: 'rows', lastGoodAt: fakeNow - 5 * hour, lastRowCount: 1_980, expectedRowCount: 2_400, lastProof: 'proved', adapter: { id: 'generic', version: 1 },
    route: 'page', fieldRoutes: { list: 'table', date: 'Date', description: 'Description', amount: 'Money out' }, missingFields: [], disagreements: [], responses: { kept: 0, dropped: 12 },
  },
  {
    siteId: union.id, lastVisitAt: fakeNow - 26 * hour, lastOutcome: 'rows', lastGoodAt: fakeNow - 26 * hour, lastRowCount: 25, expectedRowCount: 25, lastProof: 'unprovable', adapter: { id: 'generic', version: 1 },
    route: 'page', fieldRoutes: { list: 'table', date: 'Date', amount: 'Amount' }, missingFields: ['account-number'], disagreements: ['two rows more on the page than in its data'],
    contradictions: [{ account: 'a', name: 'Everyday account', known: 'GBP', shown: 'EUR', at: fakeNow - 26 * hour }], unreadCaptures: 2,
  },
];

const sample = createSampleLedger('2026-11-22');

/** The sample's ledger, with visits to several banks. */
export const fullLedger: LedgerReader = { ...sample, readSiteHealth: async () => health };

export const doubtfulLedger: LedgerReader = { ...sample, readSiteHealth: async () => doubtful };

/** As it is after the very first visit. */
export const firstLedger: LedgerReader = {
  ...emptyLedger,
  readSummary: async () => {
    const summary = await sample.readSummary();
    const accounts = summary?.accounts.slice(0, 1) ?? [];
    return summary && { ...summary, accounts, transactionCount: 42 };
  },
};

const page = { tabId: 7, siteId: barclays.id, origin: 'https://www.barclays.co.uk', sequence: 1, at: fakeNow - 60_000, adapter: { id: barclays.id, version: 1 } };

export const rowsStatus: PageStatus = {
  ...page,
  outcome: 'rows',
  receipt: { kind: 'stored', outcome: 'rows', accounts: [{ accountId: 'a', added: 14, merged: 0, unchanged: 3, proof: 'proved', tidemark: '2026-11-21' }] },
};
const account = { accountId: 'a', added: 0, merged: 0, unchanged: 3, proof: 'proved', tidemark: '2026-11-21' } as const;
export const brokenStatus: PageStatus = { ...page, outcome: 'rows', receipt: { kind: 'stored', outcome: 'rows', accounts: [{ ...account, added: 14, proof: 'broken' }] } };
export const balancesStatus: PageStatus = { ...page, outcome: 'balances', receipt: { kind: 'stored', outcome: 'balances', accounts: [account, { ...account, accountId: 'b' }, { ...account, accountId: 'c' }] } };
/** The page's list hangs above the tidemark of the sample's first account, or stands on it. */
const sampleAccount = (await sample.readSummary())?.accounts[0];
export const listStatus: PageStatus = { ...rowsStatus, receipt: { kind: 'stored', outcome: 'rows', accounts: [{ accountId: sampleAccount?.id ?? '', added: 14, merged: 0, unchanged: 3, proof: 'proved' }] } };
const withAccount = (change: Partial<Account>): LedgerReader => ({
  ...fullLedger,
  readSummary: async () => {
    const summary = await sample.readSummary();
    return summary && { ...summary, accounts: summary.accounts.map((account) => (account.id === sampleAccount?.id ? { ...account, siteId: barclays.id, ...change } : account)) };
  },
});
export const standingLedger = withAccount({});
export const gapLedger = withAccount({ tidemark: { date: '2026-03-12', proven: true }, spans: [{ from: '2026-10-30', to: '2026-11-21', proven: true }] });
export const closingLedger = withAccount({ tidemark: { date: '2026-08-30', proven: true }, spans: [{ from: '2026-10-30', to: '2026-11-21', proven: true }], history: { days: 90, at: fakeNow } });

const run: CatchUp = { tabId: 7, siteId: barclays.id, reach: { kind: 'tidemark' }, tidemarks: {}, until: '2026-03-12', accounts: [], startedAt: fakeNow - 40_000, updatedAt: fakeNow, pages: 7, rows: 312, reached: '2026-06-03', empties: 0 };
export const goingRun: CatchUp = { ...run, turning: 'page' };
const { until: _until, ...open } = run;
export const openEndedRun: CatchUp = { ...open, reach: { kind: 'all' } };
export const waitingRun: CatchUp = { ...run, isWaiting: true };
export const reachedRun: CatchUp = { ...run, reached: '2026-03-10', rows: 498, end: 'reached' };
export const noMoreRun: CatchUp = { ...run, reached: '2023-11-04', rows: 1_284, pages: 33, end: 'no-more' };
export const stoppedRun: CatchUp = { ...run, end: 'stopped' };
export const signedOutRun: CatchUp = { ...run, end: 'signed-out' };

export const unrecognisedStatus: PageStatus = { ...page, outcome: 'unrecognised', reason: 'amounts-unreadable', receipt: { kind: 'noted', outcome: 'unrecognised' } };
export const ignoredStatus: PageStatus = { ...page, outcome: 'ignored', reason: 'password-field', receipt: { kind: 'noted', outcome: 'ignored' } };
export const sealedStatus: PageStatus = { ...page, outcome: 'rows', receipt: { kind: 'sealed', rows: 17 } };
export const diskFullStatus: PageStatus = { ...page, outcome: 'rows', receipt: { kind: 'refused', code: 'disk-full' } };

export const barclaysTab = { id: 7, url: abouts.find((each) => each.id === barclays.id)?.startUrl ?? '' };

const reportedRows = [['20 Nov 2026', 'ZUBOMULE GAVOT', '23.80', '12,619.46'], ['18 Nov 2026', 'Megugomi Zavazurap', '105.00', '12,667.06'], ['16 Nov 2026', 'PAYMENT FROM RUPATOD', '1,050.00', '12,772.06']];
export const pageReport: PageReport = {
  url: 'https://bank.barclays.co.uk/olb/accounts/6656/transactions',
  markup: `<!DOCTYPE html><html lang="en"><head><title>Transactions</title></head><body><h1>Current account \u2022\u2022 6656</h1><p>Balance \u00a312,619.46</p><table><thead><tr><th>Date</th><th>Description</th><th>Money out</th><th>Balance</th></tr></thead><tbody>${reportedRows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></body></html>`,
  responses: [{ url: 'https://bank.barclays.co.uk/olb/api/transactions', method: 'GET', status: 200, contentType: 'application/json', body: '{"transactions":[{"date":"2026-11-20","text":"ZUBOMULE GAVOT","amount":-23.80}]}' }],
  left: 0,
};
