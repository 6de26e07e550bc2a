import { VaultError } from '../contract.ts';
import type { Lock } from '../keys/slots.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import type { Head, Manifest } from './head.ts';
import type { Found, Sight } from './inspect.ts';
import { inspect } from './inspect.ts';
import type { Room } from './room.ts';

/** A vault that opens; where it is in trouble there may be no manifest to check rows against. */
export type Readable = Found & { lock: Lock; keys: VaultKeys };
/** A vault that opens and is sound. */
export type Writable = Readable & { head: Head; manifest: Manifest };

const recoveryNeeded = (): VaultError => new VaultError('recovery-needed', 'The database is missing, behind or damaged. Nothing is written until that is settled.');
const locked = (): VaultError => new VaultError('locked', 'The vault is locked. Unlock it first.');

/** The vault behind a sight. Throws `no-vault`, `newer-format` or `recovery-needed` where there is none to work with. */
export function requireFound(sight: Sight): Found & { lock: Lock } {
  if (sight.kind === 'absent') throw new VaultError('no-vault', 'There is no vault here yet.');
  if (sight.kind === 'newer') throw new VaultError('newer-format', 'A newer Tidemark wrote this vault. Update Tidemark to open it.');
  if (sight.kind === 'missing' || sight.kind === 'unreadable') throw recoveryNeeded();
  const { lock } = sight;
  if (lock === undefined) throw recoveryNeeded();
  return { ...sight, lock };
}

/** Throws `locked` where the key is not at hand, and as `requireFound`. */
export async function requireReadable(room: Room): Promise<Readable> {
  const found = requireFound(await inspect(room));
  if (found.keys === undefined) throw found.trouble === undefined || canUnlock(found) ? locked() : recoveryNeeded();
  return { ...found, keys: found.keys };
}

/** Throws `recovery-needed` on any trouble, and as `requireReadable`. `given` is a key that is not in the session. */
export async function requireWritable(room: Room, given?: VaultKeys): Promise<Writable> {
  const found = requireFound(await inspect(room, given));
  const { keys, head, manifest } = found;
  if (found.trouble !== undefined) throw recoveryNeeded();
  if (keys === undefined) throw locked();
  if (head === undefined || manifest === undefined) throw recoveryNeeded();
  return { ...found, keys, head, manifest };
}

/** As `requireWritable`, and the screen is open too: for what only the person in front of it may do. */
export async function requireUnlocked(room: Room): Promise<Writable> {
  const vault = await requireWritable(room);
  if (await room.session.isScreenLocked()) throw locked();
  return vault;
}

/** Whether some passphrase would open what is there. */
export const canUnlock = (found: Found): boolean => found.keys !== undefined || (found.lock?.slots.some(({ kind }) => kind === 'passphrase') ?? false);
