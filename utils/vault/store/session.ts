import * as z from 'zod/mini';
import type { StorageArea } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import { toBase64 } from '../keys/bytes.ts';
import { readBase64 } from '../keys/slots.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import { deriveVaultKeys } from '../keys/vault-keys.ts';

/** Vault keys by their names. While a vault changes its key both are held, so that either outcome of the commit is open. */
type HeldKeys = ReadonlyMap<string, Bytes>;

/** The unlocked key in the browser's session memory; CryptoKeys do not survive there, so it is raw bytes. */
export interface Session {
  keysOf: (keyId: string) => Promise<VaultKeys | undefined>;
  /** The raw key, for wrapping it anew. The caller wipes it. */
  vaultKeyOf: (keyId: string) => Promise<Bytes | undefined>;
  isScreenLocked: () => Promise<boolean>;
  /** Holds these keys and no others, and opens the screen. */
  save: (held: HeldKeys) => Promise<void>;
  lockScreen: () => Promise<void>;
  clear: () => Promise<void>;
  /** Forgets imported keys whose raw bytes are gone; call it when the session changed. */
  dropCache: () => void;
  /** Names of the storage keys, which change with the state. */
  names: string[];
}

const heldSchema = z.record(z.string(), z.string());

export function openSession(area: StorageArea, name: string): Session {
  const keysName = `vault.${name}.keys`;
  const screenName = `vault.${name}.screenLocked`;
  let cached: { text: string; keys: Promise<VaultKeys> } | undefined;

  const readText = async (keyId: string): Promise<string | undefined> => {
    const { [keysName]: held } = await area.get(keysName);
    const parsed = z.safeParse(heldSchema, held);
    return parsed.success && Object.hasOwn(parsed.data, keyId) ? parsed.data[keyId] : undefined;
  };
  const importKeys = async (text: string): Promise<VaultKeys> => {
    const vaultKey = readBase64(text) ?? new Uint8Array(0);
    const keys = await deriveVaultKeys(vaultKey);
    vaultKey.fill(0);
    return keys;
  };
  return {
    names: [keysName, screenName],
    keysOf: async (keyId) => {
      const text = await readText(keyId);
      if (text === undefined) cached = undefined;
      else if (cached?.text !== text) cached = { text, keys: importKeys(text) };
      return cached?.keys;
    },
    vaultKeyOf: async (keyId) => {
      const text = await readText(keyId);
      return text === undefined ? undefined : readBase64(text);
    },
    isScreenLocked: async () => (await area.get(screenName))[screenName] === true,
    save: async (held) => {
      await area.set({ [keysName]: Object.fromEntries([...held].map(([keyId, vaultKey]) => [keyId, toBase64(vaultKey)])) });
      await area.remove(screenName);
    },
    lockScreen: () => area.set({ [screenName]: true }),
    clear: async () => {
      cached = undefined;
      await area.remove([keysName, screenName]);
    },
    dropCache: () => {
      cached = undefined;
    },
  };
}
