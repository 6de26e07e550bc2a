import { expect } from 'vitest';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';
import { servePages } from './serve-pages.ts';

/** Ways in which pages hide what is in the markup, each as attributes of a row, of a cell's content, or of what is around a table. */
const hiddenRows: Record<string, string> = {
  'not displayed': 'style="display: none"',
  'not displayed, by attribute': 'hidden',
  'invisible': 'style="visibility: hidden"',
  'transparent': 'style="opacity: 0"',
  'collapsed': 'style="visibility: collapse"',
};
const hiddenBoxes: Record<string, string> = {
  'for screen readers, clipped': 'style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)"',
  'for screen readers, by path': 'style="position: absolute; clip-path: inset(50%); overflow: hidden"',
  'moved off the page': 'style="position: absolute; left: -9999px"',
  'shrunk to nothing': 'style="height: 0; overflow: hidden"',
  'not skipped into view': 'style="content-visibility: hidden"',
};

const row = (day: number, what: string, amount: string, attributes = ''): string =>
  `<tr ${attributes}><td>2026-11-${String(day).padStart(2, '0')}</td><td>${what}</td><td>${amount} EUR</td></tr>`;
const table = (rows: string[], attributes = ''): string =>
  `<div ${attributes}><table><thead><tr><th>Date</th><th>Description</th><th>Amount</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;

const shown = ['Rent', 'Bakery', 'Wages', 'Florist'];
const amounts = ['-850.00', '-3.20', '2,100.00', '-18.00'];
const visible = shown.map((what, index) => row(20 - index, what, amounts[index] ?? '', index === 1 ? 'aria-hidden="true"' : ''));
const twins = Object.entries(hiddenRows).map(([how, attributes], index) => row(10 - index, `Row ${how}`, '-77.00', attributes));
const hidden = Object.entries(hiddenBoxes).map(([how, attributes]) => table(shown.map((_, index) => row(9 - index, `Table ${how}`, '-66.00')), attributes));

/** A frame shows nothing where it is hidden itself, whatever the page in it thinks. */
const frame = `<iframe style="visibility: hidden" srcdoc="${table(shown.map((_, index) => row(9 - index, 'Framed', '-55.00'))).replaceAll('"', '&quot;')}"></iframe>`;

story('what a person cannot see is not captured', async ({ tidemark }) => {
  const server = await servePages({
    '/': `<!doctype html><html lang="en"><head><title>Account</title></head><body><h1>Transactions</h1>${hidden[0]}${table([...visible.slice(0, 2), ...twins, ...visible.slice(2)])}${hidden.slice(1).join('')}${frame}</body></html>`,
  });
  const url = server.urlOf('twins', '/');
  try {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    await visit.stored();
    const captured = (await ledgerOf(tidemark, url)).flatMap((account) => account.transactions.map(({ description }) => description));
    expect(captured).toEqual(shown);
  } finally {
    await server.close();
  }
});
