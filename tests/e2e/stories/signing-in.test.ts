import { expect } from 'vitest';
import { banks } from '../../demo-bank/banks.ts';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';

story('a login page is never read', async ({ tidemark, server }) => {
  for (const bank of banks) {
    const login = server.urlOf(bank.id, bank.loginPath);
    await tidemark.watch(login);
    const visit = await tidemark.visit(login);
    const status = await visit.status();
    expect(status).toMatchObject({ outcome: 'ignored', reason: 'password-field' });
    await visit.leave();
  }
  expect(await tidemark.readBack()).toEqual([]);
});

story('signing in with the keyboard goes on to be read, the password does not', async ({ tidemark, server }) => {
  const login = server.urlOf('nordlicht', '/anmelden');
  await tidemark.watch(login);
  const visit = await tidemark.visit(login);
  await visit.status(({ outcome }) => outcome === 'ignored');
  await visit.page.type({ role: 'textbox', name: 'Anmeldename oder Kundennummer' }, '20418836');
  await visit.page.type({ role: 'textbox', name: 'PIN' }, 'geheim-77');
  await visit.page.click({ role: 'button', name: 'Anmelden' });
  await visit.status(({ outcome }) => outcome === 'balances');
  const ledger = await ledgerOf(tidemark, login);
  expect(ledger.map((account) => account.mask)).toEqual(['1164', '5507']);
  expect(JSON.stringify(ledger)).not.toContain('geheim-77');
});

story('a session that ends under a statement stops the reading, and nothing stored is lost', async ({ tidemark, server, at }) => {
  const statement = at('tideway', '/app/accounts/ac-2291');
  await tidemark.watch(statement);
  const visit = await tidemark.visit(statement);
  await visit.stored();
  const before = await tidemark.readBack();

  server.endSessions();
  await visit.page.click({ role: 'button', name: 'Show earlier transactions' });
  await visit.page.waitFor(() => document.querySelector('input[type="password"]') !== null, { what: 'the sign-in form over the rows' });
  await visit.status(({ outcome }) => outcome === 'ignored');
  expect(await tidemark.readBack()).toEqual(before);
});

story('pages without a ledger invent none', async ({ tidemark, at }) => {
  const pages = [
    at('nordlicht', '/konditionen'),
    at('tideway', '/app/budgets'),
    at('tideway', '/app/offers'),
    at('baleine', '/offres'),
    at('harborcreek', '/rates'),
  ];
  for (const url of pages) {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    const { outcome } = await visit.status(({ reason }) => reason !== 'still-loading');
    expect(['ignored', 'unrecognised'], url).toContain(outcome);
    await visit.leave();
  }
  expect((await tidemark.readBack()).flatMap((account) => account.transactions)).toEqual([]);
});

story('a period without transactions says so itself, and is taken at its word', async ({ tidemark, at }) => {
  for (const url of [at('nordlicht', '/konten/5507/umsaetze?monat=2019-05'), at('baleine', '/comptes/8820/operations?annee=2019'), at('tideway', '/app/accounts/ac-2291?month=2019-05')]) {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    const status = await visit.status(({ reason }) => reason !== 'still-loading');
    expect(status, url).toMatchObject({ outcome: 'empty' });
    await visit.leave();
  }
});
