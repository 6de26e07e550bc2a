import Dexie from 'dexie';
import type { EntityTable, Table, Transaction } from 'dexie';
import { VaultError } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';

/** A stored document. No field says in plain what is inside. */
export interface DocumentRow {
  id: string;
  tag: string;
  /** Sequence of the commit that wrote it; never used twice. */
  rev: number;
  body: Bytes;
}

export interface InboxRow {
  id: number;
  sealed: Bytes;
  size: number;
}

/** `head`, `lock`, `manifest` and `inbox`; each parsed by its own schema. */
export interface MetaRow {
  key: string;
  value: unknown;
}

export type VaultDatabase = Dexie & {
  documents: EntityTable<DocumentRow, 'id'>;
  inbox: EntityTable<InboxRow, 'id'>;
  meta: Table<MetaRow, string>;
};

/**
 * The one place that defines and opens the database. Strict durability: the mirror must never get to the disk before
 * the commit that it mirrors, or a power cut would look like a loss.
 * Later versions of the format keep the `meta` table and its `head`, since older ones look there before all else.
 */
function defineDatabase(name: string): VaultDatabase {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict', cache: 'disabled' }) as VaultDatabase;
  database.version(1).stores({ documents: 'id, tag', inbox: '++id', meta: 'key' });
  return database;
}

/** Opens, finds and deletes the database of one name. */
export interface DatabaseDoor {
  /** The open database, or `undefined` where there is none. Creates nothing. */
  find: () => Promise<VaultDatabase | undefined>;
  /** The open database, created where there is none. */
  create: () => Promise<VaultDatabase>;
  delete: () => Promise<void>;
}

export function openDatabaseDoor(name: string): DatabaseDoor {
  let opened: Promise<VaultDatabase> | undefined;

  const open = async (): Promise<VaultDatabase> => {
    const database = defineDatabase(name);
    // Another context deletes or upgrades it: step aside, and look again before the next use.
    database.on('versionchange', () => {
      opened = undefined;
      database.close();
      return false;
    });
    // The browser closed it.
    database.on('close', () => {
      opened = undefined;
    });
    await database.open();
    return database;
  };
  const create = async (): Promise<VaultDatabase> => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw toVaultError(error);
    }
  };
  return {
    create,
    find: async () => {
      if (opened !== undefined) return create();
      const databases = await indexedDB.databases();
      return databases.some((each) => each.name === name) ? create() : undefined;
    },
    delete: async () => {
      const database = await opened;
      opened = undefined;
      database?.close();
      await Dexie.delete(name);
    },
  };
}

/** The vault's only way into a transaction: failures that are expected come out as the vault's own. Await nothing in `work` but the database. */
export async function transact<Result>(database: VaultDatabase, mode: 'r' | 'rw', tables: readonly ('documents' | 'inbox' | 'meta')[], work: () => Promise<Result>): Promise<Result> {
  let running: Transaction | undefined;
  try {
    return await database.transaction(mode, [...tables], (transaction) => {
      running = transaction;
      return work();
    });
  } catch (error) {
    throw toVaultError(error, running?.idbtrans?.error);
  }
}

/** Dexie wraps a full disk in an `AbortError`, or tells only what it aborted; then the transaction itself knows. */
function toVaultError(error: unknown, cause?: unknown): unknown {
  if (isNamed(error, 'QuotaExceededError') || isNamed(cause, 'QuotaExceededError')) return new VaultError('disk-full', 'The disk is full: nothing was stored. Free some space and try again.');
  if (isNamed(error, 'DatabaseClosedError')) return new VaultError('no-vault', 'The vault was closed or deleted meanwhile.');
  return error;
}

function isNamed(error: unknown, name: string): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return error.name === name || ('inner' in error && isNamed(error.inner, name)) || ('failures' in error && Array.isArray(error.failures) && isNamed(error.failures[0], name));
}
