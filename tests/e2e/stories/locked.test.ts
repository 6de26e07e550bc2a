import { expect, vi } from 'vitest';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story, today } from '../story.ts';

story('what is captured while locked waits, and arrives when the vault is unlocked', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  const newest = expectedAccount('nordlicht', 'current', today).transactions.slice(0, 40);
  await tidemark.watch(statement);
  await tidemark.lock('full');

  const visit = await tidemark.visit(statement);
  const sealed = await visit.status(({ receipt }) => receipt.kind === 'sealed');
  expect(sealed.receipt).toEqual({ kind: 'sealed', rows: 40 });
  await visit.page.goto(statement);
  await visit.status(({ receipt }) => receipt.kind === 'sealed');
  await tidemark.browser.killBackground();

  await tidemark.unlock();
  await vi.waitFor(async () => expect((await ledgerOf(tidemark, statement))[0]?.transactions).toEqual(newest), { timeout: 15_000, interval: 100 });
});

story('behind a locked screen captures go on, and nothing of them is shown', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  await tidemark.lock('screen');
  const visit = await tidemark.visit(statement);
  await visit.stored();

  const page = await tidemark.browser.openExtensionPage('options.html#/transactions');
  const shown = await page.waitFor(() => document.querySelector('input[type="password"]') !== null && document.body.textContent, { what: 'the question for the passphrase' });
  expect(shown).not.toContain('Münchhausen');
  await page.close();

  await tidemark.unlock();
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toHaveLength(40);
});
