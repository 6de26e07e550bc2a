import * as z from 'zod/mini';
import type { Vault } from '../../vault/contract.ts';
import { travellingKinds } from '../backup/kinds.ts';
import type { Migration } from './index.ts';
import { migrateDocuments, migrations } from './index.ts';

const versionRef = { kind: 'setting', key: 'ledger-version' } as const;

/**
 * Brings a living vault up to this version, in one commit, before anything else is written. Gives whether there was
 * anything to do. A vault without the note is of version 1, or has nothing in it that a migration could find. Does nothing
 * while the key is not at hand.
 */
export async function migrateVault(vault: Vault, steps: readonly Migration[] = migrations): Promise<boolean> {
  const { kind } = await vault.state();
  if (kind !== 'unlocked' && kind !== 'screen-locked') return false;
  const newest = 1 + steps.length;
  const olderVersion = async (read: () => Promise<unknown>): Promise<number | undefined> => {
    const version = z.safeParse(z.int(), await read()).data ?? 1;
    return version < newest ? version : undefined;
  };
  if ((await olderVersion(() => vault.read(versionRef.kind, versionRef.key))) === undefined) return false;
  return vault.change(async (draft) => {
    const version = await olderVersion(() => draft.get(versionRef.kind, versionRef.key));
    if (version === undefined) return false;
    const before = (await Promise.all(travellingKinds('backup').map((kind) => draft.list(kind)))).flat();
    const after = migrateDocuments(before, version, steps);
    const nameOf = ({ kind, key }: { kind: string; key: string }): string => JSON.stringify([kind, key]);
    const left = new Set(after.map(nameOf));
    for (const each of before) if (!left.has(nameOf(each))) draft.remove(each.kind, each.key);
    for (const { kind, key, value } of after) {
      const known = travellingKinds('backup').find((each) => each === kind);
      if (known !== undefined) draft.put(known, key, value);
    }
    // Made anew from what it sums up.
    draft.remove('view', 'summary');
    draft.remove('view', 'suggestions');
    draft.put(versionRef.kind, versionRef.key, newest);
    return true;
  });
}
