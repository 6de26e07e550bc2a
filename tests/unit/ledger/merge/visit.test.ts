import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeStatement } from '../../../../utils/ledger/merge/place-statement.ts';
import type { PlacedList } from '../../../../utils/ledger/merge/place-statement.ts';
import { createMarker } from '../../../../utils/ledger/merge/visit-marks.ts';
import { moveTidemark } from '../../../../utils/ledger/merge/tidemark.ts';
import { addDays } from '../../../../utils/model/iso-date.ts';
import type { StatementAccount, StatementRow } from '../../../../utils/model/statement.ts';
import type { ShownAccount } from '../../../../utils/model/visit.ts';
import { account, Ledger, row } from '../rows.ts';

const settings = { seed: 20_261_123, numRuns: 400 };
const marker = createMarker(7);

/** One tab's visit: each page is placed in it, then merged, as the background does. */
class BankVisit {
  accounts: Record<string, ShownAccount> = {};
  lists: PlacedList[] = [];
  readonly ledger: Ledger;
  constructor(ledger = new Ledger()) {
    this.ledger = ledger;
  }

  show(rows: StatementRow[], { isTurned = false, hasOlder = true, more = {} }: { isTurned?: boolean; hasOlder?: boolean; more?: Partial<StatementAccount> } = {}): StatementAccount {
    const shown = account(rows, { coverage: { hasOlder, rowsLeft: 0 }, ...more });
    const { statement, accounts, lists } = placeStatement(
      { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: {}, accounts: [shown], disagreements: [] },
      this.accounts,
      { marker, isTurned },
    );
    this.accounts = accounts;
    this.lists = lists;
    const [placed = shown] = statement.accounts;
    this.ledger.capture(placed.rows, { hasOlder: placed.coverage.hasOlder, follows: placed.coverage.follows });
    return placed;
  }
}

/** A bank's whole history, newest first: so few amounts and names that twins are common. */
const history = fc
  .array(fc.record({ day: fc.nat(25), amountMinor: fc.constantFrom(-350, -350, -1_200), name: fc.constantFrom('Café', 'Café', 'Bakery') }), { minLength: 1, maxLength: 60 })
  .map((rows) => rows.toSorted((a, b) => b.day - a.day).map(({ day, amountMinor, name }) => row(addDays('2026-01-10', day), amountMinor, name)));

function withBalances(rows: StatementRow[]): StatementRow[] {
  let balanceAfterMinor = 1_000_000;
  return rows
    .toReversed()
    .map((each) => ({ ...each, balanceAfterMinor: (balanceAfterMinor += each.amountMinor) }))
    .toReversed();
}

const line = (each: Pick<StatementRow, 'date' | 'amountMinor' | 'description' | 'balanceAfterMinor'>): string => `${each.date} ${each.amountMinor} ${each.description} ${each.balanceAfterMinor ?? ''}`;
const lineWithoutBalance = ({ date, amountMinor, description }: Pick<StatementRow, 'date' | 'amountMinor' | 'description'>): string => line({ date, amountMinor, description });
const cutsOf = (rows: StatementRow[], size: number): number[] => Array.from({ length: Math.ceil(rows.length / size) }, (_page, index) => index * size);

/**
 * Pages that show two different rows which stood above too, or nothing but what the page above showed: nobody could tell
 * them from pages that overlap. Balances tell them.
 */
const couldOverlap = (rows: StatementRow[], size: number): boolean =>
  cutsOf(rows, size).some((start) => {
    const [above, page] = [rows.slice(0, start).map(line), rows.slice(start, start + size).map(line)];
    return new Set(page.filter((each) => above.includes(each))).size > 1 || (start > 0 && page.join().startsWith(above.slice(-size).join()));
  });

describe('a visit that turns page after page', () => {
  const pages = fc.record({ rows: history, size: fc.integer({ min: 2, max: 9 }), known: fc.nat(60), hasBalances: fc.boolean() });

  test('holds each row once, twins across page breaks and all, whatever was known before', () => {
    fc.assert(
      fc.property(pages, ({ rows: bare, size, known, hasBalances }) => {
        const rows = hasBalances ? withBalances(bare) : bare;
        fc.pre(!couldOverlap(rows, size));
        const ledger = new Ledger();
        // An earlier visit, on which the oldest part was all there was.
        ledger.capture(rows.slice(rows.length - Math.min(known, rows.length)));
        for (const visit of [new BankVisit(ledger), new BankVisit(ledger)]) {
          for (const start of cutsOf(rows, size)) {
            visit.show(rows.slice(start, start + size), { isTurned: start > 0, hasOlder: start + size < rows.length });
          }
          // An old twin may lend its place in the day, and its balance, to a newer one: which of them it was makes no difference.
          if (known === 0) expect(ledger.transactions.map(line)).toEqual(rows.map(line));
          else expect(ledger.transactions.map(lineWithoutBalance).toSorted()).toEqual(rows.map(lineWithoutBalance).toSorted());
        }
        expect(new Set(ledger.transactions.map((each) => `${each.fingerprint}#${each.ordinal}`)).size).toBe(rows.length);
      }),
      settings,
    );
  });

  test('counts what it has not shown before, and knows the page that comes again', () => {
    fc.assert(
      fc.property(pages, ({ rows, size }) => {
        fc.pre(!couldOverlap(rows, size));
        const visit = new BankVisit();
        let fresh = 0;
        for (const start of cutsOf(rows, size)) {
          visit.show(rows.slice(start, start + size), { isTurned: start > 0 });
          fresh += visit.lists[0]?.fresh ?? 0;
        }
        expect(fresh).toBe(rows.length);
        const last = cutsOf(rows, size).at(-1) ?? 0;
        visit.show(rows.slice(last), { isTurned: true });
        expect(visit.lists).toMatchObject([{ isRepeat: true, fresh: 0 }]);
        expect(visit.ledger.transactions).toHaveLength(rows.length);
      }),
      settings,
    );
  });
});

describe('a list that keeps but a window of its rows', () => {
  const scrolled = fc.record({ rows: history, size: fc.integer({ min: 6, max: 14 }), share: fc.integer({ min: 20, max: 60 }), isTurned: fc.boolean(), hasBalances: fc.boolean() });

  test('is put together from windows that overlap', () => {
    fc.assert(
      fc.property(scrolled, ({ rows: bare, size, share, isTurned, hasBalances }) => {
        const rows = hasBalances ? withBalances(bare) : bare;
        const step = Math.max(1, Math.floor((size * share) / 100));
        const visit = new BankVisit();
        for (let start = 0; ; start += step) {
          const before = new Set(rows.slice(start, start - step + size).map(line));
          // Where the rows in common are all alike, nobody can tell the windows' distance.
          if (start > 0 && !hasBalances && before.size < 2) return;
          visit.show(rows.slice(start, start + size), { isTurned: isTurned && start > 0 });
          if (start + size >= rows.length) break;
        }
        expect(visit.ledger.transactions.map(line)).toEqual(rows.map(line));
      }),
      settings,
    );
  });
});

describe('a list that grows', () => {
  test('holds each row once, also where new ones came on top', () => {
    fc.assert(
      fc.property(fc.record({ rows: history, size: fc.integer({ min: 2, max: 12 }), arrived: fc.nat(3) }), ({ rows, size, arrived }) => {
        fc.pre(new Set(rows.slice(arrived, size).map(line)).size > 1);
        const visit = new BankVisit();
        for (const start of cutsOf(rows, size)) visit.show(rows.slice(start === 0 ? arrived : 0, start + size), { isTurned: start > 0 });
        visit.show(rows);
        expect(visit.ledger.transactions.map(line).toSorted()).toEqual(rows.map(line).toSorted());
      }),
      settings,
    );
  });
});

describe('what a page break means', () => {
  const coffee = row('2026-03-10', -350, 'Café');
  const bread = row('2026-03-10', -420, 'Bakery');
  const newer = row('2026-03-12', -990, 'Books');
  const older = row('2026-03-08', -1_000, 'Rent');

  test('two equal coffees on two pages are two', () => {
    const visit = new BankVisit();
    visit.show([newer, coffee]);
    visit.show([coffee, older], { isTurned: true });
    expect(visit.ledger.seen()).toHaveLength(4);
  });

  test('a run of equal rows at the seam is one page beginning in the other', () => {
    const visit = new BankVisit();
    visit.show([newer, bread, coffee]);
    visit.show([bread, coffee, older], { isTurned: true });
    expect(visit.ledger.seen()).toHaveLength(4);
    expect(visit.lists).toMatchObject([{ fresh: 1, isRepeat: false }]);
  });

  test('one equal row at the seam is the same where its balance says so, and another where that says otherwise', () => {
    const at = (each: StatementRow, balanceAfterMinor: number): StatementRow => ({ ...each, balanceAfterMinor });
    const same = new BankVisit();
    same.show([at(newer, 1_000), at(coffee, 1_990)]);
    same.show([at(coffee, 1_990), at(older, 2_340)], { isTurned: true });
    expect(same.ledger.seen()).toHaveLength(3);
    const twins = new BankVisit();
    twins.show([at(newer, 1_000), at(coffee, 1_990)]);
    twins.show([at(coffee, 2_340), at(older, 2_690)], { isTurned: true });
    expect(twins.ledger.seen()).toHaveLength(4);
  });

  test('a look elsewhere is never taken for a page below', () => {
    const visit = new BankVisit();
    visit.show([newer, bread, coffee]);
    // A search, a filter, another tab of the same account: no page was turned.
    visit.show([coffee]);
    visit.show([coffee, older]);
    expect(visit.ledger.seen()).toHaveLength(4);
  });

  test('rows whose order says nothing bring no twins', () => {
    const visit = new BankVisit();
    visit.show([newer, coffee, bread]);
    visit.show([bread, coffee, older], { isTurned: true });
    expect(visit.ledger.seen()).toHaveLength(4);
  });

  test('what came with the capture on its place in the visit is not believed', () => {
    const visit = new BankVisit();
    const placed = visit.show([{ ...coffee, alikeAbove: 3 }], { more: { coverage: { hasOlder: true, rowsLeft: 0, follows: { day: '2026-04-01', shown: 0 } } } });
    expect(placed.rows[0]).not.toHaveProperty('alikeAbove');
    expect(placed.coverage).not.toHaveProperty('follows');
    expect(visit.ledger.transactions[0]).not.toHaveProperty('alikeAbove');
  });

  test('a page that goes on carries the tidemark over days without transactions, unless rows above were left unread', () => {
    const known = { date: '2026-03-06', proven: false };
    for (const rowsLeft of [0, 1]) {
      const visit = new BankVisit();
      const first = visit.show([newer, coffee], { more: { coverage: { hasOlder: true, rowsLeft } } });
      const second = visit.show([older, row('2026-03-05', -50, 'Bus')], { isTurned: true });
      const water = [first, second].reduce((before, shown) => moveTidemark(before, shown, '2026-03-20'), { tidemark: known } as Parameters<typeof moveTidemark>[0]);
      expect(water.tidemark?.date).toBe(rowsLeft === 0 ? '2026-03-12' : '2026-03-08');
    }
  });
});
