import { describe, expect, test } from 'vitest';
import type { DocumentRow, InboxRow, MetaRow } from '../../../utils/vault/store/database.ts';
import { createProtected, passphrase, put, valuesOf } from './protected-vault.ts';
import { deleteDatabase, dumpDatabase, editTable, restoreTable, rowsOf } from './store-access.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

const flip = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

async function createFilled(): Promise<{ world: World; rows: () => Promise<DocumentRow[]> }> {
  const world = createWorld();
  const vault = world.open();
  await vault.createWithDeviceKey();
  await put(vault, 'month', 'a', 'A');
  await put(vault, 'month', 'b', 'B');
  await put(vault, 'month', 'c', 'C');
  return { world, rows: () => rowsOf<DocumentRow>(world.name, 'documents') };
}

const editDocument = (world: World, row: DocumentRow): Promise<void> => editTable(world.name, 'documents', (store) => void store.put(row));
const metaOf = async (world: World, key: string): Promise<MetaRow> => {
  const row = (await rowsOf<MetaRow>(world.name, 'meta')).find((each) => each.key === key);
  if (row === undefined) throw new Error(`no ${key}`);
  return row;
};
const editMeta = (world: World, row: MetaRow): Promise<void> => editTable(world.name, 'meta', (store) => void store.put(row));

describe('a damaged document', () => {
  test('any flipped bit is noticed, and the others load', async () => {
    const { world, rows } = await createFilled();
    const [first] = await rows();
    if (first === undefined) throw new Error('no row');
    const places = [0, 5, 11, 12, 20, Math.floor(first.body.length / 2), first.body.length - 17, first.body.length - 1];
    for (const at of places) {
      await editDocument(world, { ...first, body: flip(first.body, at) });
      const { documents, damaged } = await world.open().list('month');
      expect([documents.length, damaged]).toEqual([2, 1]);
    }
    for (const wrong of [{ rev: first.rev + 1 }, { tag: 'elsewhere' }, { body: new Uint8Array(3) }, { body: 'text' as unknown as Uint8Array<ArrayBuffer> }]) {
      await editDocument(world, { ...first, ...wrong });
      const { documents, damaged } = await world.open().list('month');
      expect([documents.length, damaged]).toEqual([2, 1]);
    }
  });

  test('swapped rows do not open as each other', async () => {
    const { world, rows } = await createFilled();
    const [first, second] = await rows();
    if (first === undefined || second === undefined) throw new Error('no rows');
    await editDocument(world, { ...first, body: second.body, rev: second.rev });
    await editDocument(world, { ...second, body: first.body, rev: first.rev });
    expect(await world.open().list('month')).toMatchObject({ documents: [{}], damaged: 2 });
  });

  test('an old copy of a row is told from the new one', async () => {
    const { world, rows } = await createFilled();
    const before = await rows();
    await put(world.open(), 'month', 'a', 'newer');
    const after = await rows();
    const old = before.find(({ id, rev }) => after.some((each) => each.id === id && each.rev !== rev));
    if (old === undefined) throw new Error('no old copy');
    await editDocument(world, old);
    const vault = world.open();
    expect(await vault.read('month', 'a')).toBeUndefined();
    expect(await vault.list('month')).toMatchObject({ damaged: 1 });
    expect(await valuesOf(vault, 'month')).toEqual({ b: 'B', c: 'C' });
  });

  test('its place can be taken; the damaged bytes stay, and stay counted', async () => {
    const { world, rows } = await createFilled();
    const vault = world.open();
    const [first] = await rows();
    if (first === undefined) throw new Error('no row');
    const body = flip(first.body, 30);
    await editDocument(world, { ...first, body });
    const lost = ['a', 'b', 'c'].filter((key) => key !== undefined);
    const found = await valuesOf(vault, 'month');
    const key = lost.find((each) => !(each in found)) ?? '';
    await vault.change(async (draft) => {
      expect(await draft.get('month', key)).toBeUndefined();
      draft.put('month', key, 'again');
    });
    expect(await valuesOf(world.open(), 'month')).toEqual({ ...found, [key]: 'again' });
    expect((await vault.list('month')).damaged).toBe(1);
    expect((await rows()).some((row) => row.id === `${first.id}~${first.rev}` && row.body.every((byte, index) => byte === body[index]))).toBe(true);
    await vault.protect(passphrase);
    expect((await vault.list('month')).damaged).toBe(1);
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });
});

describe('a damaged head', () => {
  test.each<[string, (head: Record<string, unknown>) => unknown]>([
    ['seq', (head) => ({ ...head, seq: Number(head['seq']) + 1 })],
    ['count', (head) => ({ ...head, count: Number(head['count']) + 1 })],
    ['mac', (head) => ({ ...head, mac: String(head['mac']).replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) })],
    ['vault', (head) => ({ ...head, vault: 'other' })],
    ['shape', () => 'nonsense'],
    ['format', (head) => ({ ...head, format: 0 })],
  ])('%s: nothing is written, all is read, and one may go on', async (_, edit) => {
    const { world } = await createFilled();
    const row = await metaOf(world, 'head');
    await editMeta(world, { ...row, value: edit(row.value as Record<string, unknown>) });
    const vault = world.open();
    expect(await vault.state()).toEqual({ kind: 'recovery-needed', why: 'damaged', canUnlock: true });
    expect(await valuesOf(vault, 'month')).toEqual({ a: 'A', b: 'B', c: 'C' });
    await expect(put(vault, 'month', 'a', 'x')).rejects.toMatchObject({ code: 'recovery-needed' });
    await expect(vault.seal(1)).rejects.toMatchObject({ code: 'recovery-needed' });
    await expect(vault.drainInbox(async () => undefined)).rejects.toMatchObject({ code: 'recovery-needed' });
    await expect(vault.protect(passphrase)).rejects.toMatchObject({ code: 'recovery-needed' });
    await vault.acceptLoss();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    await put(vault, 'month', 'a', 'x');
    expect(await valuesOf(vault, 'month')).toEqual({ a: 'x', b: 'B', c: 'C' });
  });

  test('missing rows, a missing head and a damaged manifest are noticed', async () => {
    for (const [table, edit] of [
      ['documents', (store: IDBObjectStore) => void store.delete(IDBKeyRange.lowerBound(''))],
      ['meta', (store: IDBObjectStore) => void store.delete('head')],
      ['meta', (store: IDBObjectStore) => void store.delete('manifest')],
      ['meta', (store: IDBObjectStore) => void store.put({ key: 'manifest', value: new Uint8Array(600) })],
    ] as const) {
      const { world } = await createFilled();
      await editTable(world.name, table, edit);
      expect(await world.open().state()).toEqual({ kind: 'recovery-needed', why: 'damaged', canUnlock: true });
    }
  });
});

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

describe('a wiped or put-back database', () => {
  test('missing: nothing is created, nothing is written, and one may start over', async () => {
    const { world, vault } = await createProtected();
    await deleteDatabase(world.name);
    for (const isRestarted of [false, true]) {
      if (isRestarted) world.restartBrowser();
      expect(await vault.state()).toEqual({ kind: 'recovery-needed', why: 'missing', canUnlock: false });
      expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'no-vault' });
      await expect(put(vault, 'month', 'a', 1)).rejects.toMatchObject({ code: 'recovery-needed' });
      await expect(vault.seal(1)).rejects.toMatchObject({ code: 'recovery-needed' });
      await expect(vault.createWithDeviceKey()).rejects.toMatchObject({ code: 'recovery-needed' });
      expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
    }
    await vault.forgetMissing();
    expect(await vault.state()).toEqual({ kind: 'absent' });
    await vault.createWithDeviceKey();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
  });

  test('emptied counts as missing', async () => {
    const { world } = await createFilled();
    for (const table of ['documents', 'inbox', 'meta']) await editTable(world.name, table, (store) => void store.clear());
    expect(await world.open().state()).toEqual({ kind: 'recovery-needed', why: 'missing', canUnlock: false });
  });

  test.each([true, false])('behind the mirror (locked: %s): read, not written, until the loss is accepted', async (isLocked) => {
    const { world, vault } = await createProtected();
    await put(vault, 'month', 'a', 'old');
    const tables = await dumpDatabase(world.name);
    await put(vault, 'month', 'a', 'new');
    expect(await vault.changePassphrase(passphrase, 'next')).toEqual({ ok: true });
    for (const table of tables) await restoreTable(world.name, table);
    if (isLocked) world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'recovery-needed', why: 'behind', canUnlock: true });
    await later.forgetMissing();
    expect(await later.state()).toEqual({ kind: 'recovery-needed', why: 'behind', canUnlock: true });
    if (isLocked) await expect(later.acceptLoss()).rejects.toMatchObject({ code: 'locked' });
    expect(await later.unlock('next')).toEqual({ ok: true });
    expect(await later.read('month', 'a')).toBe('old');
    await expect(put(later, 'month', 'a', 'x')).rejects.toMatchObject({ code: 'recovery-needed' });
    await later.acceptLoss();
    await put(later, 'month', 'a', 'x');
    await later.lock('full');
    expect(await later.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await later.unlock('next')).toEqual({ ok: true });
    expect(await later.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });

  test('a mirror that is behind, lost or forged is put right in silence', async () => {
    const { world } = await createFilled();
    const name = `vault.${world.name}.head`;
    const current = world.local.items.get(name) as { seq: number };
    for (const wrong of [undefined, { ...current, seq: current.seq - 1 }, { ...current, seq: current.seq + 9 }, 'nonsense']) {
      if (wrong === undefined) world.local.items.delete(name);
      else world.local.items.set(name, wrong);
      expect(await world.open().state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
      expect(world.local.items.get(name)).toEqual(current);
    }
  });

  test('storage.local failing loses no commit and raises no alarm later', async () => {
    const { world } = await createFilled();
    const vault = world.open();
    let heard = 0;
    vault.onCommit(() => {
      heard += 1;
    });
    world.local.failing = true;
    await put(vault, 'month', 'a', 'stored');
    expect(heard).toBe(1);
    world.local.failing = false;
    world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect(await later.read('month', 'a')).toBe('stored');
  });
});

describe('a newer format', () => {
  test.each(['database', 'mirror'])('in the %s: refused, with no byte written', async (place) => {
    const { world, vault } = await createProtected();
    await put(vault, 'month', 'a', 'A');
    const row = await metaOf(world, 'head');
    const newer = { ...(row.value as object), format: 2, mac: 7, unheardOf: true };
    if (place === 'database') await editMeta(world, { ...row, value: newer });
    else world.local.items.set(`vault.${world.name}.head`, newer);
    const before = [JSON.stringify(await dumpDatabase(world.name)), world.local.writes, world.session.writes];
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'newer-format', format: 2 });
    const refused = { code: 'newer-format' };
    await expect(put(later, 'month', 'a', 'x')).rejects.toMatchObject(refused);
    await expect(later.read('month', 'a')).rejects.toMatchObject(refused);
    await expect(later.seal(1)).rejects.toMatchObject(refused);
    await expect(later.drainInbox(async () => undefined)).rejects.toMatchObject(refused);
    await expect(later.createWithDeviceKey()).rejects.toMatchObject(refused);
    await expect(later.unlock(passphrase)).rejects.toMatchObject(refused);
    await expect(later.changePassphrase(passphrase, 'x')).rejects.toMatchObject(refused);
    await expect(later.acceptLoss()).rejects.toMatchObject(refused);
    await later.forgetMissing();
    expect([JSON.stringify(await dumpDatabase(world.name)), world.local.writes, world.session.writes]).toEqual(before);
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
