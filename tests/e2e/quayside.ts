/**
 * A bank that the generic reader cannot read: pounds and pence stand in boxes of their own, without a sign, and only a
 * picture without words tells money in from money out. Its user knows.
 */
import { servePages, type PageServer } from './content/serve-pages.ts';

interface Entry {
  day: string;
  words: string;
  pounds: string;
  pence: string;
  isIn?: boolean;
}

const november: Entry[] = [
  { day: '20 Nov 2026', words: 'Harbour Bakery', pounds: '4', pence: '80' },
  { day: '20 Nov 2026', words: 'Tidal Power Ltd', pounds: '61', pence: '20' },
  { day: '18 Nov 2026', words: 'Wages Northgate', pounds: '1,950', pence: '00', isIn: true },
  { day: '17 Nov 2026', words: 'Corner Grocer', pounds: '23', pence: '15' },
  { day: '15 Nov 2026', words: 'Rail tickets', pounds: '38', pence: '40' },
  { day: '12 Nov 2026', words: 'Harbour Bakery', pounds: '6', pence: '10' },
];
const october: Entry[] = [
  { day: '30 Oct 2026', words: 'Rent Mill Lane', pounds: '840', pence: '00' },
  { day: '29 Oct 2026', words: 'Corner Grocer', pounds: '19', pence: '05' },
  { day: '28 Oct 2026', words: 'Refund Shoe Store', pounds: '55', pence: '00', isIn: true },
  { day: '27 Oct 2026', words: 'Night Bus', pounds: '2', pence: '75' },
];

const entryOf = ({ day, words, pounds, pence, isIn }: Entry): string => `<div class="entry">
  <svg class="flow ${isIn ? 'flow-in' : 'flow-out'}" width="16" height="16" viewBox="0 0 16 16"><path d="M2 8h12"/></svg>
  <div class="when">${day}</div><div class="what">${words}</div><div class="money"><div class="pounds">£${pounds}</div><div class="pence">${pence}</div></div></div>`;

const pageOf = (entries: readonly Entry[], other: string): string => `<!doctype html><html lang="en-GB"><head><title>Quayside Mutual</title><meta name="viewport" content="width=device-width">
<style>
  body { margin: 0; font: 15px/1.5 Georgia, serif; background: #f4f6fb; color: #1a2340 }
  header { display: flex; justify-content: space-between; padding: 16px 24px; background: #1a2340; color: #fff } header a { color: #fff }
  main { max-width: 760px; margin: 24px auto; padding: 0 16px }
  .entry { display: flex; gap: 16px; align-items: center; padding: 12px; margin-bottom: 4px; background: #fff }
  .what { flex: 1 } .when { width: 110px } .money { display: flex; width: 130px; justify-content: space-between }
  .flow path { stroke: #888; stroke-width: 2 } .flow-in path { stroke: #1c7c3c }
</style></head><body>
<header><strong>Quayside Mutual</strong><a href="/out">Log out</a></header>
<main><h1>Everyday account</h1><p>Account ending 4471</p><h2>Transactions</h2><div class="entries">${entries.map(entryOf).join('')}</div>
<p><a id="other" href="${other}">Other month</a></p></main></body></html>`;

/** November, as the ledger should hold it. */
export const expectedNovember = [
  ['2026-11-20', -480, 'Harbour Bakery'],
  ['2026-11-20', -6120, 'Tidal Power Ltd'],
  ['2026-11-18', 195_000, 'Wages Northgate'],
  ['2026-11-17', -2315, 'Corner Grocer'],
  ['2026-11-15', -3840, 'Rail tickets'],
  ['2026-11-12', -610, 'Harbour Bakery'],
];
export const expectedOctober = [
  ['2026-10-30', -84_000, 'Rent Mill Lane'],
  ['2026-10-29', -1905, 'Corner Grocer'],
  ['2026-10-28', 5500, 'Refund Shoe Store'],
  ['2026-10-27', -275, 'Night Bus'],
];

export const serveQuayside = (): Promise<PageServer> =>
  servePages({
    '/accounts/everyday/november': pageOf(november, '/accounts/everyday/october'),
    '/accounts/everyday/october': pageOf(october, '/accounts/everyday/november'),
  });
