import { describe, expect, test } from 'vitest';
import { nextHealth, type HealthNote } from '../../../../utils/ledger/merge/health.ts';
import { siteHealthSchema } from '../../../../utils/messages/schemas/site.ts';
import type { SiteHealth } from '../../../../utils/model/site.ts';
import type { StatementAccount } from '../../../../utils/model/statement.ts';
import { account, row } from '../rows.ts';

const noon = 1_790_000_000_000;
const rows = [row('2026-03-02', -100, 'Rent'), row('2026-03-01', 200, 'Pay')];

const visit = (accounts: StatementAccount[], over: Partial<HealthNote> = {}): HealthNote => ({
  siteId: 'bank.example',
  capturedAt: noon,
  outcome: { kind: 'rows', statement: { adapter: { id: 'generic', version: 2 }, route: 'page', fieldRoutes: { date: 'Date' }, accounts, disagreements: [] } },
  ...over,
});

describe('the health of a site after a visit', () => {
  test('says how many rows were there, and how many of them were read', () => {
    const cut = account(rows, { coverage: { hasOlder: true, rowsLeft: 3 } });
    expect(nextHealth(undefined, visit([cut, account([row('2026-03-02', -1, 'Fee')], { key: 'b' })]))).toMatchObject({ lastRowCount: 3, expectedRowCount: 6 });
  });

  test('says what it did not find, and only what no account had', () => {
    const bare = account([row('2026-03-02', -100, 'Rent', { pending: 'unknown' })]);
    expect(nextHealth(undefined, visit([bare]))?.missingFields).toEqual(['balance', 'running-balance', 'pending', 'account-number']);
    const full = account([row('2026-03-02', -100, 'Rent', { balanceAfterMinor: 5 })], { key: 'b', mask: '1234', balanceMinor: 5 });
    expect(nextHealth(undefined, visit([bare, full]))?.missingFields).toEqual([]);
  });

  test('says how many responses were dropped, whatever the page came to', () => {
    const responses = { kept: 2, dropped: 31 };
    expect(nextHealth(undefined, visit([account(rows)], { responses }))?.responses).toEqual(responses);
    const unread: HealthNote = { siteId: 'bank.example', capturedAt: noon, outcome: { kind: 'unrecognised', reason: 'response-changed' }, responses };
    expect(nextHealth(undefined, unread)?.responses).toEqual(responses);
  });

  test('keeps what is known of rows over a page of balances', () => {
    const before = nextHealth(undefined, visit([account(rows)]));
    const after = nextHealth(before, { ...visit([account([], { balanceMinor: 1 })], { capturedAt: noon + 1 }), outcome: { kind: 'balances', statement: { adapter: { id: 'generic', version: 2 }, route: 'page', fieldRoutes: {}, accounts: [], disagreements: [] } } });
    expect(after).toMatchObject({ lastOutcome: 'balances', lastRowCount: 2, expectedRowCount: 2, ways: before?.ways });
  });

  test('fits its schema, and so does what an older version stored', () => {
    const now = nextHealth(undefined, visit([account(rows)], { responses: { kept: 0, dropped: 0 } }));
    expect(siteHealthSchema.parse(JSON.parse(JSON.stringify(now)))).toEqual(now);
    const stored: SiteHealth = {
      siteId: 'bank.example', lastVisitAt: noon - 1, lastOutcome: 'rows', lastGoodAt: noon - 1, lastRowCount: 40, lastProof: 'proved',
      adapter: { id: 'generic', version: 1 }, route: 'both', fieldRoutes: { date: 'Date' }, disagreements: [],
    };
    expect(siteHealthSchema.parse(stored)).toEqual(stored);
    expect(nextHealth(stored, visit([account(rows)]))).toMatchObject({ lastRowCount: 2, ways: [{ account: 'DE02' }] });
  });
});
