import type { DocumentRow, MetaRow } from '../../../../utils/vault/store/database.ts';
import { put } from './protected-vault.ts';
import { editTable, rowsOf } from './store-access.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** The bytes with one bit turned over. */
export const flip = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

/** A vault under a device key with three documents: a, b and c. */
export async function createFilled(): Promise<{ world: World; rows: () => Promise<DocumentRow[]> }> {
  const world = createWorld();
  const vault = world.open();
  await vault.createWithDeviceKey();
  await put(vault, 'month', 'a', 'A');
  await put(vault, 'month', 'b', 'B');
  await put(vault, 'month', 'c', 'C');
  return { world, rows: () => rowsOf<DocumentRow>(world.name, 'documents') };
}

export const editDocument = (world: World, row: DocumentRow): Promise<void> => editTable(world.name, 'documents', (store) => void store.put(row));
export const metaOf = async (world: World, key: string): Promise<MetaRow> => {
  const row = (await rowsOf<MetaRow>(world.name, 'meta')).find((each) => each.key === key);
  if (row === undefined) throw new Error(`no ${key}`);
  return row;
};
export const editMeta = (world: World, row: MetaRow): Promise<void> => editTable(world.name, 'meta', (store) => void store.put(row));
