import { describe, expect, test } from 'vitest';
import type { HouseholdAccount } from '../../../utils/sample/entries.ts';
import { createHousehold } from '../../../utils/sample/household.ts';
import { createSampleLedger } from '../../../utils/sample/sample-ledger.ts';

const today = '2026-11-22';
const flavours = ['us', 'gb', 'de', 'fr'] as const;

/** The account's rows, oldest first, as the bank booked them. */
const bookedOf = (account: HouseholdAccount) => account.rows.filter((row) => !row.pending).toReversed();

describe.each(flavours)('the household of %s', (flavour) => {
  const household = createHousehold({ flavour, today });
  const accounts = Object.values(household.accounts);

  test('is the same for the same request, and another for another seed', () => {
    expect(createHousehold({ flavour, today })).toEqual(household);
    expect(createHousehold({ flavour, today, seed: 'other' })).not.toEqual(household);
  });

  test('has running balances that add up to the balance of each account', () => {
    for (const account of accounts) {
      let balance = account.openingMinor;
      for (const row of bookedOf(account)) {
        balance += row.amountMinor;
        expect(row.balanceAfterMinor).toBe(balance);
      }
      expect(account.balanceMinor).toBe(balance);
    }
  });

  test('has three years of whole minor units, newest first, none later than today', () => {
    for (const account of accounts) {
      const booked = account.rows.filter((row) => !row.pending).map((row) => row.date);
      expect(booked).toEqual(booked.toSorted().toReversed());
      expect(booked.every((date) => date <= today)).toBe(true);
      expect(booked.at(-1)).toMatch(/^2023-11/);
      expect(account.rows.every((row) => Number.isSafeInteger(row.amountMinor) && row.amountMinor !== 0)).toBe(true);
    }
    expect(household.accounts.current.rows.length).toBeGreaterThan(1000);
  });

  test('has real twins, a journey in another currency, a double charge paid back, and a price that rises', () => {
    const { current, card } = household.accounts;
    const alike = (rows: HouseholdAccount['rows']) => [...Map.groupBy(rows, (row) => `${row.date}|${row.amountMinor}|${row.description}`).values()].filter((group) => group.length > 1);
    expect(alike(current.rows).length).toBeGreaterThan(60);
    expect(card.rows.filter((row) => row.original !== undefined).length).toBeGreaterThan(15);
    const charged = alike(card.rows.filter((row) => row.date.slice(5, 7) === '10')).flat();
    expect(charged.length).toBeGreaterThan(1);
    expect(charged.some((charge) => card.rows.some((row) => row.amountMinor === -charge.amountMinor && row.date > charge.date))).toBe(true);
    const subscription = card.rows.filter((row) => /NETFLIX|DISNEY/.test(row.description)).map((row) => row.amountMinor);
    expect(new Set(subscription).size).toBeGreaterThan(2);
    expect(subscription).toEqual(subscription.toSorted((a, b) => a - b));
  });

  test('pairs every transfer between its own accounts', () => {
    const { current, savings, card } = household.accounts;
    const opposite = [...savings.rows, ...card.rows].filter((row) => current.rows.some((other) => other.date === row.date && other.amountMinor === -row.amountMinor));
    expect(opposite.length).toBeGreaterThan(36 * 2);
  });

  test('a later day only adds rows and books what was pending', () => {
    const from = '2025-01-01';
    const before = createHousehold({ flavour, today, from }).accounts;
    const after = createHousehold({ flavour, today: '2026-11-27', from }).accounts;
    for (const id of ['current', 'savings', 'card'] as const) {
      const earlier = bookedOf(before[id]);
      expect(bookedOf(after[id]).slice(0, earlier.length)).toEqual(earlier);
    }
    expect(before.card.rows.some((row) => row.pending)).toBe(true);
    for (const row of before.card.rows.filter((each) => each.pending)) {
      expect(after.card.rows.some((each) => !each.pending && each.purchaseDate === row.date && each.amountMinor === row.amountMinor)).toBe(true);
    }
  });
});

test('the sample ledger holds every row once and its summary adds up', async () => {
  const ledger = createSampleLedger(today);
  const { transactions } = await ledger.readTransactions();
  const summary = await ledger.readSummary();
  expect(new Set(transactions.map((each) => each.id)).size).toBe(transactions.length);
  expect(new Set(transactions.map((each) => `${each.fingerprint}#${each.ordinal}`)).size).toBe(transactions.length);
  expect(summary?.transactionCount).toBe(transactions.length);
  const total = transactions.reduce((sum, each) => sum + each.amountMinor, 0);
  expect(summary?.months.flatMap((month) => month.totals).reduce((sum, each) => sum + each.inMinor + each.outMinor, 0)).toBe(total);
  const november = await ledger.readTransactions(['2026-11']);
  expect(november.transactions.length).toBeGreaterThan(10);
  expect(november.transactions.every((each) => each.date.startsWith('2026-11'))).toBe(true);
});
