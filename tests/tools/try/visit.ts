import type { OutcomeKind } from '../../../utils/model/outcome.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { DrivenPage } from '../../e2e/browsers/index.ts';
import { siteOf, type Tidemark, type Visit } from '../../e2e/tidemark.ts';
import type { TryOptions } from './options.ts';
import type { PageToTry } from './pages.ts';
import { overallProof, type TryResult } from './report.ts';

/**
 * How long a page that shows what its answer was made of must stay still before that is taken as its last, in
 * milliseconds; at most `settleMs`. Where rows may still come, and where the page has changed since, it is `settleMs`.
 */
const stillness: Record<OutcomeKind, number> = { rows: 600, balances: Infinity, empty: Infinity, ignored: Infinity, unrecognised: Infinity };

/** Every page comes to an answer; on a busy machine, or with thousands of rows, it takes its time. */
const answerMs = 12_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a browser does not answer in this time it will not answer. */
const limitMs = 5_000;

const withLimit = <T>(work: Promise<T>, otherwise: T): Promise<T> => Promise.race([work, pause(limitMs).then(() => otherwise)]);

/** A page that never comes to rest is taken as it is after this. */
const patienceMs = 30_000;


/** What changes while a page is still at work: its elements, its text, what it has fetched. */
/** A page may have broken what is asked here, or hang: then it counts as still. */
const signatureOf = (page: DrivenPage): Promise<string> =>
  withLimit(askSignature(page), '').catch(() => '');

const askSignature = (page: DrivenPage): Promise<string> =>
  page.evaluate(() => [location.href, document.querySelectorAll('*').length, document.body?.textContent.length, performance.getEntriesByType('resource').length].join(' '));

/**
 * Waits until the page and what was captured of it have come to rest. An answer with rows is final sooner than one
 * without, for which `settleMs` without any change is the end.
 */
async function waitForRest(tidemark: Tidemark, { page, tabId }: Visit, settleMs: number): Promise<PageStatus | undefined> {
  const started = Date.now();
  let lastChange = started;
  let lastSignature = '';
  let lastStatus = '';
  let hasChangedSince = false;
  for (;;) {
    const [status, signature, isBusy] = await Promise.all([findStatus(tidemark, tabId), signatureOf(page), withLimit(page.isBusy(), false)]);
    const answered = JSON.stringify(status) ?? '';
    if (answered !== lastStatus) hasChangedSince = false;
    else if (signature !== lastSignature) hasChangedSince = true;
    if (answered !== lastStatus || signature !== lastSignature || isBusy) lastChange = Date.now();
    lastStatus = answered;
    lastSignature = signature;
    const patience = status === undefined ? Math.max(settleMs, answerMs) : stillness[status.outcome];
    const needed = status === undefined ? patience : Math.min(settleMs, hasChangedSince ? Infinity : patience);
    if (Date.now() - lastChange >= needed || Date.now() - started > patienceMs + settleMs) return status;
    await pause(60);
  }
}

const findStatus = async (tidemark: Tidemark, tabId: number): Promise<PageStatus | undefined> => (await tidemark.pageStatuses()).find((status) => status.tabId === tabId);

async function readAccounts(tidemark: Tidemark): Promise<Pick<TryResult, 'proof' | 'accounts'>> {
  const accounts = await tidemark.readBack();
  // An account of which only the balance was seen has no rows to prove.
  const listed = accounts.filter((account) => account.transactions.length > 0);
  return {
    proof: overallProof(listed.map((account) => account.lastProof)),
    accounts: accounts.map(({ name, mask, currency, balanceMinor, transactions }) => ({
      name,
      mask: mask ?? null,
      currency,
      balanceMinor: balanceMinor ?? null,
      transactions,
    })),
  };
}

/** A refused capture is a failure of ours or of the page's, never silence. */
const reasonOf = ({ receipt, reason }: PageStatus): string | null => (receipt.kind === 'refused' ? `refused: ${receipt.code}` : (reason ?? null));

/** A page that is being paged and says nothing for so long has been lost. */
const silenceMs = 60_000;

/** Catches up with all that the page shows, as its user's button does. */
async function turnPages(tidemark: Tidemark, { tabId }: Visit): Promise<NonNullable<TryResult['catchUp']>> {
  await tidemark.site({ kind: 'catch-up', tabId, reach: { kind: 'all' } });
  let heard = '';
  let heardAt = Date.now();
  for (;;) {
    const run = await tidemark.catchUp(tabId);
    const said = JSON.stringify(run) ?? '';
    if (said !== heard) [heard, heardAt] = [said, Date.now()];
    if (run?.end !== undefined || Date.now() - heardAt > silenceMs) return { end: run?.end ?? 'gave-up', pages: run?.pages ?? 0, rows: run?.rows ?? 0 };
    await pause(200);
  }
}

/** Watches the page's site, visits the page as its user would, and reads back what the vault then holds. */
export async function tryPage(tidemark: Tidemark, { input, url }: PageToTry, { settleMs, catchUp }: Pick<TryOptions, 'settleMs' | 'catchUp'>): Promise<TryResult> {
  await tidemark.watch(url);
  const visit = await tidemark.visit(url).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (visit instanceof Error) {
    console.error(`${input}: ${visit.message.split('\n')[0]}`);
    return { url, input, adapter: null, outcome: 'unrecognised', reason: 'page-not-reached', ...(await readAccounts(tidemark)) };
  }
  try {
    const status = await waitForRest(tidemark, visit, settleMs);
    if (status === undefined) {
      console.error(`${input}: nothing was captured of it, and no capture said why`);
      return { url, input, adapter: null, outcome: 'unrecognised', reason: 'no-answer', ...(await readAccounts(tidemark)) };
    }
    const caughtUp = catchUp && status.outcome === 'rows' ? { catchUp: await turnPages(tidemark, visit) } : {};
    return { url, input, adapter: status.adapter?.id ?? null, outcome: status.outcome, reason: reasonOf(status), ...caughtUp, ...(await readAccounts(tidemark)) };
  } finally {
    await visit.leave();
    await tidemark.site({ kind: 'unwatch', siteId: siteOf(url).id });
  }
}
