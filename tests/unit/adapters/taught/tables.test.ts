import { expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';
import { createTaught } from '../../../../bank-adapters/taught/create-taught.ts';
import { inferRecipe, type Inferred } from '../../../../bank-adapters/taught/infer/infer-recipe.ts';
import { proveReading } from '../../../../bank-adapters/taught/prove-reading.ts';
import type { Outcome } from '../../../../utils/model/outcome.ts';
import { viewOfHtml } from '../view.ts';

const identity = { id: 'abcdefgh', version: 1, sites: ['https://*.bank.example/*'], taughtOn: '2026-11-20' };
const row = (day: string, words: string, out: string, into: string, balance: string, odd = false): string =>
  `<tr class="${odd ? 'odd' : 'even'} line"><td>${day}</td><td>${words}</td><td>${out}</td><td>${into}</td><td>${balance}</td></tr>`;
const tableOf = (account: string, rows: string): string =>
  `<section><h3>Account ending ${account}</h3><table><thead><tr><th>When</th><th>What</th><th>Out</th><th>In</th><th>Balance</th></tr></thead><tbody>${rows}<tr class="sum"><td colspan="5">End of list</td></tr></tbody></table></section>`;
const first = tableOf('4471', row('19/11/2026', 'Grocer', '12.00', '', '188.00', true) + row('18/11/2026', 'Wages', '', '150.00', '200.00') + row('17/11/2026', 'Bus', '2.50', '', '50.00', true));
const second = tableOf('8832', row('12/11/2026', 'Rent', '840.00', '', '60.00') + row('11/11/2026', 'Gift', '', '100.00', '900.00', true));
const page = (body: string): string => `<html lang="en-GB"><body><h1>Accounts in £</h1><a href="/out">Log out</a>${body}</body></html>`;

/** Points at the first row; at the column of money in where the second row has some, as a person must. */
function teach(): Inferred {
  const view = viewOfHtml(page(first));
  const cell = (of: number, at: number): Element[] => [view.document.querySelectorAll('tbody tr')[of]?.children[at] ?? expect.fail('no cell')];
  const fields = { date: cell(0, 0), description: cell(0, 1), debit: cell(0, 2), credit: cell(1, 3), balance: cell(0, 4) };
  return finish(inferRecipe({ fields }, { sign: 'unknown', currency: 'GBP' }, identity, view)) ?? expect.fail('nothing inferred');
}

const read = (html: string): Outcome => captureStatement(viewOfHtml(html), [createTaught(teach().recipe)]);

test('columns for each direction and balances are read and proved, whatever the stripes', () => {
  expect(proveReading(teach().reading)).toBe('proved');
  expect(read(page(first))).toMatchObject({
    kind: 'rows',
    statement: { accounts: [{ mask: '4471', proof: { result: 'proved' }, rows: [{ amountMinor: -1200 }, { amountMinor: 15_000 }, { amountMinor: -250 }] }] },
  });
});

test('what is taught on one account’s table reads the tables of others, each for itself', () => {
  expect(read(page(first + second))).toMatchObject({
    kind: 'rows',
    statement: { accounts: [{ mask: '4471', rows: { length: 3 } }, { mask: '8832', rows: { length: 2 }, proof: { result: 'proved' } }] },
  });
});
