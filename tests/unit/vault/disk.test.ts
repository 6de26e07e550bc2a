import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createProtected, passphrase, put, valuesOf } from './world/protected-vault.ts';
import { bytesOf, dumpDatabase, rowsOf } from './world/store-access.ts';
import type { MemoryArea } from './world/world.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';

afterEach(() => vi.restoreAllMocks());

describe('WebCrypto inside a transaction', () => {
  test('the harness of these tests catches it', async () => {
    const restore = slowWebCrypto();
    const database = new Dexie('planted');
    database.version(1).stores({ rows: 'id' });
    const table = database.table<{ id: number }, number>('rows');
    const planted = database.transaction('rw', table, async () => {
      await table.add({ id: 1 });
      await crypto.subtle.digest('SHA-256', new Uint8Array(1));
      await table.add({ id: 2 });
    });
    await expect(planted).rejects.toMatchObject({ name: expect.stringMatching(/^(PrematureCommitError|TransactionInactiveError)$/) as string });
    restore();
    database.close();
  });
});

describe('a full disk', () => {
  test.each(['a rejected request', 'an aborted transaction'])('as %s: said plainly, and nothing changed', async (how) => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'month', 'a', 'old');
    const full = new DOMException('full', 'QuotaExceededError');
    const plainPut = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function reject(this: IDBObjectStore, ...parameters: Parameters<typeof plainPut>) {
      if (how === 'a rejected request') throw full;
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { configurable: true, value: full });
      const request = plainPut.apply(this, parameters);
      transaction.abort();
      return request;
    });
    await expect(put(vault, 'month', 'a', 'new')).rejects.toMatchObject({ code: 'disk-full' });
    await expect(vault.seal('x')).rejects.toMatchObject({ code: 'disk-full' });
    await expect(vault.protect(passphrase)).rejects.toMatchObject({ code: 'disk-full' });
    vi.restoreAllMocks();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect(await valuesOf(vault, 'month')).toEqual({ a: 'old' });
  });
});

/** Every place on the disk: the database and `storage.local`. */
const diskOf = async (world: { name: string; local: MemoryArea }): Promise<Buffer> =>
  Buffer.concat(bytesOf([await dumpDatabase(world.name), world.local.items]).flatMap((part) => [part, Buffer.from([0])]));

const spellings = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  ...[0, 1, 2].map((shift) => Buffer.from(Buffer.from(`${' '.repeat(shift)}${text}`).toString('base64').slice(shift === 0 ? 0 : 4, -4))),
];

describe('what lies on the disk', () => {
  test('holds no text of any document, kind, key, capture or secret', async () => {
    const { world, vault, recoveryCode } = await createProtected();
    await vault.changePassphrase(passphrase, 'marker-next-passphrase');
    const markers = Array.from({ length: 50 }, (_, index) => `MARKER-${index}-Bäckerei Müller`);
    for (const [index, marker] of markers.entries()) {
      if (index % 2 === 0) await put(vault, 'month', `key ${marker}`, { description: marker });
      else await vault.seal({ description: marker });
    }
    await vault.lock('full');
    await vault.seal({ description: markers[0] });
    const disk = await diskOf(world);
    expect(disk.length).toBeGreaterThan(30_000);
    for (const text of [...markers, passphrase, 'marker-next-passphrase', recoveryCode, recoveryCode.replaceAll('-', ''), '"month"', 'description'])
      for (const spelling of spellings(text)) expect(disk.includes(spelling), text).toBe(false);
  });

  test('the search finds what is there', async () => {
    const { world } = await createProtected();
    for (const spelling of spellings('planted plaintext marker')) {
      world.local.items.set('planted', `x${spelling.toString('latin1')}x`);
      expect((await diskOf(world)).includes(spelling)).toBe(true);
    }
  });

  test('bodies of near sizes have the same length', async () => {
    const { world, vault } = await createProtected();
    for (const count of [1, 2, 3]) await put(vault, 'month', `${count}`, { rows: Array.from({ length: count }, (_, row) => ({ row })) });
    const lengths = (await rowsOf<{ body: Uint8Array }>(world.name, 'documents')).map(({ body }) => body.length);
    expect(new Set(lengths).size).toBe(1);
  });

  test('the unlocked key is in the session alone, and not after a full lock', async () => {
    const { world, vault } = await createProtected();
    const [held] = Object.values(world.session.items.get(`vault.${world.name}.keys`) as Record<string, string>);
    const key = Buffer.from(held ?? '', 'base64');
    expect(key.length).toBe(32);
    const disk = await diskOf(world);
    expect(disk.includes(key) || disk.includes(Buffer.from(held ?? ''))).toBe(false);
    await vault.lock('full');
    expect(world.session.items.size).toBe(0);
  });

  test('the vault key of the time under the device key opens nothing afterwards', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'month', 'a', 'A');
    const before = { ...(world.session.items.get(`vault.${world.name}.keys`) as Record<string, string>) };
    const rowsBefore = await rowsOf<{ id: string }>(world.name, 'documents');
    await vault.protect(passphrase);
    const [keyId] = Object.keys(world.session.items.get(`vault.${world.name}.keys`) as Record<string, string>);
    expect(Object.keys(before)).not.toContain(keyId);
    expect((await rowsOf<{ id: string }>(world.name, 'documents')).some(({ id }) => rowsBefore.some((row) => row.id === id))).toBe(false);
    world.session.items.set(`vault.${world.name}.keys`, { [keyId ?? '']: Object.values(before)[0] });
    expect(await world.open().state()).toMatchObject({ kind: 'recovery-needed', why: 'damaged' });
    expect((await world.open().list('month')).documents).toEqual([]);
  });
});
