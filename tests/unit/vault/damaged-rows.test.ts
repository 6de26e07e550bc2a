import { describe, expect, test } from 'vitest';
import { createFilled, editDocument, editMeta, flip, metaOf } from './world/damaging.ts';
import { passphrase, put, valuesOf } from './world/protected-vault.ts';
import { editTable } from './world/store-access.ts';

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
    const found = await valuesOf(vault, 'month');
    const key = ['a', 'b', 'c'].find((each) => !(each in found)) ?? '';
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
