import 'fake-indexeddb/auto';
import { openVault } from '../../../../utils/vault/index.ts';
import type { Vault } from '../../../../utils/vault/contract.ts';
import { dumpDatabase } from './store-access.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** A vault as it lay on a disk once, with what is in it and what opens it. Bytes are base64. */
export interface FrozenVault {
  passphrase: string;
  recoveryCode: string;
  documents: { kind: 'month' | 'account' | 'view'; key: string; value: unknown }[];
  waiting: unknown[];
  local: Record<string, unknown>;
  tables: { name: string; rows: unknown[] }[];
}

const frozenName = 'frozen';
const bytesMark = 'base64:';

export const contents: Pick<FrozenVault, 'passphrase' | 'documents' | 'waiting'> = {
  passphrase: 'Grüße aus dem Tresor',
  documents: [
    { kind: 'month', key: 'giro|2026-09', value: { rows: [{ date: '2026-09-01', amountMinor: -1250, description: 'Bäckerei' }] } },
    { kind: 'month', key: 'giro|2026-10', value: { rows: [] } },
    { kind: 'account', key: 'giro', value: { name: 'Giro', currency: 'EUR' } },
    { kind: 'view', key: 'summary', value: null },
  ],
  waiting: [{ visitId: 'v1', sequence: 1 }, 'two'],
};

/** Makes a vault with today's code and takes its disk. Run `freeze-vault.ts` to keep one for a new format. */
export async function freezeVault(): Promise<FrozenVault> {
  const world = createWorld(7, frozenName);
  const vault = openReal(world);
  await vault.createWithDeviceKey();
  await vault.change(async (draft) => {
    for (const { kind, key, value } of contents.documents) draft.put(kind, key, value);
  });
  const { recoveryCode } = await vault.protect(contents.passphrase);
  await vault.lock('full');
  for (const batch of contents.waiting) await vault.seal(batch);
  const tables = (await dumpDatabase(frozenName)).map(({ name, rows }) => ({ name, rows: rows.map(({ value }) => toJson(value)) }));
  const frozen = { ...contents, recoveryCode, local: Object.fromEntries(world.local.items), tables };
  await vault.erase();
  return frozen;
}

/** Lays a frozen vault on a fresh disk; the schema is the one it was frozen with. */
export async function thawVault(frozen: FrozenVault): Promise<{ world: World; vault: Vault }> {
  const world = createWorld(8, frozenName);
  for (const [key, value] of Object.entries(frozen.local)) world.local.items.set(key, value);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(frozenName, 10);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('upgradeneeded', () => {
      const database = opening.result;
      database.createObjectStore('documents', { keyPath: 'id' }).createIndex('tag', 'tag');
      database.createObjectStore('inbox', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('meta', { keyPath: 'key' });
      const { transaction } = opening;
      for (const { name, rows } of frozen.tables) for (const row of rows) transaction?.objectStore(name).put(fromJson(row));
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  return { world, vault: openReal(world) };
}

/** With the cost that real vaults have. */
function openReal(world: World): Vault {
  const { local, session } = world;
  return openVault({ name: world.name, local, session, onStorageChange: () => () => undefined, random: world.random, now: () => 0 });
}

const toJson = (value: unknown): unknown =>
  mapDeep(value, (each) => (each instanceof Uint8Array ? bytesMark + Buffer.from(each).toString('base64') : each));
const fromJson = (value: unknown): unknown =>
  mapDeep(value, (each) => (typeof each === 'string' && each.startsWith(bytesMark) ? new Uint8Array(Buffer.from(each.slice(bytesMark.length), 'base64')) : each));

function mapDeep(value: unknown, edit: (value: unknown) => unknown): unknown {
  const edited = edit(value);
  if (edited instanceof Uint8Array || typeof edited !== 'object' || edited === null) return edited;
  if (Array.isArray(edited)) return edited.map((each) => mapDeep(each, edit));
  return Object.fromEntries(Object.entries(edited).map(([key, each]) => [key, mapDeep(each, edit)]));
}
