import { beforeEach, describe, expect, test } from 'vitest';
import { forgetPageStatus, passPageStatus, savePageStatus, statusOf } from '../../../entrypoints/background/captures/page-status.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import { rowsOf } from '../ledger/bank-visit.ts';
import { account, row } from '../ledger/rows.ts';
import { memoryStore } from '../settings/memory-store.ts';

let store: ReturnType<typeof memoryStore>;
let memory: SessionMemory;
beforeEach(() => {
  store = memoryStore();
  memory = sessionMemoryIn(() => store);
});

const status = (tabId: number, at = 1_000): PageStatus =>
  statusOf(
    { tabId, siteId: 'bank.example', origin: 'https://bank.example', receipt: { kind: 'sealed', rows: 1 }, sequence: 3, at },
    rowsOf(account([row('2026-03-01', -12_345, 'Rent')])),
  );

describe('a page’s status', () => {
  test('holds no amount and no description', async () => {
    await savePageStatus(memory, status(1));
    expect([...store.items.values()].join('')).not.toMatch(/12345|Rent/);
    expect(status(1)).toMatchObject({ outcome: 'rows', adapter: { id: 'generic', version: 1 } });
  });

  test('says why a page was not understood', () => {
    const page = { tabId: 1, siteId: 's', origin: 'https://s', receipt: { kind: 'noted', outcome: 'unrecognised' }, sequence: 0, at: 1 } as const;
    expect(statusOf(page, { kind: 'unrecognised', reason: 'session-ended', detail: 'login form' })).toEqual({ ...page, outcome: 'unrecognised', reason: 'session-ended', detail: 'login form' });
  });

  test('is remembered by tab, whatever number the browser gives it', async () => {
    await savePageStatus(memory, status(2 ** 31 - 1));
    await savePageStatus(memory, status(7));
    await savePageStatus(memory, status(7, 2_000));
    expect(Object.values(await memory.pageStatus.read()).map(({ tabId, at }) => [tabId, at])).toEqual([[7, 2_000], [2 ** 31 - 1, 1_000]]);
  });

  test('is past once another document has come, until that is read', async () => {
    await savePageStatus(memory, status(7));
    await passPageStatus(memory, 7);
    await passPageStatus(memory, 8);
    expect(await memory.pageStatus.read()).toEqual({ 7: { ...status(7), isPast: true } });
    await savePageStatus(memory, status(7, 2_000));
    expect(await memory.pageStatus.read()).toEqual({ 7: status(7, 2_000) });
  });

  test('goes with its tab', async () => {
    await savePageStatus(memory, status(7));
    await savePageStatus(memory, status(8));
    await forgetPageStatus(memory, ({ tabId }) => tabId === 7);
    expect(Object.keys(await memory.pageStatus.read())).toEqual(['8']);
  });

  test('of a hundred tabs is enough; the oldest goes first', async () => {
    for (let tabId = 0; tabId < 103; tabId += 1) await savePageStatus(memory, status(tabId, tabId));
    const kept = Object.values(await memory.pageStatus.read()).map(({ tabId }) => tabId);
    expect(kept).toHaveLength(100);
    expect(Math.min(...kept)).toBe(3);
  });
});
