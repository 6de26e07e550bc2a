import { expect } from 'vitest';
import type { StatementAccount, StatementRow } from '../../../utils/model/statement.ts';
import type { DrivenPage } from '../browsers/index.ts';
import { poll } from '../browsers/index.ts';
import { story } from '../story.ts';
import type { Tidemark } from '../tidemark.ts';

const row = (date: string, amountMinor: number, description: string): StatementRow => ({ date, amountMinor, currency: 'EUR', description, pending: false });

const account = (key: string, name: string, rows: StatementRow[]): StatementAccount => ({
  key,
  mask: key,
  name,
  kind: 'deposit',
  currency: 'EUR',
  rows,
  coverage: { hasOlder: false, rowsLeft: 0 },
  proof: { result: 'unprovable', why: 'no-balances' },
});

const current = (...rows: StatementRow[]): StatementAccount => account('00550701', 'Current account', rows);
const savings = (...rows: StatementRow[]): StatementAccount => account('00991122', 'Savings', rows);

/** What a page does with the lists of a file that its user has dropped. */
async function importFile(tidemark: Tidemark, name: string, lists: readonly StatementAccount[]): Promise<void> {
  const send = (command: Parameters<typeof tidemark.command<'import/apply'>>[1]): Promise<unknown> => tidemark.command('import/apply', command);
  await send({ kind: 'begin-import' });
  for (const [at, each] of lists.entries()) await send({ kind: 'stage-rows', step: name, at, part: { file: 0, list: at, name, account: each, signsAreGuessed: false } });
  expect(await send({ kind: 'commit-import', step: name, parts: lists.length })).toMatchObject({ ok: true });
}

const shows = (page: DrivenPage, words: string): Promise<string> =>
  page.waitFor((wanted) => (document.body.textContent.includes(wanted) ? document.body.textContent : undefined), { what: `“${words}” on the page` }, words);

/** Presses a key with Ctrl, wherever the focus is. */
const pressWithCtrl = (page: DrivenPage, key: string, shiftKey: boolean): Promise<boolean> =>
  page.evaluate((pressed, shift) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, ctrlKey: true, shiftKey: shift, bubbles: true, cancelable: true })), key, shiftKey);

async function seen(tidemark: Tidemark): Promise<string[]> {
  return (await tidemark.readBack()).flatMap(({ transactions }) => transactions.map(({ description }) => description)).toSorted();
}

const becomes = (tidemark: Tidemark, wanted: readonly string[], what: string): Promise<unknown> => poll(async () => ((await seen(tidemark)).join() === wanted.toSorted().join() ? true : undefined), { what });

const first = [current(row('2026-11-04', -30_000, 'Anna Example'), row('2026-11-02', -1_250, 'Rewe Markt Bonn')), savings(row('2026-11-05', 30_000, 'A. Example'))];
const second = [current(row('2026-11-02', -1_250, 'Rewe Filiale Sued'))];

story('what is uncertain is asked once, answered by keys, and the answer can be taken back', async ({ tidemark }) => {
  await tidemark.finishOnboarding();
  await importFile(tidemark, 'first.csv', first);
  await importFile(tidemark, 'second.csv', second);
  const all = await seen(tidemark);
  expect(all).toHaveLength(4);

  const page = await tidemark.browser.openExtensionPage('options.html#/review');
  const asks = (...wanted: string[]): Promise<unknown> => page.waitFor((questions) => [...document.querySelectorAll('.review-card h2')].map((each) => each.textContent).join() === questions, { what: `the questions ${wanted.join()}` }, wanted.join());
  await asks('Did you move this money yourself?', 'Is this one transaction, listed twice?');
  expect(await page.evaluate(() => document.querySelector('.rail-count [aria-hidden]')?.textContent)).toBe('2');

  await page.pressKey('j');
  await page.waitFor(() => document.querySelector('[data-active] h2')?.textContent.startsWith('Is this one') === true, { what: 'the second question under the keys' });
  await page.pressKey('y');
  await shows(page, 'It is one.');
  await poll(async () => ((await seen(tidemark)).filter((each) => each.startsWith('Rewe')).length === 1 ? true : undefined), { what: 'the double gone' });
  await page.click({ role: 'button', name: 'Undo' });
  await becomes(tidemark, all, 'the double back');
  await asks('Did you move this money yourself?', 'Is this one transaction, listed twice?');

  await page.click({ role: 'button', name: 'No: Is this one transaction, listed twice?' });
  await shows(page, 'They stay two.');
  await page.pressKey('y');
  await shows(page, 'Nothing is uncertain');
  await importFile(tidemark, 'again.csv', [...first, ...second]);
  await page.goto(`${tidemark.browser.extensionOrigin}/options.html#/review`);
  await shows(page, 'Nothing is uncertain');
  expect(await seen(tidemark)).toEqual(all);
});

story('the history lists what was done, and each step can be undone and done again', async ({ tidemark }) => {
  await tidemark.finishOnboarding();
  await importFile(tidemark, 'first.csv', first);
  await importFile(tidemark, 'second.csv', second);
  const all = await seen(tidemark);
  const page = await tidemark.browser.openExtensionPage('options.html#/history');
  await shows(page, 'Imported second.csv: 1 new');
  await page.click({ role: 'button', name: 'Undo: Imported first.csv: 3 new' });
  await becomes(tidemark, ['Rewe Filiale Sued'], 'the first import gone');
  await page.click({ role: 'button', name: 'Do it again: Imported first.csv: 3 new' });
  await becomes(tidemark, all, 'the first import back');

  // By keys: the newest step first, and forward again.
  await pressWithCtrl(page, 'z', false);
  await shows(page, 'Undone: Imported second.csv: 1 new');
  await becomes(tidemark, all.filter((each) => each !== 'Rewe Filiale Sued'), 'the second import gone');
  await pressWithCtrl(page, 'z', false);
  await becomes(tidemark, [], 'both imports gone');
  await pressWithCtrl(page, 'Z', true);
  await shows(page, 'Done again: Imported first.csv: 3 new');
  await pressWithCtrl(page, 'Z', true);
  await becomes(tidemark, all, 'both imports back');
});
