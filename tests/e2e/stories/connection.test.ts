import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, test, vi } from 'vitest';
import type { AccountReadBack } from '../../../utils/ledger/read-back.ts';
import { serveSimplefin, type ServedSimplefin } from '../../fakes/simplefin/serve.ts';
import type { BrowserKind } from '../browsers/index.ts';
import { searchFolder } from '../search-profile.ts';
import { story, today, type Stage } from '../story.ts';
import { startTidemark } from '../tidemark.ts';

const posted = (date: string): number => Date.parse(`${date}T12:00:00Z`) / 1_000;

/** A story with a service on this machine; what it knows of an account. */
function connectionStory(title: string, tell: (stage: Stage, served: ServedSimplefin) => Promise<void>): void {
  story(title, async (stage) => {
    const served = await serveSimplefin();
    served.service.accounts = [
      {
        id: 'ACT-1', name: 'Everyday Checking (4410)', currency: 'USD', balance: '812.40', 'balance-date': posted(today),
        transactions: [
          { id: 'p1', posted: 0, pending: true, amount: '-20.00', description: 'BISTRO', transacted_at: posted('2026-11-21') },
          { id: 't1', posted: posted('2026-11-20'), amount: '-4.50', description: 'CORNER CAFE' },
          { id: 't2', posted: posted('2026-11-20'), amount: '-4.50', description: 'CORNER CAFE' },
          { id: 't3', posted: posted('2026-08-31'), amount: '2100.00', description: 'EMPLOYER INC PAYROLL' },
        ],
      },
      { id: 'ACT-2', name: 'Air miles', currency: 'https://miles.example/points', balance: '1200', 'balance-date': posted(today), transactions: [] },
    ];
    try {
      await tell(stage, served);
    } finally {
      await served.close();
    }
  });
}

const seen = (accounts: readonly AccountReadBack[]): string[] => accounts.flatMap(({ transactions }) => transactions.map((each) => `${each.date} ${each.amountMinor} ${each.description}${each.pending === true ? ' (pending)' : ''}`));

connectionStory('a connection is claimed and pulled, a second pull adds nothing, and what follows is added once', async ({ tidemark }, { service }) => {
  expect(await tidemark.command('connection/apply', { kind: 'connect', setup: service.newToken() })).toEqual({ ok: true });
  expect((await tidemark.refreshed()).lines).toMatchObject([{ kind: 'connection', state: 'up-to-date', added: 4, label: 'simplefin.localhost' }]);
  const rows = ['2026-11-21 -2000 BISTRO (pending)', '2026-11-20 -450 CORNER CAFE', '2026-11-20 -450 CORNER CAFE', '2026-08-31 210000 EMPLOYER INC PAYROLL'];
  expect(seen(await tidemark.readBack())).toEqual(rows);
  const [connection] = await tidemark.connections();
  expect(connection?.lastPull?.problems).toEqual([{ kind: 'currency', account: 'Air miles', shown: 'https://miles.example/points' }]);
  // Nothing that a page may read opens the account.
  expect(JSON.stringify(connection)).not.toMatch(/userT1|p%40ss|@/);

  await tidemark.command('refresh/apply', { kind: 'refresh' });
  expect((await tidemark.refreshed(({ lines, end }) => end === 'done' && lines[0]?.added === 0)).lines).toMatchObject([{ state: 'up-to-date' }]);
  expect(seen(await tidemark.readBack())).toEqual(rows);

  const [account] = service.accounts;
  if (account === undefined) throw new Error('no account');
  account.transactions = [{ id: 't9', posted: posted('2026-11-22'), amount: '-22.00', description: 'BISTRO', transacted_at: posted('2026-11-21') }, ...account.transactions.slice(1)];
  await tidemark.command('refresh/apply', { kind: 'refresh' });
  await tidemark.refreshed(({ startedAt, end }) => end === 'done' && startedAt > 0);
  await vi.waitFor(async () => expect(seen(await tidemark.readBack())[0]).toBe('2026-11-22 -2200 BISTRO'), { timeout: 15_000, interval: 100 });
  expect(seen(await tidemark.readBack())).toHaveLength(4);

  service.revoke();
  await tidemark.command('refresh/apply', { kind: 'refresh' });
  await vi.waitFor(async () => expect((await tidemark.connections())[0]?.lastPull?.failure).toBe('access-ended'), { timeout: 15_000, interval: 100 });
  expect(seen(await tidemark.readBack())).toHaveLength(4);
});

connectionStory('a wrong token says so and keeps nothing', async ({ tidemark }, { service, origin }) => {
  const token = service.newToken();
  service.handle({ method: 'POST', path: new URL(atob(token)).pathname, authorisation: undefined });
  expect(await tidemark.command('connection/apply', { kind: 'connect', setup: token })).toEqual({ ok: false, code: 'setup-used' });
  expect(await tidemark.command('connection/apply', { kind: 'connect', setup: 'no token at all' })).toEqual({ ok: false, code: 'setup-unreadable' });
  expect(await tidemark.command('connection/apply', { kind: 'connect', setup: btoa(`${origin.replace('http:', 'ftp:')}/x`) })).toEqual({ ok: false, code: 'setup-unreadable' });
  expect(await tidemark.connections()).toEqual([]);
  expect(await tidemark.readBack()).toEqual([]);
});

test.concurrent.for<BrowserKind>(['chromium', 'firefox'])('nothing that opens a connection lies in the profile (%s)', async (kind) => {
  const profileDir = mkdtempSync(path.join(os.tmpdir(), `tidemark-connection-${kind}-`));
  const served = await serveSimplefin();
  try {
    const token = served.service.newToken();
    const tidemark = await startTidemark(kind, { extensionDir: inject('extensionDirs')[kind], profileDir, now: new Date(`${today}T12:00:00Z`) });
    await tidemark.createVault();
    expect(await tidemark.command('connection/apply', { kind: 'connect', setup: token })).toEqual({ ok: true });
    await tidemark.refreshed();
    expect(await tidemark.connections()).toHaveLength(1);
    await tidemark.close();
    const { finds, files } = searchFolder(profileDir, ['userT1', 'p%40ss%2FT1', 'p@ss/T1', '/simplefin/claim/T1', token]);
    expect(files).toBeGreaterThan(10);
    expect(finds).toEqual([]);
  } finally {
    await served.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
