// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cleanName, findFileLink } from '../../../../entrypoints/bank.content/files/file-link.ts';

function linkTo(href: string, download?: string): EventTarget[] {
  const link = document.createElement('a');
  link.href = href;
  if (download !== undefined) link.download = download;
  const icon = link.appendChild(document.createElement('span'));
  return [icon, link, document.body, document, window];
}
const nameOf = (href: string, download?: string): string | undefined => findFileLink(linkTo(href, download))?.name;

test.each([
  ['https://bank.example/export/umsaetze.csv', undefined, 'umsaetze.csv'],
  ['https://bank.example/export/Ums%C3%A4tze.CSV?account=1#top', undefined, 'Umsätze.CSV'],
  ['https://bank.example/export', 'statement.qfx', 'statement.qfx'],
  ['https://bank.example/export?format=csv', undefined, 'export.csv'],
  ['https://bank.example/download/?kind=mt940.STA&days=90', undefined, 'download.sta'],
  ['https://bank.example/2026.C53.camt.053.xml', undefined, '2026.C53.camt.053.xml'],
  ['https://bank.example/%E0%A4%A.ofx', undefined, '%E0%A4%A.ofx'],
  ['blob:https://bank.example/1', 'konto.txt', 'konto.txt'],
  ['blob:https://bank.example/1', undefined, ''],
  ['data:text/csv,a', 'a.csv', 'a.csv'],
])('%s (%s) is a link to a file', (href, download, name) => {
  expect(nameOf(href, download)).toBe(name);
});

test.each([
  ['https://bank.example/accounts', undefined],
  ['https://bank.example/statement.pdf', 'statement.pdf'],
  ['https://bank.example/feed.xml', undefined],
  ['https://bank.example/csv/help', undefined],
  ['https://bank.example/faq?topic=csv-files', undefined],
  ['https://bank.example/export', ''],
  ['javascript:void(0)//.csv', undefined],
  ['mailto:someone@bank.example?subject=a.csv', undefined],
])('%s (%s) is none', (href, download) => {
  expect(nameOf(href, download)).toBeUndefined();
});

test('a link that leads on in the same page is none, even where that page is called like a file', () => {
  location.href = 'https://bank.example/export?format=csv';
  expect([nameOf('#top'), nameOf('/export?format=csv')]).toEqual([undefined, 'export.csv']);
});

test('a click beside links leads to no file, and the innermost link counts', () => {
  expect(findFileLink([document.body, document, window])).toBeUndefined();
  expect(findFileLink([...linkTo('https://bank.example/inner.csv'), ...linkTo('https://bank.example/outer.csv')])?.name).toBe('inner.csv');
});

test('a name has no folders, no hidden signs, and an end', () => {
  expect(cleanName('../../etc/umsaetze.csv')).toBe('umsaetze.csv');
  expect(cleanName('C:\\temp\\a.ofx')).toBe('a.ofx');
  expect(cleanName('ums\u202Evsc.exe\u0000\n.csv')).toBe('umsvsc.exe.csv');
  expect(cleanName(`${'x'.repeat(5_000)}.csv`)).toMatch(/^x{196}\.csv$/);
});
