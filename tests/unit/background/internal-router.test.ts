import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { InternalDesk } from '../../../entrypoints/background/commands/internal-router.ts';
import { routeInternal } from '../../../entrypoints/background/commands/internal-router.ts';
import { createWatching } from '../../../entrypoints/background/watching/watching.ts';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { CommandReply, InternalProtocol } from '../../../utils/messages/protocol.ts';
import type { Sender } from '../../../utils/messages/senders.ts';
import type { VaultState } from '../../../utils/vault/contract.ts';
import { captureOf, ingestContext, noon, rowsOf } from '../ledger/bank-visit.ts';
import { FakeVault } from '../ledger/fake-vault.ts';
import { account, row } from '../ledger/rows.ts';
import { createProtected } from '../vault/world/protected-vault.ts';
import { FakeBrowser, bank } from './watching-equipment.ts';

const own = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
const dashboard: Sender = { id: 'abc', url: 'chrome-extension://abc/options.html', origin: 'chrome-extension://abc', frameId: 0, tab: { id: 3 } };
const contentScript: Sender = { id: 'abc', url: 'https://banking.example.net/', origin: 'https://banking.example.net', frameId: 0, tab: { id: 1 } };

let vault: FakeVault;
let browser: FakeBrowser;
let done: string[];
let desk: InternalDesk;
beforeEach(() => {
  vault = new FakeVault();
  browser = new FakeBrowser();
  done = [];
  const note = (what: string) => async (): Promise<void> => void done.push(what);
  desk = {
    own,
    vault,
    watching: createWatching(browser.equipment),
    catchingUp: {
      start: async ({ tabId, reach }) => {
        done.push(`catch up ${tabId} to ${reach.kind}`);
        return { ok: true };
      },
      stop: async (tabId) => {
        done.push(`stop ${tabId}`);
        return { ok: true };
      },
    },
    teaching: {
      start: async (tabId) => {
        done.push(`teach ${tabId}`);
        return { ok: true };
      },
    },
    recipes: {
      put: async (siteId, { id }) => {
        done.push(`keep ${id} of ${siteId}`);
        return { ok: true };
      },
      drop: async (siteId, id) => {
        done.push(`drop ${id} of ${siteId}`);
        return { ok: true };
      },
    },
    refreshDesk: {
      refresh: async (command) => {
        done.push(command.kind);
        return { ok: true };
      },
      connect: async (command) => {
        done.push(command.kind);
        return { ok: true };
      },
    },
    openInbox: note('inbox'),
    checkLock: note('lock'),
    noteActivity: note('activity'),
    setBackupAlarm: async () => undefined,
    ingestContext: async () => ({ newId: () => 'one', now: 0, dateOf: () => '2026-11-22' }),
  intentContext: async () => ({ now: noon, today: '2026-03-20' }),
    forgetTraces: async (siteId) => void done.push(`traces of ${siteId}`),
    eraseTheRest: note('rest'),
  };
});

const send = <Type extends keyof InternalProtocol>(type: Type, payload: Parameters<InternalProtocol[Type]>[0], from = dashboard): Promise<CommandReply> => routeInternal(desk, from, type, payload);
const captured = async (): Promise<string> => {
  await ingest(vault, captureOf(rowsOf(account([row('2026-03-01', -1, 'Rent')])), { siteId: 'de-bank' }), ingestContext());
  return 'id1';
};

describe('a content script', () => {
  test.each<[keyof InternalProtocol, unknown]>([
    ['ledger/apply', { kind: 'delete-account', accountId: 'id1' }],
    ['ledger/apply', { kind: 'rename-account', accountId: 'id1', name: 'X' }],
    ['site/apply', { kind: 'unwatch', siteId: 'de-bank' }],
    ['site/apply', { kind: 'forget', siteId: 'de-bank' }],
    ['vault/apply', { kind: 'erase-everything' }],
    ['vault/apply', { kind: 'lock', how: 'full' }],
    ['vault/apply', { kind: 'create-with-device-key' }],
    ['refresh/apply', { kind: 'refresh' }],
    ['connection/apply', { kind: 'connect', setup: 'x' }],
  ])('is refused %s %o', async (type, payload) => {
    await captured();
    const before = new Map(vault.documents);
    expect(await routeInternal(desk, contentScript, type, payload)).toEqual({ ok: false, code: 'failed' });
    expect(vault.documents).toEqual(before);
    expect(done).toEqual([]);
  });
});

describe('intents', () => {
  test('change the ledger of an unlocked vault', async () => {
    const accountId = await captured();
    expect(await send('ledger/apply', { kind: 'rename-account', accountId, name: ' Household ' })).toEqual({ ok: true });
    expect((await readVaultLedger(vault).readSummary())?.accounts[0]?.name).toBe('Household');
    expect(await send('ledger/apply', { kind: 'delete-account', accountId: 'nobody' })).toEqual({ ok: false, code: 'not-found' });
  });

  test.each<[VaultState, string]>([
    [{ kind: 'screen-locked' }, 'locked'],
    [{ kind: 'locked', protection: 'passphrase' }, 'locked'],
    [{ kind: 'absent' }, 'no-vault'],
    [{ kind: 'recovery-needed', why: 'behind', canUnlock: true }, 'recovery-needed'],
    [{ kind: 'newer-format', format: 2 }, 'newer-data'],
  ])('are refused while %o', async (state, code) => {
    const accountId = await captured();
    vault.current = state;
    expect(await send('ledger/apply', { kind: 'delete-account', accountId })).toEqual({ ok: false, code });
    expect(vault.documents.has('account|id1')).toBe(true);
  });
});

describe('forgetting a site', () => {
  test('unwatches it and deletes what was captured, waiting captures included', async () => {
    await captured();
    for (const pattern of bank.sites) browser.granted.add(pattern);
    await desk.watching.watch('de-bank', bank.sites);
    expect(await send('site/apply', { kind: 'forget', siteId: 'de-bank' })).toEqual({ ok: true, accounts: 1 });
    expect(browser.sites).toEqual([]);
    expect((await readVaultLedger(vault).readTransactions()).transactions).toEqual([]);
    expect(done).toEqual(['activity', 'inbox', 'traces of de-bank']);
  });

  test('deletes the data of a site that is not watched any more', async () => {
    await captured();
    expect(await send('site/apply', { kind: 'forget', siteId: 'de-bank' })).toEqual({ ok: true, accounts: 1 });
    expect(await send('site/apply', { kind: 'forget', siteId: 'de-bank' })).toEqual({ ok: false, code: 'not-found' });
  });

  test('does nothing at all while locked', async () => {
    for (const pattern of bank.sites) browser.granted.add(pattern);
    await desk.watching.watch('de-bank', bank.sites);
    vault.current = { kind: 'screen-locked' };
    expect(await send('site/apply', { kind: 'forget', siteId: 'de-bank' })).toEqual({ ok: false, code: 'locked' });
    expect(browser.sites).toHaveLength(1);
  });
});

describe('the vault', () => {
  test('unlocked, has its inbox opened and its idle lock set', async () => {
    vault.current = { kind: 'locked', protection: 'passphrase' };
    expect(await send('vault/apply', { kind: 'unlock', passphrase: vault.passphrase })).toEqual({ ok: true });
    expect(done).toEqual(['activity', 'lock', 'inbox']);
  });

  test('a wrong passphrase says so and changes nothing', async () => {
    expect(await send('vault/apply', { kind: 'unlock', passphrase: 'wrong' })).toEqual({ ok: false, code: 'wrong-secret' });
    expect(vault.current.kind).toBe('unlocked');
    expect(done).toEqual(['activity']);
  });

  test.each(['short', 'aaaaaaaaaaaaaaaa'])('does not take %s for a passphrase', async (passphrase) => {
    expect(await send('vault/apply', { kind: 'protect', passphrase })).toEqual({ ok: false, code: 'weak-secret' });
    expect(await send('vault/apply', { kind: 'recover', recoveryCode: 'AAAA-BBBB', nextPassphrase: passphrase })).toEqual({ ok: false, code: 'weak-secret' });
    expect(await send('vault/apply', { kind: 'change-passphrase', current: vault.passphrase, next: passphrase })).toEqual({ ok: false, code: 'weak-secret' });
  });

  test('protected, gives its recovery code', async () => {
    expect(await send('vault/apply', { kind: 'protect', passphrase: 'four plain words here' })).toEqual({ ok: true, recoveryCode: 'AAAA-BBBB' });
  });

  test('gives no new recovery code to who did not unlock the screen', async () => {
    vault.current = { kind: 'screen-locked' };
    expect(await send('vault/apply', { kind: 'renew-recovery-code' })).toEqual({ ok: false, code: 'locked' });
  });

  test('erased, takes everything else with it', async () => {
    await captured();
    expect(await send('vault/apply', { kind: 'erase-everything' })).toEqual({ ok: true });
    expect(vault.documents.size).toBe(0);
    expect(done).toContain('rest');
  });

  test('a command of no shape is a failure, not a crash', async () => {
    const { error } = console;
    console.error = () => undefined;
    expect(await routeInternal(desk, dashboard, 'vault/apply', { kind: 'open', passphrase: 'secret words' })).toEqual({ ok: false, code: 'failed' });
    console.error = error;
  });
});

test('a command that is done is answered so, whatever becomes of what waited', async () => {
  const { vault: real } = await createProtected();
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fails = async (): Promise<void> => {
    throw new Error('a damaged document');
  };
  desk = { ...desk, vault: real, openInbox: fails, checkLock: fails };
  const renewed = await send('vault/apply', { kind: 'renew-recovery-code' });
  if (!renewed.ok) throw new Error(renewed.code);
  await real.lock('full');
  expect(await send('vault/apply', { kind: 'recover', recoveryCode: renewed.recoveryCode ?? '', nextPassphrase: 'correct horse battery staple 7' })).toEqual({ ok: true });
  await real.lock('full');
  expect(await send('vault/apply', { kind: 'unlock', passphrase: 'correct horse battery staple 7' })).toEqual({ ok: true });
  expect(silenced).toHaveBeenCalled();
  silenced.mockRestore();
});
