import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProtected, passphrase, put } from './world/protected-vault.ts';
import type { StorageArea } from '../../../utils/vault/contract.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';

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

  test('leaves nothing, with another context that looks after each step and heals what it can', async () => {
    const world = createWorld();
    const other = world.open();
    const lookingAfter = (area: StorageArea): StorageArea => ({
      ...area,
      remove: async (keys) => {
        await area.remove(keys);
        await other.state();
      },
    });
    const vault = world.open({ local: lookingAfter(world.local), session: lookingAfter(world.session) });
    await vault.createWithDeviceKey();
    await vault.erase();
    expect(await other.state()).toEqual({ kind: 'absent' });
    expect(world.local.items.size + world.session.items.size).toBe(0);
  });

  test('what a crash left of an erased vault is deleted before the next is made', async () => {
    const world = createWorld();
    await world.open().createWithDeviceKey();
    await world.killAfter('database-deleted', (vault) => vault.erase());
    const vault = world.open();
    await vault.createWithDeviceKey();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect([...world.local.items.keys()].filter((key) => key.includes('.device.'))).toHaveLength(1);
  });
});
