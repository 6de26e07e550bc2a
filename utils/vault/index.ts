import type { Vault, VaultEnvironment } from './contract.ts';
import { findDocument, findDocuments } from './store/documents.ts';
import type { Readable } from './store/gates.ts';
import { requireReadable } from './store/gates.ts';
import { openRoom } from './store/room.ts';
import { change } from './work/change.ts';
import { createWithDeviceKey } from './work/create.ts';
import { attempts, conflict } from './work/draft.ts';
import { drainInbox, seal } from './work/inbox.ts';
import { protect, renewRecoveryCode } from './work/protect.ts';
import { acceptLoss, erase, forgetMissing } from './work/start-over.ts';
import { lockVault, readState } from './work/state.ts';
import { changePassphrase, opensWith, recover, unlock } from './work/unlock.ts';

export type * from './contract.ts';
export { VaultError } from './contract.ts';

/**
 * The folder's only door. Opening costs nothing and creates nothing; each call looks at the database, the mirror and the
 * session as they are then, so any number of contexts may hold the same vault open.
 */
export function openVault(environment: VaultEnvironment): Vault {
  const commitListeners = new Set<() => void>();
  const stateListeners = new Set<() => void>();
  const tell = (listeners: ReadonlySet<() => void>): void => listeners.forEach((listener) => listener());
  const room = openRoom(environment, () => tell(commitListeners));
  environment.onStorageChange((area, keys) => {
    const isSession = area === 'session' && keys.some((key) => room.session.names.includes(key));
    if (isSession) room.session.dropCache();
    if (isSession || (area === 'local' && keys.includes(room.mirror.lockName))) tell(stateListeners);
    if (area === 'local' && keys.includes(room.mirror.headName)) tell(commitListeners);
  });

  /** Reads, again on a newer sight where a commit came in between. */
  const readNow = async <Answer>(query: (vault: Readable) => Promise<Answer | undefined>): Promise<Answer> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await query(await requireReadable(room));
      if (answer !== undefined) return answer;
    }
    throw conflict();
  };
  const subscribe = (listeners: Set<() => void>, callback: () => void): (() => void) => {
    const listener = (): void => callback();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    state: () => readState(room),
    createWithDeviceKey: () => createWithDeviceKey(room),
    protect: (passphrase) => protect(room, passphrase),
    renewRecoveryCode: () => renewRecoveryCode(room),
    changePassphrase: (current, next) => changePassphrase(room, current, next),
    recover: (recoveryCode, nextPassphrase) => recover(room, recoveryCode, nextPassphrase),
    unlock: (passphrase) => unlock(room, passphrase),
    opensWith: (secret) => opensWith(room, secret),
    lock: (how) => lockVault(room, how),
    read: async (kind, key) => (await readNow((vault) => findDocument(vault, kind, key))).value,
    list: (kind) => readNow((vault) => findDocuments(vault, kind)),
    change: (work) => change(room, work),
    seal: (payload) => seal(room, payload),
    drainInbox: (merge) => drainInbox(room, merge),
    forgetMissing: () => forgetMissing(room),
    acceptLoss: () => acceptLoss(room),
    erase: () => erase(room),
    onStateChange: (callback) => subscribe(stateListeners, callback),
    onCommit: (callback) => subscribe(commitListeners, callback),
  };
}
