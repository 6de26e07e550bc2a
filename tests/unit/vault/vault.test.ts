import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vault } from '../../../utils/vault/contract.ts';
import { createProtected, passphrase, put } from './protected-vault.ts';
import { createWorld, slowWebCrypto } from './world.ts';

let restore: () => void;
beforeAll(() => {
  restore = slowWebCrypto();
});
afterAll(() => restore());

describe('a vault under a device key', () => {
  test('starts absent, and stays so for all that only looks', async () => {
    const world = createWorld();
    const vault = world.open();
    expect(await vault.state()).toEqual({ kind: 'absent' });
    await expect(vault.read('month', 'a')).rejects.toMatchObject({ code: 'no-vault' });
    await expect(put(vault, 'month', 'a', 1)).rejects.toMatchObject({ code: 'no-vault' });
    await expect(vault.seal({})).rejects.toMatchObject({ code: 'no-vault' });
    expect(await vault.unlock('x')).toEqual({ ok: false, why: 'no-vault' });
    expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
    expect(world.local.writes + world.session.writes).toBe(0);
  });

  test('is unlocked once created, in every context and after a restart', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'month', '2026-10', { rows: [1] });
    expect(await world.open().state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect(await later.read('month', '2026-10')).toEqual({ rows: [1] });
  });

  test('cannot be locked', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await vault.lock('full');
    await vault.lock('screen');
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
  });

  test('is made once, however many ask at the same time', async () => {
    const world = createWorld();
    const results = await Promise.allSettled([world.open().createWithDeviceKey(), world.open().createWithDeviceKey(), world.open().createWithDeviceKey()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    world.restartBrowser();
    expect(await world.open().state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect([...world.local.items.keys()].filter((key) => key.includes('.device.'))).toHaveLength(1);
  });
});

describe('documents', () => {
  test('a change sees its own writes and removals, and all of it is there afterwards', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'account', 'old', { name: 'old' });
    const seen = await vault.change(async (draft) => {
      draft.put('account', 'a', { name: 'A' });
      draft.put('account', 'b', { name: 'B' });
      draft.remove('account', 'old');
      draft.put('account', 'b', { name: 'B2' });
      return { a: await draft.get('account', 'a'), old: await draft.get('account', 'old'), all: (await draft.list('account')).map(({ key }) => key) };
    });
    expect(seen).toEqual({ a: { name: 'A' }, old: undefined, all: ['a', 'b'] });
    const { documents, damaged } = await world.open().list('account');
    expect(documents.toSorted((x, y) => x.key.localeCompare(y.key))).toEqual([
      { kind: 'account', key: 'a', value: { name: 'A' } },
      { kind: 'account', key: 'b', value: { name: 'B2' } },
    ]);
    expect(damaged).toBe(0);
    expect(await vault.list('month')).toEqual({ documents: [], damaged: 0 });
  });

  test('what was put counts as it was when it was put', async () => {
    const vault = createWorld().open();
    await vault.createWithDeviceKey();
    const value = { rows: [1] };
    await vault.change(async (draft) => {
      draft.put('month', 'm', value);
      value.rows.push(2);
    });
    expect(await vault.read('month', 'm')).toEqual({ rows: [1] });
  });

  test('a change that throws writes nothing', async () => {
    const vault = createWorld().open();
    await vault.createWithDeviceKey();
    await expect(
      vault.change(async (draft) => {
        draft.put('month', 'm', 1);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await vault.read('month', 'm')).toBeUndefined();
  });

  test('two contexts racing lose nothing', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    const race = async (vault: Vault, mark: string): Promise<void> => {
      for (let turn = 0; turn < 100; turn += 1) {
        await vault.change(async (draft) => {
          const rows = (await draft.get('month', 'm')) as string[] | undefined;
          draft.put('month', 'm', [...(rows ?? []), `${mark}${turn}`]);
        });
      }
    };
    await Promise.all([race(one, 'a'), race(two, 'b')]);
    const rows = (await one.read('month', 'm')) as string[];
    expect(new Set(rows).size).toBe(200);
    expect(rows).toHaveLength(200);
  }, 30_000);

  test('a document created, or one more of a listed kind, makes the work run again', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    for (const look of ['get', 'list'] as const) {
      let runs = 0;
      await one.change(async (draft) => {
        runs += 1;
        const found = look === 'get' ? await draft.get('account', look) : (await draft.list('account')).find(({ key }) => key === look)?.value;
        if (runs === 1) await put(two, 'account', look, 'theirs');
        draft.put('setting', look, { found });
      });
      expect(runs).toBe(2);
      expect(await one.read('setting', look)).toEqual({ found: 'theirs' });
    }
  });

  test('commits elsewhere that touch nothing read do not make the work run again', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    let runs = 0;
    await one.change(async (draft) => {
      runs += 1;
      await draft.get('month', 'a');
      await put(two, 'month', 'b', 'theirs');
      draft.put('month', 'a', 'ours');
    });
    expect(runs).toBe(1);
    expect([await one.read('month', 'a'), await one.read('month', 'b')]).toEqual(['ours', 'theirs']);
  });

  test('endless contention ends as a conflict', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    let turn = 0;
    const endless = one.change(async (draft) => {
      await draft.get('month', 'm');
      await put(two, 'month', 'm', (turn += 1));
      draft.put('month', 'm', 'never');
    });
    await expect(endless).rejects.toMatchObject({ code: 'conflict' });
    expect(await one.read('month', 'm')).toBe(turn);
  });
});

describe('locks', () => {
  test('protecting keeps everything, drops the device key, and asks after a restart', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'month', 'm', 'kept');
    await vault.protect(passphrase);
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
    expect(await world.open().read('month', 'm')).toBe('kept');
    expect([...world.local.items.keys()].some((key) => key.includes('.device.'))).toBe(false);
    world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    await expect(later.read('month', 'm')).rejects.toMatchObject({ code: 'locked' });
    await expect(put(later, 'month', 'm', 'x')).rejects.toMatchObject({ code: 'locked' });
    expect(await later.unlock(passphrase)).toEqual({ ok: true });
    expect(await later.read('month', 'm')).toBe('kept');
  });

  test('the passphrase counts in NFKC', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await vault.protect('Zu\u0308rich \uFB01ve');
    await vault.lock('full');
    expect(await vault.unlock('Z\u00FCrich five')).toEqual({ ok: true });
  });

  test('a wrong passphrase changes nothing anywhere', async () => {
    const { world, vault } = await createProtected();
    await vault.lock('full');
    const before = [world.local.writes, world.session.writes];
    expect(await vault.unlock('wrong')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.changePassphrase('wrong', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect([world.local.writes, world.session.writes]).toEqual(before);
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
    await vault.lock('screen');
    expect(await vault.unlock('wrong')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.state()).toEqual({ kind: 'screen-locked' });
  });

  test('the screen lock lets captures through and asks for the passphrase again', async () => {
    const { world, vault } = await createProtected();
    const other = world.open();
    await vault.lock('screen');
    expect(await other.state()).toEqual({ kind: 'screen-locked' });
    await put(other, 'month', 'm', 1);
    expect(await other.read('month', 'm')).toBe(1);
    await expect(other.renewRecoveryCode()).rejects.toMatchObject({ code: 'locked' });
    expect(await other.unlock(passphrase)).toEqual({ ok: true });
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });

  test('a full lock holds in every context at once', async () => {
    const { world, vault } = await createProtected();
    const other = world.open();
    await put(other, 'month', 'm', 1);
    await vault.lock('full');
    await expect(other.read('month', 'm')).rejects.toMatchObject({ code: 'locked' });
    expect(await other.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
  });

  test('a changed passphrase opens, the old one does not, locked or unlocked', async () => {
    const { vault } = await createProtected();
    await vault.lock('full');
    expect(await vault.changePassphrase(passphrase, 'next')).toEqual({ ok: true });
    expect(await vault.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.unlock('next')).toEqual({ ok: true });
  });

  test('the recovery code sets a new passphrase, however it is typed', async () => {
    const { world, vault, recoveryCode } = await createProtected();
    await put(vault, 'month', 'm', 'kept');
    world.restartBrowser();
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
    expect(await vault.recover('AAAA-AAAA-AAAA-AAAA-AAAAA-AAAAA', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover('not a code', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover(typed, 'next')).toEqual({ ok: true });
    expect(await vault.read('month', 'm')).toBe('kept');
    await vault.lock('full');
    expect(await vault.unlock('next')).toEqual({ ok: true });
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
  });

  test('a renewed recovery code replaces the old one', async () => {
    const { vault, recoveryCode } = await createProtected();
    const { recoveryCode: renewed } = await vault.renewRecoveryCode();
    expect(await vault.recover(recoveryCode, 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover(renewed, 'next')).toEqual({ ok: true });
  });

  test('protecting twice is refused', async () => {
    const { vault } = await createProtected();
    await expect(vault.protect('again')).rejects.toMatchObject({ code: 'conflict' });
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  });
});

describe('telling', () => {
  test('a commit is told in every context, the state where it changes, and nobody after stopping', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    const heard: string[] = [];
    const stops = [two.onCommit(() => heard.push('commit')), two.onStateChange(() => heard.push('state'))];
    await one.createWithDeviceKey();
    expect(heard).toContain('state');
    heard.length = 0;
    await put(one, 'month', 'm', 1);
    expect(heard).toEqual(['commit']);
    await one.protect(passphrase);
    heard.length = 0;
    await one.lock('screen');
    expect(heard).toEqual(['state']);
    for (const stop of stops) stop();
    heard.length = 0;
    await put(one, 'month', 'm', 2);
    await one.lock('full');
    expect(heard).toEqual([]);
  });
});

describe('erasing', () => {
  test('leaves nothing, with other contexts open', async () => {
    const { world, vault } = await createProtected();
    const other = world.open();
    await put(other, 'month', 'm', 1);
    await vault.erase();
    expect(world.local.items.size + world.session.items.size).toBe(0);
    expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
    expect(await other.state()).toEqual({ kind: 'absent' });
    await other.createWithDeviceKey();
    expect(await other.read('month', 'm')).toBeUndefined();
    await other.erase();
    expect(world.local.items.size + world.session.items.size).toBe(0);
  });
});
