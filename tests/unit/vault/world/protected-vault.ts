import type { DocumentKind, Vault } from '../../../../utils/vault/contract.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

export const passphrase = 'correct horse battery staple';

export const put = (vault: Vault, kind: DocumentKind, key: string, value: unknown): Promise<void> =>
  vault.change(async (draft) => draft.put(kind, key, value));

/** A world whose vault has a passphrase and is unlocked. */
export async function createProtected(): Promise<{ world: World; vault: Vault; recoveryCode: string }> {
  const world = createWorld();
  const vault = world.open();
  await vault.createWithDeviceKey();
  const { recoveryCode } = await vault.protect(passphrase);
  return { world, vault, recoveryCode };
}

/** Values of all documents of a kind by key. */
export async function valuesOf(vault: Vault, kind: DocumentKind): Promise<Record<string, unknown>> {
  const { documents } = await vault.list(kind);
  return Object.fromEntries(documents.map(({ key, value }) => [key, value]));
}
