import { expect } from 'vitest';
import { scriptOf, servePages, type ServedPages } from '../content/serve-pages.ts';
import { streams } from '../content/serve-streams.ts';
import { takeTranscript } from '../content/transcript.ts';
import { layTripwires } from '../content/tripwires.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story, type Stage } from '../story.ts';

/** What the dashboard offers; both browsers have it under this name. */
declare const chrome: { storage: { local: { set: (items: Record<string, unknown>) => Promise<void> } } };

const rows = { transactions: [{ date: '2026-11-02', amount: -12.5, currency: 'EUR', description: 'Coffee House' }] };

async function foundOn(url: string, { tidemark }: Stage): Promise<Record<string, unknown>> {
  const visit = await tidemark.visit(url);
  const found = await visit.page.waitFor(() => globalThis.found, { what: `what ${url} found`, timeoutMs: 40_000 });
  await visit.leave();
  return JSON.parse(found) as Record<string, unknown>;
}

story('whatever a page asks for, and however, reaches it as it does without the observer', async (stage) => {
  const pages: ServedPages = {
    ...streams(),
    '/': `<!doctype html><html lang="en"><head><title>Page</title></head><body>${scriptOf(takeTranscript)}</body></html>`,
    '/plain.html': '<!doctype html><title>Plain</title><p>Plain</p>',
    '/rows.json': { json: rows },
  };
  const server = await servePages(pages);
  try {
    await stage.tidemark.watch(server.urlOf('watched', '/'));
    const plain = await foundOn(server.urlOf('plain', '/'), stage);
    const watched = await foundOn(server.urlOf('watched', '/'), stage);
    // A page that stumbled over its own questions would meet the same in both.
    expect(Object.keys(plain).length).toBeGreaterThan(20);
    expect(watched).toEqual(plain);
  } finally {
    await server.close();
  }
});

const table = `<table><thead><tr><th>Date</th><th>Description</th><th>Amount</th><th>Balance</th></tr></thead><tbody>
  <tr><td>2026-11-03</td><td>Coffee House</td><td>-12.50 EUR</td><td>87.50 EUR</td></tr>
  <tr><td>2026-11-02</td><td>Bakery</td><td>-20.00 EUR</td><td>100.00 EUR</td></tr>
  <tr><td>2026-11-01</td><td>Florist</td><td>-30.00 EUR</td><td>120.00 EUR</td></tr></tbody></table>`;
const account = (number: string, rest: string): string => `<!doctype html><html lang="en"><head><title>Account</title></head><body><h1>Everyday account ••${number}</h1>${rest}</body></html>`;

story('a page that is read finds nothing touched and nothing left behind', async ({ tidemark }) => {
  const fields = '<form><input name="search" value="typed"><textarea>typed</textarea><input type="password" value="geheim" style="display: none"></form>';
  const server = await servePages({
    '/': account('4410', `<script>document.cookie = 'session=1'; localStorage.setItem('token', '1');</script>${scriptOf(layTripwires)}${fields}${table}`),
  });
  const url = server.urlOf('tripwires', '/');
  try {
    // The receipt is an element of ours on the page, which any page can see come; who wants to leave no trace turns it off.
    await tidemark.dashboard.evaluate(() => chrome.storage.local.set({ 'settings.receiptOnPage': false }).then(() => true));
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    await visit.stored();
    expect(await visit.page.evaluate(() => [globalThis.found, globalThis.tripped])).toEqual(['"laid"', []]);
    expect(await visit.page.evaluate(() => [document.documentElement.attributes.length, document.head.children.length, document.adoptedStyleSheets.length, document.documentElement.children.length])).toEqual([1, 1, 0, 2]);
  } finally {
    await server.close();
  }
});

/** Asks the page's own server for forged ledgers, as fast as it can, and goes on until the page is left. */
async function flood(): Promise<string> {
  let asked = 0;
  const askOn = async (): Promise<void> => {
    for (;;) {
      asked += 1;
      await (await fetch(`/forged.json?account=${asked}`)).text();
      if (asked >= 4_000) return;
    }
  };
  Object.defineProperty(window, 'asked', { get: () => asked });
  await Promise.all(Array.from({ length: 20 }, askOn));
  return 'flooded';
}

declare global {
  var asked: number;
}

story('a page that floods the observer with forged ledgers changes nobody else’s account, and the popup still opens', async ({ tidemark }) => {
  const forged = { accountId: '666', accountNumber: '••4410', transactions: Array.from({ length: 50 }, (_, day) => ({ date: `2026-10-${String(1 + (day % 28)).padStart(2, '0')}`, amount: -66.5 - day, currency: 'EUR', description: `Forged ${day}` })) };
  const server = await servePages({ '/': account('4410', table), '/flood': account('4410', `${table}${scriptOf(flood)}`), '/forged.json': { json: forged } });
  const [honest, hostile] = [server.urlOf('honest', '/'), server.urlOf('hostile', '/flood')];
  try {
    await tidemark.watch(honest);
    const visit = await tidemark.visit(honest);
    await visit.stored();
    const before = await ledgerOf(tidemark, honest);
    expect(before.flatMap(({ transactions }) => transactions)).toHaveLength(3);

    await tidemark.watch(hostile);
    const { page } = await tidemark.visit(hostile);
    await page.waitFor(() => globalThis.asked > 500, { what: 'the flood' });
    const popup = await tidemark.browser.openExtensionPage('popup.html');
    await popup.waitFor(() => document.querySelector('h1, h2, button') !== null, { what: 'the popup during the flood' });
    await page.waitFor(() => globalThis.found, { what: 'the end of the flood', timeoutMs: 60_000 });
    expect(await page.evaluate(() => globalThis.found)).toBe('"flooded"');
    expect(await ledgerOf(tidemark, honest)).toEqual(before);
  } finally {
    await server.close();
  }
});

/** A page that asks for its rows while a password can still be typed, and again when the button says so. */
async function askAround(): Promise<string> {
  const ask = async (): Promise<string> => (await fetch('/rows.json')).text();
  const [first, second] = [await ask(), await ask()];
  const field = document.querySelector('form');
  document.querySelector('#in')?.addEventListener('click', () => {
    field?.remove();
    document.querySelector('main')?.append('Welcome back');
  });
  document.querySelector('#again')?.addEventListener('click', () => void ask());
  return first === second ? 'asked' : 'asked differently';
}

story('what comes while a password can be typed is dropped for good, and reading resumes after it', async ({ tidemark }) => {
  const listed = { transactions: rows.transactions.concat({ date: '2026-11-01', amount: -3.2, currency: 'EUR', description: 'Bakery' }) };
  const server = await servePages({
    '/': account('4410', `<p>Balance 87.50 EUR</p><form><input type="password" aria-label="Password"></form><button id="in">Sign in</button><button id="again">Refresh</button><main></main>${scriptOf(askAround)}`),
    '/rows.json': { json: listed },
  });
  const url = server.urlOf('pausing', '/');
  try {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    await visit.page.waitFor(() => globalThis.found, { what: 'the page’s answers' });
    await visit.status(({ reason }) => reason === 'password-field');
    await visit.page.click('#in');
    // The page is read again, and what it asked for before is not there any more.
    const after = await visit.status(({ reason }) => reason !== 'password-field');
    expect(after.outcome).not.toBe('rows');
    expect((await tidemark.readBack()).flatMap(({ transactions }) => transactions)).toEqual([]);
    await visit.page.click('#again');
    await visit.stored();
    expect((await ledgerOf(tidemark, url)).flatMap(({ transactions }) => transactions.map(({ description }) => description))).toEqual(['Coffee House', 'Bakery']);
  } finally {
    await server.close();
  }
});
