import { expect } from 'vitest';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

const rows = [
  { date: '2026-11-03', amount: -12.5, currency: 'EUR', description: 'Coffee House', runningBalance: 87.5 },
  { date: '2026-11-02', amount: -20, currency: 'EUR', description: 'Bakery', runningBalance: 100 },
  { date: '2026-11-01', amount: -30, currency: 'EUR', description: 'Florist', runningBalance: 120 },
];

/** Ways in which apps ask for what they show; each runs in the page and leaves what it got in its title. */
const ways: Record<string, () => Promise<string>> = {
  fetch: async () => String((await (await fetch('/rows.json')).text()).length),
  'fetch-of-a-request': async () => String(((await (await fetch(new Request('/rows.json'))).json()) as { transactions: unknown[] }).transactions.length),
  'xhr-text': () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(String(request.responseText.length));
      request.open('GET', '/rows.json');
      request.send();
    }),
  'xhr-json': () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(String((request.response as { transactions: unknown[] }).transactions.length));
      request.open('GET', '/rows.json');
      request.responseType = 'json';
      request.send();
    }),
  'xhr-buffer': () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(String((request.response as ArrayBuffer).byteLength));
      request.open('GET', '/rows.json');
      request.responseType = 'arraybuffer';
      request.send();
    }),
};

const pageOf = (way: () => Promise<string>): string =>
  `<!doctype html><html lang="en"><head><title>Account</title></head><body><h1>Everyday account ••4410</h1><main></main><script>(${way.toString()})().then((got) => { document.title = 'Got ' + got; });</script></body></html>`;

story('whichever way a page asks, its response is read and is still the page’s own', async ({ tidemark }) => {
  const pages: ServedPages = { '/rows.json': { json: { accountId: '771', transactions: rows } } };
  for (const [name, way] of Object.entries(ways)) pages[`/${name}`] = pageOf(way);
  const server = await servePages(pages);
  try {
    for (const name of Object.keys(ways)) {
      const url = server.urlOf(name, `/${name}`);
      await tidemark.watch(url);
      const visit = await tidemark.visit(url);
      await visit.page.waitFor(() => document.title.startsWith('Got '), { what: `the page’s own answer by ${name}` });
      await visit.stored();
      const captured = (await ledgerOf(tidemark, url)).flatMap((account) => account.transactions.map(({ date, amountMinor }) => [date, amountMinor]));
      expect(captured, name).toEqual([['2026-11-03', -1250], ['2026-11-02', -2000], ['2026-11-01', -3000]]);
      await visit.leave();
    }
  } finally {
    await server.close();
  }
});
