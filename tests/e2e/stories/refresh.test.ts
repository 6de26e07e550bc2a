import { expect, vi } from 'vitest';
import { servePages } from '../content/serve-pages.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story, type Stage } from '../story.ts';

/** What the dashboard offers; both browsers have it under this name. */
declare const chrome: { tabs: { query: (filter: Record<string, never>) => Promise<{ id?: number; url?: string; active?: boolean }[]> } };

const tabsAt = async ({ tidemark }: Stage, part: string): Promise<{ url: string; active: boolean }[]> => {
  const tabs = await tidemark.dashboard.evaluate(async () => (await chrome.tabs.query({})).map(({ url = '', active = false }) => ({ url, active })));
  return tabs.filter(({ url }) => url.includes(part));
};

/** Looks at a list once, so that it is known where the site's rows are. */
async function lookAt({ tidemark }: Stage, url: string): Promise<void> {
  await tidemark.watch(url);
  const visit = await tidemark.visit(url);
  await visit.stored();
  await visit.leave();
}

story('two banks are refreshed: one is read behind the others and closed, one asks to sign in and is shown', async (stage) => {
  const { tidemark, server, at } = stage;
  const open = at('nordlicht', '/konten/1164/umsaetze');
  await lookAt(stage, open);
  // A bookmark that signs nobody in.
  const home = await tidemark.visit(at('baleine', '/'));
  await home.leave();
  await lookAt(stage, server.urlOf('baleine', '/comptes/6452/operations'));
  const before = await ledgerOf(tidemark, open);
  server.endSessions();

  expect(await tidemark.command('refresh/apply', { kind: 'refresh' })).toEqual({ ok: true });
  const { lines } = await tidemark.refreshed();
  expect(lines).toMatchObject([
    { id: 'nordlicht.localhost', state: 'up-to-date', added: 0 },
    { id: 'baleine.localhost', state: 'asks-to-sign-in' },
  ]);
  expect(await tabsAt(stage, 'nordlicht.localhost')).toEqual([]);
  expect(await tabsAt(stage, 'baleine.localhost')).toEqual([{ url: expect.stringContaining('/connexion'), active: true }]);
  expect(await ledgerOf(tidemark, open)).toEqual(before);
});

story('what draws nothing in the background is shown in its turn, read, and closed', async (stage) => {
  const { tidemark, kind } = stage;
  const rows = [['20 Nov 2026', 'Corner Café', '-£4.50'], ['19 Nov 2026', 'Green Grocer', '-£21.07'], ['18 Nov 2026', 'Night Bus', '-£2.80']];
  const server = await servePages({
    '/list': `<!doctype html><html lang="en-GB"><head><title>Everyday account</title></head><body><main><h1>Everyday account</h1><p>Account ending 4410</p><table><thead><tr><th>Date</th><th>Description</th><th>Amount</th></tr></thead><tbody></tbody></table></main>
      <script>
        const draw = () => { if (document.visibilityState !== 'visible' || document.querySelector('td')) return; for (const cells of ${JSON.stringify(rows)}) { const row = document.querySelector('tbody').insertRow(); for (const text of cells) row.insertCell().append(text); } };
        document.addEventListener('visibilitychange', draw);
        draw();
      </script></body></html>`,
  });
  try {
    await lookAt(stage, server.urlOf('bank', '/list'));
    await tidemark.command('refresh/apply', { kind: 'refresh' });
    // Chromium without a window says of all its tabs that they are visible, so there it is read where it is.
    if (kind === 'firefox') await tidemark.refreshed(({ lines }) => lines[0]?.shownAt !== undefined);
    expect((await tidemark.refreshed()).lines).toMatchObject([{ state: 'up-to-date', added: 0 }]);
    await vi.waitFor(async () => expect(await tabsAt(stage, 'bank.localhost')).toEqual([]), { timeout: 15_000, interval: 100 });
  } finally {
    await server.close();
  }
});

story('a background that is killed on the way goes on where it was', async (stage) => {
  const { tidemark, at } = stage;
  for (const [bank, path] of [['nordlicht', '/konten/1164/umsaetze'], ['tideway', '/app/accounts/ac-2291']] as const) await lookAt(stage, at(bank, path));
  await tidemark.command('refresh/apply', { kind: 'refresh' });
  await tidemark.refreshed(({ lines }) => lines[0]?.tabId !== undefined || lines[0]?.state === 'up-to-date');
  await tidemark.browser.killBackground();
  expect((await tidemark.refreshed()).lines).toMatchObject([{ state: 'up-to-date' }, { state: 'up-to-date' }]);
  await vi.waitFor(async () => expect(await tabsAt(stage, '.localhost')).toEqual([]), { timeout: 15_000, interval: 100 });
});
