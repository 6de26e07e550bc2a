import * as z from 'zod/mini';
import type { StorageArea } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import { toBase64 } from '../keys/bytes.ts';
import { lockSchema, readBase64 } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import type { Head } from './head.ts';
import { claimedFormat, headSchema } from './head.ts';

/** What stands outside the database: a copy of its head and its lock, and the device key of a vault without a passphrase. */
export interface Mirror {
  read: () => Promise<Reflection>;
  /**
   * Copies the head, and the lock where it changed. False where the browser could not store it: the commit stands all
   * the same, and the mirror, now behind, is put right later.
   */
  save: (head: Head, lock?: Lock) => Promise<boolean>;
  /** From now on there is no vault here, whatever is still to be deleted: nobody may heal the mirror from it. */
  markErasing: () => Promise<void>;
  forget: () => Promise<void>;
  readDeviceKey: (vault: string) => Promise<Bytes | undefined>;
  saveDeviceKey: (vault: string, deviceKey: Bytes) => Promise<void>;
  forgetDeviceKey: (vault: string) => Promise<void>;
  /** Names of the storage keys that change with each commit, and with the lock. */
  headName: string;
  lockName: string;
}

/** The mirror as it was found. `exists` is true even where nothing in it can be read. */
export interface Reflection {
  exists: boolean;
  /** The vault is being deleted, or was when something stopped it. */
  isErasing: boolean;
  format?: number | undefined;
  head?: Head | undefined;
  lock?: Lock | undefined;
}

export function openMirror(local: StorageArea, name: string): Mirror {
  const headName = `vault.${name}.head`;
  const lockName = `vault.${name}.lock`;
  const erasingName = `vault.${name}.erasing`;
  const deviceName = (vault: string): string => `vault.${name}.device.${vault}`;
  return {
    headName,
    lockName,
    read: async () => {
      const { [headName]: head, [lockName]: lock, [erasingName]: erasing } = await local.get([headName, lockName, erasingName]);
      return {
        exists: head !== undefined || lock !== undefined,
        isErasing: erasing === true,
        format: claimedFormat(head),
        head: z.safeParse(headSchema, head).data,
        lock: z.safeParse(lockSchema, lock).data,
      };
    },
    save: async (head, lock) => {
      try {
        await local.set({ [headName]: head, ...(lock === undefined ? {} : { [lockName]: lock }) });
        return true;
      } catch {
        return false;
      }
    },
    markErasing: () => local.set({ [erasingName]: true }),
    forget: () => local.remove([headName, lockName, erasingName]),
    readDeviceKey: async (vault) => {
      const { [deviceName(vault)]: stored } = await local.get(deviceName(vault));
      return typeof stored === 'string' ? readBase64(stored) : undefined;
    },
    saveDeviceKey: (vault, deviceKey) => local.set({ [deviceName(vault)]: toBase64(deviceKey) }),
    forgetDeviceKey: (vault) => local.remove(deviceName(vault)),
  };
}
