import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../utils/model/iso-date.ts';
import type { StatementRow } from '../../../../utils/model/statement.ts';
import { Ledger, row } from '../rows.ts';

const settings = { seed: 20_261_122, numRuns: 300 };

/** A bank's whole history, newest first: few days, amounts and names, so that twins are common. */
const history = fc
  .array(
    fc.record({ day: fc.nat(40), amountMinor: fc.constantFrom(-350, -350, -1_200, 99_000), name: fc.constantFrom('Café', 'Bakery', 'Salary'), hasId: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => b.day - a.day)
      .map(({ day, amountMinor, name, hasId }, index) => row(addDays('2026-01-10', day), amountMinor, name, hasId ? { bankId: `id${index}` } : {})),
  );

/** Windows that a person scrolls to: whole days of the history, as a list that is not cut within a day shows them. */
const windows = (rows: StatementRow[]): fc.Arbitrary<StatementRow[][]> =>
  fc.array(
    fc.tuple(fc.nat(rows.length - 1), fc.nat(rows.length)).map(([start, length]) => {
      const [first, last] = [rows[start]?.date ?? '', rows[Math.min(start + length, rows.length - 1)]?.date ?? ''];
      return rows.filter((each) => each.date <= first && each.date >= last);
    }),
    { minLength: 1, maxLength: 6 },
  );

const visits = history.chain((rows) => windows(rows).map((lists) => ({ rows, lists })));

test('the same captures any number of times end the same', () => {
  fc.assert(
    fc.property(visits, ({ lists }) => {
      const ledger = new Ledger();
      for (const list of lists) ledger.capture(list);
      const once = ledger.content();
      for (const list of [...lists, ...lists.toReversed()]) expect(ledger.capture(list)).toMatchObject({ added: 0, merged: 0 });
      expect(ledger.content()).toEqual(once);
    }),
    settings,
  );
});

test('overlapping captures end the same in any order, and hold exactly what was shown', () => {
  fc.assert(
    fc.property(visits, fc.integer(), ({ rows, lists }, turn) => {
      const forth = new Ledger();
      const back = new Ledger();
      const shift = Math.abs(turn) % lists.length;
      for (const list of lists) forth.capture(list);
      for (const list of [...lists.slice(shift), ...lists.slice(0, shift)].toReversed()) back.capture(list);
      expect(back.content()).toEqual(forth.content());
      const shown = new Set(lists.flat());
      expect(forth.transactions).toHaveLength(rows.filter((each) => shown.has(each)).length);
    }),
    settings,
  );
});

test('twins are kept, each with its own ordinal', () => {
  fc.assert(
    fc.property(history, (rows) => {
      const ledger = new Ledger();
      ledger.capture(rows);
      ledger.capture(rows);
      expect(ledger.transactions).toHaveLength(rows.length);
      expect(new Set(ledger.transactions.map((each) => `${each.fingerprint}#${each.ordinal}`)).size).toBe(rows.length);
      expect(ledger.transactions.map((each) => each.description)).toEqual(rows.map((each) => each.description));
    }),
    settings,
  );
});

/** Pages of a running balance, cut anywhere, twins and all. */
const pages = history.chain((rows) =>
  fc.record({ rows: fc.constant(withBalances(rows)), size: fc.integer({ min: 1, max: 6 }) }),
);

function withBalances(rows: StatementRow[]): StatementRow[] {
  let balance = 1_000_000;
  const above = (each: StatementRow): StatementRow => {
    balance += each.amountMinor;
    return row(each.date, each.amountMinor, each.description, { balanceAfterMinor: balance });
  };
  return rows.toReversed().map(above).toReversed();
}

test('turning pages of a running balance keeps every twin in its place, whichever way they are turned', () => {
  fc.assert(
    fc.property(pages, ({ rows, size }) => {
      const cuts = Array.from({ length: Math.ceil(rows.length / size) }, (_page, index) => index * size);
      const line = (each: { date: string; description: string; balanceAfterMinor?: number }): string => `${each.date} ${each.description} ${each.balanceAfterMinor}`;
      for (const order of [cuts, cuts.toReversed()]) {
        const ledger = new Ledger();
        const turn = (): void => {
          for (const start of order) ledger.capture(rows.slice(start, start + size), { hasOlder: start + size < rows.length });
        };
        turn();
        expect(ledger.transactions.map(line)).toEqual(rows.map(line));
        turn();
        ledger.capture(rows);
        expect(ledger.transactions).toHaveLength(rows.length);
      }
    }),
    settings,
  );
});

/** A life of pending rows: at each moment some are pending, and each posts some days later under longer words. */
const lives = fc.array(
  fc.record({ day: fc.nat(20), postsAfter: fc.integer({ min: 1, max: 6 }), shop: fc.constantFrom('SHELL', 'ALDI', 'BAHN') }),
  { minLength: 1, maxLength: 12 },
);

test('pending rows post once each, whatever is repeated', () => {
  fc.assert(
    fc.property(lives, (purchases) => {
      const listOn = (today: number): StatementRow[] =>
        purchases
          .map((purchase, index) => ({ ...purchase, amountMinor: -100 * (1 + (index % 2)) }))
          .filter(({ day }) => day <= today)
          .map(({ day, postsAfter, shop, amountMinor }) =>
            day + postsAfter <= today
              ? row(addDays('2026-01-20', day + postsAfter), amountMinor, `${shop} Filiale Hamburg`)
              : row(addDays('2026-01-20', day), amountMinor, `${shop} 0815`, { pending: true }),
          )
          .toSorted((a, b) => b.date.localeCompare(a.date));
      const ledger = new Ledger();
      for (let today = 0; today <= 27; today += 3) {
        ledger.capture(listOn(today), { at: today + 1 });
        ledger.capture(listOn(Math.max(0, today - 6)), { at: Math.max(0, today - 6) + 1 });
      }
      ledger.capture(listOn(27), { at: 28 });
      expect(ledger.transactions).toHaveLength(purchases.length);
      expect(ledger.transactions.every((each) => each.pending === false)).toBe(true);
    }),
    settings,
  );
});
