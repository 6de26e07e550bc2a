import { expect } from 'vitest';
import { banks } from '../../demo-bank/banks.ts';
import { expectedAccount, expectedLedger } from '../../demo-bank/expected.ts';
import { byMask, ledgerOf } from '../ledger-of.ts';
import { story, today } from '../story.ts';

story('watching a bank and visiting its page brings its rows to the dashboard', async ({ tidemark, at }) => {
  const statement = at('nordlicht', '/konten/5507/umsaetze');
  const newest = expectedAccount('nordlicht', 'current', today).transactions.slice(0, 40);

  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  const status = await visit.stored();
  expect(status).toMatchObject({ outcome: 'rows', receipt: { accounts: [{ added: 40, proof: 'proved' }] } });

  const [account] = await ledgerOf(tidemark, statement);
  expect(account?.transactions).toEqual(newest);

  await tidemark.finishOnboarding();
  await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/transactions`);
  const shown = await tidemark.dashboard.waitFor(
    (text) => (document.body.textContent.includes(text) ? document.body.textContent : undefined),
    { what: 'the newest row in the dashboard' },
    newest[0]?.description ?? '',
  );
  for (const { description } of newest.slice(0, 6)) expect(shown).toContain(description);
});

for (const bank of banks) {
  story(`${bank.label}: every account is captured whole, and is exactly what its customer has`, async ({ tidemark, at }) => {
    const home = at(bank.id, bank.homePath);
    await tidemark.watch(home);
    for (const path of Object.values(bank.statementPaths)) {
      const visit = await tidemark.visit(at(bank.id, path + bank.everything));
      await visit.stored();
      await visit.leave();
    }
    const captured = await ledgerOf(tidemark, home);
    const expected = byMask(expectedLedger(bank.id, today));
    expect(captured.map(({ mask, currency, balanceMinor }) => ({ mask, currency, balanceMinor }))).toEqual(
      expected.map(({ mask, currency, balanceMinor }) => ({ mask, currency, balanceMinor })),
    );
    for (const account of expected) {
      expect(captured.find((each) => each.mask === account.mask)?.transactions).toEqual(account.transactions);
    }
  });
}
