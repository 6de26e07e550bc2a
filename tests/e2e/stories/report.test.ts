import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import { saysSomething } from '../../../utils/scrub/words/known-words.ts';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { viewOfHtml } from '../../unit/adapters/view.ts';
import { poll, type DrivenPage } from '../browsers/index.ts';
import { story, today, type Stage } from '../story.ts';
import type { Visit } from '../tidemark.ts';

async function reportFrom({ tidemark }: Stage, visit: Visit): Promise<{ dashboard: DrivenPage; file: string; shown: string }> {
  await tidemark.finishOnboarding();
  const popup = await tidemark.browser.openExtensionPage(`popup.html?tab=${visit.tabId}`);
  await popup.waitFor(() => document.querySelector('.popup-report') !== null, { what: 'the offer in the popup' });
  await popup.close();
  // The popup opens this address in a tab of its own.
  const dashboard = await tidemark.browser.openExtensionPage(`options.html#/sites?report=${visit.tabId}`);
  await dashboard.click({ role: 'button', name: 'As text' });
  const shown = await dashboard.waitFor(() => document.querySelector('textarea')?.value, { what: 'the report as text' });
  await dashboard.click({ role: 'button', name: 'Save the file' });
  const name = await dashboard.waitFor(() => /Saved as (\S+\.html)\./.exec(document.body.textContent)?.[1], { what: 'the name of the file' });
  const file = await tidemark.browser.savedFile(name);
  return { dashboard, file, shown };
}

story('a report is made in the page, looked at, and saved, with nothing of its owner in it', async (stage) => {
  const { tidemark, at } = stage;
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  const before = await visit.page.evaluate(() => document.body.outerHTML);
  const { dashboard, file, shown } = await reportFrom(stage, visit);

  expect(shown).toBe(file.replaceAll('\r\n', '\n'));
  expect(file).toMatch(/^<!--\ntidemark-report: 1\nmade: 2026-11-22\n/);
  expect(file).toMatch(/outcome: rows/);
  expect(file).not.toMatch(/<script|javascript:|<input[^>]* value/i);

  const { transactions } = expectedAccount('nordlicht', 'current', today);
  const words = new Set(transactions.slice(0, 40).flatMap(({ description }) => description.match(/\p{L}{4,}/gu) ?? []).filter((word) => !saysSomething(word)));
  expect(words.size).toBeGreaterThan(20);
  const lower = file.toLowerCase();
  expect([...words, 'Brinkmann'].filter((word) => new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'iu').test(lower))).toEqual([]);
  const shownAmounts = [...new Set(before.match(/\d{1,3}(?:\.\d{3})*,\d\d/g))].filter((amount) => amount.length > 5);
  // Of many amounts, one becomes another's double; hardly any, and never those that stand out.
  expect(shownAmounts.filter((amount) => file.includes(`>${amount}<`)).length).toBeLessThanOrEqual(shownAmounts.length / 10);
  expect(file).not.toMatch(/5507|1164/);

  const again = captureStatement(viewOfHtml(file, { url: 'https://www.bank.example/', now: `${today}T12:00:00Z`, languages: ['de'] }), adapters);
  expect(again).toMatchObject({ kind: 'rows', statement: { accounts: [{ proof: { result: 'proved' } }] } });
  expect(parseHTML(file).document.querySelectorAll('tbody tr')).toHaveLength(40);

  await dashboard.click({ role: 'button', name: 'As a page' });
  expect(await dashboard.evaluate(() => document.querySelector('iframe')?.getAttribute('sandbox'))).toBe('');
  // The page itself was not touched.
  expect(await visit.page.evaluate(() => document.body.outerHTML)).toBe(before);
});

story('data that a page asked for goes with it, scrubbed by the same key', async (stage) => {
  const { tidemark, at } = stage;
  const statement = at('tideway', '/app/accounts/ac-2291');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  const { file } = await reportFrom(stage, visit);
  expect(file).toMatch(/<!--\nresponse: GET 200 application\/json http/);
  const [first] = await poll(async () => (await tidemark.readBack())[0]?.transactions, { what: 'the ledger' });
  const word = first?.description.match(/\p{L}{4,}/gu)?.find((each) => !saysSomething(each)) ?? 'nothing';
  expect(file.toLowerCase()).not.toContain(word.toLowerCase());
});

story('a tab that shows the page no longer says so in the place of a report', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await visit.leave();
  await tidemark.finishOnboarding();
  const dashboard = await tidemark.browser.openExtensionPage(`options.html#/sites?report=${visit.tabId}`);
  await dashboard.waitFor(() => document.body.textContent.includes('no longer answers'), { what: 'the sentence', timeoutMs: 30_000 });
});
