import { expect, vi } from 'vitest';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';

story('the same page again adds nothing', async ({ tidemark, at }) => {
  const statement = at('tideway', '/app/accounts/ac-2291');
  await tidemark.watch(statement);
  const first = await tidemark.visit(statement);
  await first.stored();
  await first.leave();
  const before = await ledgerOf(tidemark, statement);

  const second = await tidemark.visit(statement);
  const { receipt } = await second.stored();
  expect(receipt).toMatchObject({ kind: 'stored', accounts: [{ added: 0, merged: 0 }] });
  await second.page.goto(statement);
  await second.stored();

  const transactionsOf = (accounts: typeof before) => accounts.map((account) => account.transactions);
  expect(transactionsOf(before).flat().length).toBeGreaterThan(40);
  expect(transactionsOf(await ledgerOf(tidemark, statement))).toEqual(transactionsOf(before));
});

story('moving within a single-page application captures each account as it comes', async ({ tidemark, at }) => {
  const home = at('tideway', '/app/home');
  await tidemark.watch(home);
  const visit = await tidemark.visit(home);
  await visit.status(({ outcome }) => outcome === 'balances');

  await visit.page.click({ role: 'link', name: 'Current Account' });
  await visit.stored();
  await visit.page.click({ role: 'link', name: 'Home' });
  await visit.page.click({ role: 'link', name: 'Platinum Credit Card' });
  await visit.page.waitFor(() => document.querySelector('h1')?.textContent === 'Platinum Credit Card', { what: 'the card’s page' });
  await visit.stored();

  await expect
    .poll(async () => (await ledgerOf(tidemark, home)).map(({ mask, transactions }) => [mask, transactions.length > 0]), { timeout: 15_000 })
    .toEqual([
      ['2291', true],
      ['6034', false],
      ['7718', true],
    ]);
});

story('rows that come with “load more” are captured too', async ({ tidemark, at }) => {
  const statement = at('baleine', '/comptes/8820/operations');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  const rows = async (): Promise<number> => (await ledgerOf(tidemark, statement))[0]?.transactions.length ?? 0;
  const before = await rows();
  await visit.page.click({ role: 'button', name: 'Voir plus d’opérations' });
  await vi.waitFor(async () => expect(await rows()).toBeGreaterThan(before + 20), { timeout: 15_000, interval: 100 });
});
