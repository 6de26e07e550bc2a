import { expect } from 'vitest';
import { expectedAccount } from '../../demo-bank/expected.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story, today } from '../story.ts';

const newest = (count: number) => expectedAccount('nordlicht', 'current', today).transactions.slice(0, count);

story('a background that was killed before the capture loses nothing', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  await tidemark.browser.killBackground();
  const visit = await tidemark.visit(statement);
  await visit.stored();
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toEqual(newest(40));
});

story('a background that is killed after the capture has stored it, and stores nothing twice', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  await tidemark.browser.killBackground();
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toEqual(newest(40));

  await visit.leave();
  const again = await tidemark.visit(statement);
  expect((await again.stored()).receipt).toMatchObject({ accounts: [{ added: 0 }] });
  expect((await ledgerOf(tidemark, statement))[0]?.transactions).toEqual(newest(40));
});

story('a background that is killed again and again while it captures loses nothing and doubles nothing', async ({ tidemark, at }) => {
  const first = at('nordlicht', '/konten/5507/umsaetze');
  await tidemark.watch(first);
  for (let page = 1; page <= 5; page += 1) {
    const visit = await tidemark.visit(at('nordlicht', `/konten/5507/umsaetze?seite=${page}`));
    // Wherever the capture stands by now: not begun, on its way, being stored, or done.
    await tidemark.browser.killBackground();
    await visit.stored();
    await visit.leave();
  }
  expect((await ledgerOf(tidemark, first))[0]?.transactions).toEqual(newest(200));
});
