import type { VaultState } from '../contract.ts';
import { protectionOf } from '../keys/slots.ts';
import { canUnlock } from '../store/gates.ts';
import { inspect } from '../store/inspect.ts';
import type { Room } from '../store/room.ts';

/** What the screens go by. With the key at hand the head was checked; locked, only what needs no key. */
export async function readState(room: Room): Promise<VaultState> {
  const sight = await inspect(room);
  if (sight.kind === 'absent') return { kind: 'absent' };
  if (sight.kind === 'newer') return { kind: 'newer-format', format: sight.format };
  if (sight.kind === 'missing') return { kind: 'recovery-needed', why: 'missing', canUnlock: false };
  if (sight.kind === 'unreadable') return { kind: 'recovery-needed', why: 'damaged', canUnlock: false };
  const { keys, lock, trouble } = sight;
  if (trouble !== undefined || lock === undefined) return { kind: 'recovery-needed', why: trouble ?? 'damaged', canUnlock: canUnlock(sight) };
  if (keys === undefined) return { kind: 'locked', protection: 'passphrase' };
  const protection = protectionOf(lock);
  if (protection === 'passphrase' && (await room.session.isScreenLocked())) return { kind: 'screen-locked' };
  return { kind: 'unlocked', protection };
}

/** Locks a vault that has a passphrase; one under a device key cannot be locked, and stays as it is. */
export async function lockVault(room: Room, how: 'screen' | 'full'): Promise<void> {
  const sight = await inspect(room);
  if (sight.kind !== 'found' || sight.lock === undefined || protectionOf(sight.lock) === 'device-key') return;
  if (how === 'full') {
    room.known = undefined;
    await room.session.clear();
  } else if (sight.keys !== undefined) await room.session.lockScreen();
}
