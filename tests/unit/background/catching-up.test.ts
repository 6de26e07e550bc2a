import { beforeEach, describe, expect, test } from 'vitest';
import { createCatchingUp, type CatchingUp } from '../../../entrypoints/background/catching-up/catching-up.ts';
import { advanceRun, limits, startRun, stepRun } from '../../../entrypoints/background/catching-up/run.ts';
import type { PlacedList } from '../../../utils/ledger/merge/place-statement.ts';
import type { CatchUp } from '../../../utils/model/catch-up.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { sessionMemoryIn, type SessionMemory } from '../../../utils/settings/session-memory.ts';
import { rowsOf } from '../ledger/bank-visit.ts';
import { account, row } from '../ledger/rows.ts';
import { memoryStore } from '../settings/memory-store.ts';

const stored: Receipt = { kind: 'stored', outcome: 'rows', accounts: [] };
const rows = rowsOf(account([row('2026-03-01', -100, 'A')]));
const list = (change: Partial<PlacedList> = {}): PlacedList => ({ mark: 'm', oldest: '2026-03-10', count: 40, fresh: 40, isRepeat: false, hasOlder: true, ...change });
const begin = (change: Partial<Parameters<typeof startRun>[0]> = {}): CatchUp =>
  advanceRun(startRun({ tabId: 7, siteId: 's', reach: { kind: 'tidemark' }, tidemarks: { m: '2026-01-15' }, ...change }, 0), { outcome: rows, receipt: stored, lists: [list()] }, 0);
const turned = (run: CatchUp, lists: PlacedList[], { outcome = rows, receipt = stored, by = 'page', now = 1_000 }: { outcome?: Outcome; receipt?: Receipt; by?: 'page' | 'period' | 'scroll'; now?: number } = {}): CatchUp =>
  advanceRun(stepRun(run, { kind: 'turn', by }, now).run, { outcome, receipt, lists }, now);

describe('a run', () => {
  test('begins with the page as it stands, and is told where it will end', () => {
    expect(begin()).toMatchObject({ pages: 1, rows: 40, reached: '2026-03-10', until: '2026-01-15', accounts: ['m'] });
    expect(begin()).not.toHaveProperty('turning');
    expect(begin({ reach: { kind: 'date', date: '2025-12-24' } }).until).toBe('2025-12-24');
    expect(begin({ reach: { kind: 'all' } })).not.toHaveProperty('until');
  });

  test('counts what it had not read, and has turned only once something new has come', () => {
    const again = turned(begin(), [list({ fresh: 0, isRepeat: true })]);
    expect(again).toMatchObject({ pages: 1, rows: 40, turning: 'page' });
    expect(turned(again, [list({ oldest: '2026-02-01' })])).toMatchObject({ pages: 2, rows: 80, reached: '2026-02-01' });
  });

  test.each<[string, CatchUp, PlacedList[], string | undefined]>([
    ['the tidemark is met', begin(), [list({ oldest: '2026-01-15' })], 'reached'],
    ['it is not met yet', begin(), [list({ oldest: '2026-01-16' })], undefined],
    ['the day asked for is read whole', begin({ reach: { kind: 'date', date: '2026-02-10' } }), [list({ oldest: '2026-02-09' })], 'reached'],
    ['that day may be cut', begin({ reach: { kind: 'date', date: '2026-02-10' } }), [list({ oldest: '2026-02-10' })], undefined],
    ['without a tidemark nothing is met', begin({ tidemarks: {} }), [list({ oldest: '2020-01-01' })], undefined],
    ['all is all', begin({ reach: { kind: 'all' } }), [list({ oldest: '2020-01-01' })], undefined],
    ['another account’s list is another page', begin(), [list({ mark: 'other' })], 'left'],
    ['an account that came later does not count', begin(), [list({ oldest: '2026-01-01' }), list({ mark: 'n' })], 'reached'],
  ])('%s', (_name, run, lists, end) => {
    expect(turned(run, lists).end).toBe(end);
  });

  test('two accounts on one page end together', () => {
    const both = advanceRun(startRun({ tabId: 7, siteId: 's', reach: { kind: 'tidemark' }, tidemarks: { m: '2026-01-15', n: '2026-02-15' } }, 0), { outcome: rows, receipt: stored, lists: [list(), list({ mark: 'n' })] }, 0);
    expect(both.until).toBe('2026-01-15');
    const one = turned(both, [list(), list({ mark: 'n', oldest: '2026-02-01' })]);
    expect(one.end).toBeUndefined();
    expect(turned(one, [list({ oldest: '2026-01-01' }), list({ mark: 'n', oldest: '2026-02-01' })]).end).toBe('reached');
    // An account whose list has nothing older has no further to go.
    expect(turned(both, [list({ hasOlder: false }), list({ mark: 'n', oldest: '2026-02-01' })]).end).toBe('reached');
  });

  test.each<[string, Outcome, Receipt, string | undefined]>([
    ['a password field', { kind: 'ignored', reason: 'password-field' }, { kind: 'noted', outcome: 'ignored' }, 'signed-out'],
    ['a session that has ended', { kind: 'unrecognised', reason: 'session-ended' }, { kind: 'noted', outcome: 'unrecognised' }, 'signed-out'],
    ['a full disk', rows, { kind: 'refused', code: 'disk-full' }, 'not-stored'],
    ['a moment of haste', rows, { kind: 'refused', code: 'too-often' }, undefined],
    ['a page that is still loading', { kind: 'unrecognised', reason: 'still-loading' }, { kind: 'noted', outcome: 'unrecognised' }, undefined],
    ['a next page without rows', { kind: 'empty', adapter: { id: 'generic', version: 1 }, confirmedBy: 'none' }, { kind: 'noted', outcome: 'empty' }, 'no-more'],
  ])('%s', (_name, outcome, receipt, end) => {
    expect(turned(begin(), [list()], { outcome, receipt }).end).toBe(end);
  });

  test('periods without rows are passed over, three in a row are the end', () => {
    const empty: Outcome = { kind: 'empty', adapter: { id: 'generic', version: 1 }, confirmedBy: 'none' };
    const next = (run: CatchUp): CatchUp => turned(run, [], { outcome: empty, receipt: { kind: 'noted', outcome: 'empty' }, by: 'period' });
    const second = next(next(begin()));
    expect(second.end).toBeUndefined();
    expect(next(second).end).toBe('no-more');
    expect(next(next(turned(second, [list()], { by: 'period' }))).end).toBeUndefined();
  });

  test('has limits of pages, rows and time', () => {
    expect(turned({ ...begin(), pages: limits.pages - 1 }, [list()]).end).toBe('limit');
    expect(turned({ ...begin(), rows: limits.rows - 1 }, [list()]).end).toBe('limit');
    expect(turned(begin(), [list()], { now: limits.minutes * 60_000 + 1_001 }).end).toBe('limit');
  });

  test('that has ended takes no further step', () => {
    const { run } = stepRun(begin(), { kind: 'end', why: 'stopped' }, 5);
    expect(stepRun(run, { kind: 'turn', by: 'page' }, 6)).toMatchObject({ run: { end: 'stopped' }, order: { goOn: false } });
    expect(turned(run, [list()])).toEqual(run);
  });
});

describe('catching up', () => {
  let memory: SessionMemory;
  let woken: number[];
  let catchingUp: CatchingUp;
  const page = { tabId: 7, siteId: 'bank.example' };
  const make = (): CatchingUp =>
    createCatchingUp({
      memory,
      now: async () => 1_000,
      random: () => 42,
      siteOfTab: async (tabId) => (tabId === 7 ? 'bank.example' : undefined),
      accountsOf: async () => [{ id: 'a1', siteId: 'bank.example', key: 'DE02', name: 'Giro', kind: 'deposit', currency: 'EUR', months: [], createdAt: 0, tidemark: { date: '2026-01-15', proven: true } }],
      wake: async (tabId) => {
        woken.push(tabId);
        return { ok: true };
      },
    });
  beforeEach(() => {
    const store = memoryStore();
    memory = sessionMemoryIn(() => store);
    woken = [];
    catchingUp = make();
  });
  let sequence = 0;
  const show = async (shown: StatementRow[]): Promise<Outcome> => {
    const placed = await catchingUp.place(page, { visitId: 'v', sequence: (sequence += 1), capturedAt: 0, outcome: rowsOf(account(shown, { coverage: { hasOlder: true, rowsLeft: 0 } })) });
    await placed.settle(stored);
    return placed.outcome;
  };
  const coffee = row('2026-03-10', -350, 'Café');

  test('wakes the tab, goes on over a background that was killed, and ends at the tidemark', async () => {
    expect(await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'tidemark' } })).toEqual({ ok: true });
    expect(woken).toEqual([7]);
    await show([row('2026-03-12', -990, 'Books'), coffee]);
    expect(await catchingUp.isUnderWay(page)).toBe(true);
    catchingUp = make();
    expect(await catchingUp.step(page, { kind: 'turn', by: 'page' })).toEqual({ goOn: true, turning: 'page' });
    catchingUp = make();
    const second = await show([coffee, row('2026-01-14', -10, 'Bus')]);
    expect(second).toMatchObject({ statement: { accounts: [{ coverage: { follows: { day: '2026-03-10', shown: 1 } }, rows: [{ alikeAbove: 1 }, {}] }] } });
    expect(Object.values(await memory.catchUps.read())).toMatchObject([{ end: 'reached', pages: 2, rows: 4 }]);
    expect(await catchingUp.step(page, { kind: 'look' })).toEqual({ goOn: false });
  });

  test('a capture that comes twice is placed once', async () => {
    await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } });
    await show([row('2026-03-12', -990, 'Books'), coffee]);
    await catchingUp.step(page, { kind: 'turn', by: 'page' });
    const once = await show([coffee, row('2026-01-14', -10, 'Bus')]);
    sequence -= 1;
    expect(await show([coffee, row('2026-01-14', -10, 'Bus')])).toEqual(once);
  });

  test('what was not kept was not shown', async () => {
    await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } });
    await show([row('2026-03-12', -990, 'Books'), coffee]);
    const placed = await catchingUp.place(page, { visitId: 'v', sequence: (sequence += 1), capturedAt: 0, outcome: rowsOf(account([coffee, row('2026-01-14', -10, 'Bus')])) });
    await placed.settle({ kind: 'refused', code: 'failed' });
    expect(Object.values((await memory.visits.read()).tabs)[0]?.accounts).toSatisfy((accounts: Record<string, { edge: string }>) => Object.values(accounts).every(({ edge }) => edge === '2026-03-10'));
  });

  test('nothing of what is remembered says what was read', async () => {
    await show([row('2026-03-12', -98_765, 'Secret Shop'), coffee]);
    const kept = JSON.stringify([await memory.visits.read(), await memory.catchUps.read()]);
    for (const secret of ['Secret', 'SECRET', '98765', '987.65', 'DE02', 'Caf', 'CAF']) expect(kept).not.toContain(secret);
  });

  test('no other site’s page moves it on, and only tabs of watched sites begin', async () => {
    await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } });
    expect(await catchingUp.step({ tabId: 7, siteId: 'evil.example' }, { kind: 'look' })).toEqual({ goOn: false });
    expect(await catchingUp.start({ kind: 'catch-up', tabId: 8, reach: { kind: 'all' } })).toEqual({ ok: false, code: 'not-found' });
  });

  test('is forgotten with its tab and its site', async () => {
    for (const forget of [() => catchingUp.tabClosed(7), () => catchingUp.forgetSite('bank.example')]) {
      await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } });
      await show([coffee]);
      await forget();
      expect(await memory.catchUps.read()).toEqual({});
      expect((await memory.visits.read()).tabs).toEqual({});
    }
  });

  test('is stopped at once', async () => {
    await catchingUp.start({ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } });
    await catchingUp.stop(7);
    expect(await catchingUp.step(page, { kind: 'turn', by: 'page' })).toEqual({ goOn: false });
    expect(await catchingUp.isUnderWay(page)).toBe(false);
  });
});
