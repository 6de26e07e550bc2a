import { describe, expect, test } from 'vitest';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { StatementAccount, StatementRow } from '../../../utils/model/statement.ts';
import { createProtected } from '../vault/world/protected-vault.ts';
import { captureOf, ingestContext, noon, rowsOf } from './bank-visit.ts';
import { account, row } from './rows.ts';

const rows = [row('2026-03-18', -450, 'COFFEE HOUSE'), row('2026-03-17', -7_310, 'GROCER 12'), row('2026-03-15', 250_000, 'SALARY'), row('2026-03-02', -90_000, 'RENT')];
const other = [row('2026-03-18', -1_200, 'TAXI'), row('2026-03-16', -2_000, 'CINEMA'), row('2026-03-14', -300, 'KIOSK'), row('2026-03-03', -5_000, 'GYM')];

/** As a page shows an account whose number it does not. */
const byName = (of: StatementRow[], name = 'Everyday Checking', more: Partial<StatementAccount> = {}): StatementAccount => account(of, { key: name, name, ...more });
const byAddress = (of: StatementRow[], address = 'at /account'): StatementAccount => account(of, { key: address, name: 'bank.example' });
/** As responses know it. */
const byNumber = (of: StatementRow[], mask = '4417', name = 'Everyday Checking'): StatementAccount => account(of, { key: `uuid-${mask}`, name, mask });
const byMask = (of: StatementRow[], mask = '4417', name = 'Everyday Checking'): StatementAccount => account(of, { key: mask, name, mask });

/** What the ledger holds after statements of one site, one after the other. */
async function after(...statements: StatementAccount[][]): Promise<{ accounts: { key: string; name: string; mask: string | undefined; count: number }[]; total: number; months: number }> {
  const { vault } = await createProtected();
  const context = ingestContext();
  for (const [index, accounts] of statements.entries()) {
    const outcome = rowsOf(...accounts);
    const isBare = accounts.every((each) => each.rows.length === 0);
    await ingest(vault, captureOf(isBare && outcome.kind === 'rows' ? { ...outcome, kind: 'balances' } : outcome, { capturedAt: noon + index }), context);
  }
  const ledger = readVaultLedger(vault);
  const [summary, { transactions }] = await Promise.all([ledger.readSummary(), ledger.readTransactions()]);
  const accounts = (summary?.accounts ?? []).map(({ id, key, name, mask }) => ({ key, name, mask, count: transactions.filter((each) => each.accountId === id).length }));
  return { accounts, total: summary?.transactionCount ?? 0, months: summary?.months.flatMap(({ totals }) => totals).reduce((sum, { count }) => sum + count, 0) ?? 0 };
}

const one = { accounts: [{ key: 'uuid-4417', name: 'Everyday Checking', mask: '4417', count: 4 }], total: 4, months: 4 };

describe('an account that its page showed without number is the one that is read later', () => {
  test('from responses', async () => {
    expect(await after([byName(rows)], [byNumber(rows)])).toEqual(one);
  });

  test('and again from the page alone, any number of times', async () => {
    expect(await after([byName(rows)], [byNumber(rows)], [byName(rows)], [byNumber(rows)], [byName(rows)])).toEqual(one);
  });

  test('the other way round', async () => {
    expect(await after([byNumber(rows)], [byName(rows)], [byName(rows)])).toEqual(one);
  });

  test('where the page had told nothing of it at all', async () => {
    expect(await after([byAddress(rows)], [byNumber(rows)])).toEqual(one);
  });

  test('under the key of an older version', async () => {
    expect(await after([account(rows, { key: 'only', name: 'Any bank' })], [byNumber(rows)])).toEqual(one);
    expect((await after([account(rows, { key: 'only', name: 'Any bank' })], [byAddress(rows)])).accounts).toHaveLength(1);
  });

  test('where the page has not all of the rows', async () => {
    expect(await after([byName(rows.slice(1))], [byNumber([row('2026-03-20', -99, 'NEW', { pending: true }), ...rows])])).toMatchObject({ accounts: [{ count: 5 }], total: 5 });
  });

  test('where a page of balances has brought its number first', async () => {
    expect(await after([byName(rows)], [byNumber([])], [byNumber(rows)])).toEqual(one);
  });

  test('where a page of balances says the same of both', async () => {
    const balance = { balanceMinor: 123_456 };
    expect(await after([{ ...byName(rows), ...balance }], [{ ...byNumber([]), ...balance }])).toEqual(one);
  });

  test('where both had been kept as two', async () => {
    // Too few rows in common to know it at first; the fuller list brings it to light.
    const ledger = await after([byAddress(rows.slice(2))], [byNumber(rows.slice(0, 2))], [byNumber(rows)]);
    expect(ledger).toEqual(one);
  });

  test('where the page shows the number and responses an id of their own', async () => {
    expect(await after([byMask(rows)], [byNumber(rows)], [byMask(rows)])).toMatchObject({ accounts: [{ mask: '4417', count: 4 }], total: 4 });
  });

  test('among several accounts, the one whose rows it shows', async () => {
    const ledger = await after([byNumber(rows), byNumber(other, '9921')], [byName(other)]);
    expect(ledger.accounts).toEqual([one.accounts[0], { key: 'uuid-9921', name: 'Everyday Checking', mask: '9921', count: 4 }]);
  });
});

describe('accounts stay two', () => {
  test('with different numbers, whatever their rows', async () => {
    expect((await after([byNumber(rows)], [byNumber(rows, '9921')])).accounts).toHaveLength(2);
    expect((await after([byMask(rows)], [byMask(rows, '9921')])).accounts).toHaveLength(2);
    expect((await after([account(rows, { key: 'DE89370400440532013000', mask: '3000' })], [account(rows, { key: 'DE02120300000000203000', mask: '3000' })])).accounts).toHaveLength(2);
  });

  test('called the same, with other rows', async () => {
    expect((await after([byName(rows)], [byNumber(other)])).accounts).toHaveLength(2);
  });

  test('that were charged the same fee on the same day', async () => {
    const fee = row('2026-03-17', -390, 'ACCOUNT FEE');
    expect((await after([byName([fee], 'Savings')], [byNumber([fee])])).accounts).toHaveLength(2);
    expect((await after([byName([fee, ...other.slice(2)], 'Savings')], [byNumber([fee, ...rows.slice(2)])])).accounts).toHaveLength(2);
  });

  test('at two addresses, and by two names', async () => {
    expect((await after([byAddress(rows, 'at /one')], [byAddress(rows, 'at /two')])).accounts).toHaveLength(2);
    expect((await after([byName(rows, 'Checking')], [byName(rows, 'Savings')])).accounts).toHaveLength(2);
  });

  test('in two currencies', async () => {
    const dollars = rows.map((each): StatementRow => ({ ...each, currency: 'USD' }));
    expect((await after([byName(rows)], [{ ...byNumber(dollars), currency: 'USD' }])).accounts).toHaveLength(2);
  });

  test('where a name that one had is shown over the rows of another', async () => {
    const ledger = await after([byName(rows)], [byNumber(rows)], [byNumber(other, '9921')], [byName(other)]);
    expect(ledger.accounts.map(({ count }) => count)).toEqual([4, 4]);
    const third = other.map((each) => ({ ...each, amountMinor: each.amountMinor - 7, description: `${each.description} X` }));
    expect((await after([byName(rows)], [byNumber(rows)], [byName(third)])).accounts.map(({ count }) => count)).toEqual([4, 4]);
  });

  test('at once in one statement', async () => {
    expect((await after([byNumber(rows), byName(rows, 'Pocket')])).accounts).toHaveLength(2);
  });
});

test('what a person called it, and what is known of it, outlives the joining', async () => {
  const { vault } = await createProtected();
  const context = ingestContext();
  await ingest(vault, captureOf(rowsOf(byName(rows, 'Everyday Checking', { balanceMinor: 7 }))), context);
  const before = await readVaultLedger(vault).readTransactions();
  await vault.change(async (draft) => {
    const [stored] = await draft.list('account');
    draft.put('account', stored?.key ?? '', { ...(stored?.value as object), name: 'Household', renamed: true });
  });
  await ingest(vault, captureOf(rowsOf(byNumber(rows)), { capturedAt: noon + 1 }), context);
  const ledger = readVaultLedger(vault);
  expect((await ledger.readSummary())?.accounts).toEqual([expect.objectContaining({ name: 'Household', renamed: true, key: 'uuid-4417', aliases: ['Everyday Checking'], balance: { amountMinor: 7, at: noon } })]);
  expect((await ledger.readTransactions()).transactions.map(({ id }) => id)).toEqual(before.transactions.map(({ id }) => id));
  expect((await ledger.readSiteHealth())[0]?.ways?.map(({ account: key }) => key)).toEqual(['uuid-4417']);
});
