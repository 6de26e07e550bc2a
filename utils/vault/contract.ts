/**
 * The vault's door as the rest of the house sees it. `openVault` in `index.ts` makes one.
 * Everything that touches the machine comes in as an argument, so that tests bring their own.
 */

/** Kinds of documents. A kind is never stored in plain. */
export type DocumentKind = 'month' | 'account' | 'journal' | 'site' | 'view' | 'setting' | 'connection' | 'staged';

export interface DocumentRef {
  kind: DocumentKind;
  key: string;
}

/** A decrypted document. `value` is whatever JSON was stored: its owner parses it by schema. */
export interface StoredDocument extends DocumentRef {
  value: unknown;
}

/**
 * - `absent`: no vault here yet.
 * - `locked`: full lock; captures go to the inbox.
 * - `screen-locked`: the key is in session memory, so captures merge; pages ask for the passphrase before they show anything.
 * - `unlocked`.
 * - `recovery-needed`: the database is missing, behind its mirror or fails its check; nothing is written.
 * - `newer-format`: written by a newer Tidemark; this one writes nothing.
 */
export type VaultState =
  | { kind: 'absent' }
  | { kind: 'locked'; protection: 'passphrase' }
  | { kind: 'screen-locked' }
  | { kind: 'unlocked'; protection: 'device-key' | 'passphrase' }
  | { kind: 'recovery-needed'; why: 'missing' | 'behind' | 'damaged'; canUnlock: boolean }
  | { kind: 'newer-format'; format: number };

/** Where a change is written: reads see the change's own writes; all is committed at once or not at all. */
export interface Draft {
  get: (kind: DocumentKind, key: string) => Promise<unknown>;
  list: (kind: DocumentKind) => Promise<StoredDocument[]>;
  put: (kind: DocumentKind, key: string, value: unknown) => void;
  remove: (kind: DocumentKind, key: string) => void;
}

export type UnlockResult = { ok: true } | { ok: false; why: 'wrong-secret' | 'no-vault' | 'refused-parameters' | 'inbox-key-swapped' };

/** A capture that waits, sealed, until the vault is unlocked. */
export interface InboxBatch {
  id: number;
  payload: unknown;
}

export interface DrainedInbox {
  merged: number;
  damaged: number;
  /** What was thrown, one for each batch. */
  failures?: unknown[];
}

/** Expected failures, told apart by code so that each has its own plain screen or message. */
export type VaultErrorCode = 'locked' | 'disk-full' | 'newer-format' | 'recovery-needed' | 'inbox-full' | 'conflict' | 'no-vault';

export class VaultError extends Error {
  readonly code: VaultErrorCode;
  constructor(code: VaultErrorCode, message: string) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
  }
}

export interface Vault {
  state: () => Promise<VaultState>;

  /** Makes a new vault under a device key (kept in plain on this machine) and leaves it unlocked. */
  createWithDeviceKey: () => Promise<void>;
  /**
   * Puts the vault under a passphrase, with a new vault key, since the old device key stays readable on disk.
   * Returns the recovery code, shown once: eight groups or so, easy to type back.
   */
  protect: (passphrase: string) => Promise<{ recoveryCode: string }>;
  /** Makes a new recovery code; the old one stops working. Needs the unlocked vault. */
  renewRecoveryCode: () => Promise<{ recoveryCode: string }>;
  changePassphrase: (current: string, next: string) => Promise<UnlockResult>;
  /** Sets a new passphrase with the recovery code in place of the forgotten one. */
  recover: (recoveryCode: string, nextPassphrase: string) => Promise<UnlockResult>;
  unlock: (passphrase: string) => Promise<UnlockResult>;
  /** Whether a secret is the vault's own. Changes nothing. */
  opensWith: (secret: { passphrase: string } | { recoveryCode: string }) => Promise<boolean>;
  /** `screen` keeps the key in session memory; `full` drops it. A device-key vault cannot be locked. */
  lock: (how: 'screen' | 'full') => Promise<void>;

  read: (kind: DocumentKind, key: string) => Promise<unknown>;
  /** All documents of a kind that open; those that do not are counted in `damaged`, never thrown. */
  list: (kind: DocumentKind) => Promise<{ documents: StoredDocument[]; damaged: number }>;
  /** Read → change → encrypt → one transaction that checks every revision it read, and runs `work` again on a mismatch. */
  change: <Result>(work: (draft: Draft) => Promise<Result>) => Promise<Result>;

  /** Seals a capture to the vault's public key. Works while locked. Throws `inbox-full` over 32 MiB. */
  seal: (payload: unknown) => Promise<void>;
  /**
   * Opens the waiting batches, hands each to `merge`, and deletes it in the same transaction as what `merge` wrote. A
   * batch that does not open (`damaged`) or on which `merge` throws (`failures`) stays, and keeps no other waiting.
   */
  drainInbox: (merge: (batch: InboxBatch, draft: Draft) => Promise<void>) => Promise<DrainedInbox>;

  /** Starts over after a wipe: forgets the mirror, so that the next state is `absent`. Does nothing unless the database is missing. */
  forgetMissing: () => Promise<void>;
  /**
   * The way out of `recovery-needed` when the database is behind or damaged: goes on with what still opens, and keeps
   * the rest aside, counted as damaged. Needs the key; throws `locked` without it.
   */
  acceptLoss: () => Promise<void>;
  /** Deletes the database, the mirror, the keys and the session. */
  erase: () => Promise<void>;
  /** Calls back when the state may have changed, from whichever context. Returns the way to stop. */
  onStateChange: (callback: () => void) => () => void;
  /** Calls back after each commit, from whichever context. Returns the way to stop. */
  onCommit: (callback: () => void) => () => void;
}

/** The parts of `browser.storage` that the vault uses. */
export interface StorageArea {
  get: (keys: string | string[]) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  remove: (keys: string | string[]) => Promise<void>;
}

export interface VaultEnvironment {
  /** Name of the database; the sample data lives in another. */
  name: string;
  /** `storage.local`: slots, mirror, public key. */
  local: StorageArea;
  /** `storage.session`: the unlocked key. */
  session: StorageArea;
  /** Tells of changes in either area, with the names of the keys. */
  onStorageChange: (callback: (area: 'local' | 'session', keys: string[]) => void) => () => void;
  random: (length: number) => Uint8Array<ArrayBuffer>;
  now: () => number;
  /** Tests bring cheap parameters here; they then count as the floor too. Never set in a build. */
  testKdf?: KdfParameters;
  /** Bytes that sealed captures may take together; 32 MiB unless tests say otherwise. */
  inboxLimit?: number;
  /** Told at each named step of a write, so that tests can end the world there. */
  onStep?: (step: VaultStep) => void | Promise<void>;
}

/** Argon2id's cost. `memory` in KiB, `lanes` is its parallelism. */
export interface KdfParameters {
  memory: number;
  passes: number;
  lanes: number;
}

/** The points between which a killed worker may leave things. */
export type VaultStep =
  | 'device-key-saved'
  | 'session-prepared'
  | 'inbox-opened'
  | 'inbox-merged'
  | 'encrypted'
  | 'committed'
  | 'mirrored'
  | 'session-saved'
  | 'database-deleted'
  | 'inbox-sealed';
