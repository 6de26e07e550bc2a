import { describe, expect, test } from 'vitest';
import type { InboxRow } from '../../../utils/vault/store/database.ts';
import { createFilled, editMeta, flip, metaOf } from './world/damaging.ts';
import { createProtected, passphrase, put } from './world/protected-vault.ts';
import { editTable, rowsOf } from './world/store-access.ts';

describe('damaged slots', () => {
  test.each(['wrapped', 'salt', 'memory'])('a flip in %s is told, and the mirrored slot opens', async (part) => {
    const { world, vault } = await createProtected();
    await put(vault, 'month', 'a', 'A');
    await vault.lock('full');
    const row = await metaOf(world, 'lock');
    const text = JSON.stringify(row.value);
    const damaged = part === 'memory' ? text.replace('"memory":8', '"memory":16') : text.replace(new RegExp(`"${part}":"(.)`), (found) => found.slice(0, -1) + (found.endsWith('A') ? 'B' : 'A'));
    expect(damaged).not.toBe(text);
    await editMeta(world, { ...row, value: JSON.parse(damaged) });
    const lockName = [...world.local.items.keys()].find((key) => key.endsWith('.lock')) ?? '';
    const mirrored = world.local.items.get(lockName);
    world.local.items.delete(lockName);
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
    world.local.items.set(lockName, mirrored);
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
    expect(await vault.read('month', 'a')).toBe('A');
    await vault.lock('full');
    world.local.items.delete(lockName);
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  });

  test.each([
    ['too weak', { memory: 7, passes: 1, lanes: 1 }],
    ['no passes', { memory: 8, passes: 0, lanes: 1 }],
    ['too much memory', { memory: 2 ** 30, passes: 1, lanes: 1 }],
    ['too many passes', { memory: 8, passes: 1000, lanes: 1 }],
    ['too many lanes', { memory: 1024, passes: 1, lanes: 64 }],
  ])('hostile parameters, %s, are refused before any work', async (_, hostile) => {
    const { world, vault } = await createProtected();
    await vault.lock('full');
    const row = await metaOf(world, 'lock');
    const value = JSON.parse(JSON.stringify(row.value), (name, each: unknown) => (name === 'kdf' ? { ...(each as object), ...hostile } : each)) as unknown;
    await editMeta(world, { ...row, value });
    for (const key of world.local.items.keys()) if (key.endsWith('.lock')) world.local.items.set(key, value);
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'refused-parameters' });
  });

  test('without the test parameters the floor of 19 MiB and two passes holds', async () => {
    const { world, vault } = await createProtected();
    await vault.lock('full');
    const strict = world.open();
    expect(await world.open({ testKdf: { memory: 19 * 1024, passes: 2, lanes: 1 } }).unlock(passphrase)).toEqual({ ok: false, why: 'refused-parameters' });
    expect(await strict.unlock(passphrase)).toEqual({ ok: true });
  });

  test('a lost device key ends in recovery, not in a crash', async () => {
    const { world } = await createFilled();
    for (const key of world.local.items.keys()) if (key.includes('.device.')) world.local.items.delete(key);
    world.restartBrowser();
    const vault = world.open();
    expect(await vault.state()).toEqual({ kind: 'recovery-needed', why: 'damaged', canUnlock: false });
    await expect(vault.read('month', 'a')).rejects.toMatchObject({ code: 'recovery-needed' });
    await vault.erase();
    expect(await vault.state()).toEqual({ kind: 'absent' });
  });
});

describe('damage to what waits', () => {
  test('a batch that does not open is kept and counted, the others are merged', async () => {
    const { world, vault } = await createProtected();
    await vault.lock('full');
    for (const payload of ['one', 'two', 'three']) await vault.seal(payload);
    const [, second] = await rowsOf<InboxRow>(world.name, 'inbox');
    if (second === undefined) throw new Error('no batch');
    await editTable(world.name, 'inbox', (store) => void store.put({ ...second, sealed: flip(second.sealed, 40) }));
    await vault.unlock(passphrase);
    const merged: unknown[] = [];
    expect(await vault.drainInbox(async ({ payload }) => void merged.push(payload))).toEqual({ merged: 2, damaged: 1 });
    expect(merged).toEqual(['one', 'three']);
    expect(await vault.drainInbox(async () => undefined)).toEqual({ merged: 0, damaged: 1 });
    expect(await rowsOf(world.name, 'inbox')).toHaveLength(1);
  });

  test('a swapped public key is told once and put right', async () => {
    const { world, vault } = await createProtected();
    const thief = await createProtected();
    const stolen = (await metaOf(thief.world, 'lock')).value as { inbox: { publicKey: string } };
    await vault.lock('full');
    const row = await metaOf(world, 'lock');
    const lock = row.value as { inbox: object };
    await editMeta(world, { ...row, value: { ...lock, inbox: { ...lock.inbox, publicKey: stolen.inbox.publicKey } } });
    await vault.seal('to the thief');
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'inbox-key-swapped' });
    expect(await vault.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
    await vault.seal('to us');
    const merged: unknown[] = [];
    expect(await vault.drainInbox(async ({ payload }) => void merged.push(payload))).toEqual({ merged: 1, damaged: 1 });
    expect(merged).toEqual(['to us']);
  });
});
