import { describe, expect, test } from 'vitest';
import { captureStatement, readStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';
import type { Outcome } from '../../../../utils/model/outcome.ts';
import { viewOfHtml } from '../view.ts';

const table = (titles: string[], ...rows: string[][]): string =>
  `<table><thead><tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const capture = (body: string, lastRowCounts: Record<string, number> = {}): Outcome =>
  captureStatement(viewOfHtml(`<!doctype html><html lang="en-GB"><body><h1>Current account ••4410</h1><p>Balance £120.00</p>${body}</body></html>`), [generic], { lastRowCounts });
const titles = ['Date', 'Description', 'Amount'];

describe('a table of an unknown bank', () => {
  test('rows without a date are counted, not lost in silence', () => {
    const rows = Array.from({ length: 6 }, (_, day) => [`1${day}/11/2026`, 'Corner Shop', '-£4.50']);
    expect(capture(table(titles, ...rows, ['', 'Mystery', '-£1.00']))).toMatchObject({ kind: 'rows', statement: { accounts: [{ coverage: { rowsLeft: 1 } }] } });
    expect(capture(table(titles, ...rows.slice(0, 2), ['', 'Mystery', '-£1.00']))).toMatchObject({ kind: 'unrecognised', reason: 'dates-unreadable' });
  });

  test('two columns without titles are told apart by the balance, or not at all', () => {
    const withBalance = table(['Date', 'Description', '', '', ''], ['18/11/2026', 'Shop', '£5.00', '', '£95.00'], ['17/11/2026', 'Wages', '', '£60.00', '£100.00'], ['16/11/2026', 'Rent', '£10.00', '', '£40.00']);
    expect(capture(withBalance)).toMatchObject({ statement: { accounts: [{ proof: { result: 'proved' }, rows: [{ amountMinor: -500 }, { amountMinor: 6000 }, { amountMinor: -1000 }] }] } });
    const without = table(['Date', 'Description', '', ''], ['18/11/2026', 'Shop', '£5.00', ''], ['17/11/2026', 'Wages', '', '£60.00']);
    expect(capture(without).kind).toBe('unrecognised');
  });

  test('unsigned amounts that nothing settles are not recognised', () => {
    expect(capture(table(titles, ['18/11/2026', 'Shop', '£5.00'], ['17/11/2026', 'Wages', '£60.00']))).toMatchObject({ kind: 'unrecognised', reason: 'amounts-unreadable' });
  });

  test('amounts without any currency on the page are not recognised', () => {
    const bare = `<!doctype html><html lang="en"><body><h1>Account ••4410</h1>${table(titles, ['18/11/2026', 'Shop', '-5.00'], ['17/11/2026', 'Wages', '60.00'])}</body></html>`;
    expect(captureStatement(viewOfHtml(bare, { languages: ['en'] }), [generic])).toMatchObject({ kind: 'unrecognised', reason: 'currency-unknown' });
  });

  test('an empty table where rows were is missed', () => {
    expect(capture(`<h2>Transactions</h2>${table(titles)}`, { 4410: 12 })).toMatchObject({ kind: 'unrecognised', reason: 'rows-gone' });
    expect(capture(`<h2>Transactions</h2>${table(titles)}<p>No transactions in this period</p>`, { 4410: 12 })).toMatchObject({ kind: 'empty' });
  });

  test('a preview of the same rows is not a second list', () => {
    const rows = [['18/11/2026', 'Shop', '-£5.00'], ['17/11/2026', 'Wages', '£60.00'], ['16/11/2026', 'Rent', '-£10.00']];
    const outcome = capture(`${table(titles, ...rows.slice(0, 2))}<h2>All transactions</h2>${table(titles, ...rows)}`);
    expect('statement' in outcome && outcome.statement.accounts.map((account) => account.rows.length)).toEqual([3]);
  });

  test('a table in an open shadow root is read too', () => {
    const view = viewOfHtml('<!doctype html><html lang="en-GB"><body><h1>Current account ••4410</h1><bank-ledger></bank-ledger></body></html>');
    const root = view.document.querySelector('bank-ledger')?.attachShadow({ mode: 'open' });
    const source = viewOfHtml(`<!doctype html><body>${table(titles, ['18/11/2026', 'Shop', '-£5.00'], ['17/11/2026', 'Wages', '£60.00'])}</body>`).document.querySelector('table');
    if (root && source) root.append(source);
    expect(captureStatement(view, [generic])).toMatchObject({ kind: 'rows', statement: { accounts: [{ key: '4410', rows: [{ amountMinor: -500 }, { amountMinor: 6000 }] }] } });
  });
});

test('a list that is rebuilt while it is read in slices is read again, never mixed', () => {
  const page = (shop: string): string =>
    `<!doctype html><html lang="en-GB"><body><h1>Current account ••4410</h1>${table(titles, ...Array.from({ length: 120 }, (_, at) => [`${String((at % 20) + 1).padStart(2, '0')}/10/2026`, `${shop} ${at}`, `-£${at}.50`]))}</body></html>`;
  const said = Array.from({ length: 80 }, (_, steps) => {
    const view = viewOfHtml(page('Shop'));
    const next = viewOfHtml(page('Other'));
    const work = readStatement(view, [generic]);
    for (let step = 0; step <= steps; step += 1) if (work.next().done) return 'done';
    view.document.querySelector('tbody')?.replaceWith(next.document.querySelector('tbody') ?? '');
    const outcome = finish(work);
    if (!('statement' in outcome)) return 'reason' in outcome ? outcome.reason : outcome.kind;
    return [...new Set(outcome.statement.accounts.flatMap(({ rows }) => rows.map(({ description }) => description.split(' ')[0])))].join('+');
  });
  // Whole before it was found, and whole after it was read; between the two it is read again.
  expect(new Set(said)).toEqual(new Set(['Other', 'still-loading', 'Shop', 'done']));
});
