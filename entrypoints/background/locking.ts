import type { PlainSettings, StoredValue } from '../../utils/settings/index.ts';
import type { Vault } from '../../utils/vault/contract.ts';

export const lockAlarm = 'screen-lock';

/** Minutes; browsers ring none sooner. */
const shortestAlarm = 0.5;

export interface LockingEquipment {
  vault: Pick<Vault, 'state' | 'lock'>;
  loadSettings: () => Promise<Pick<PlainSettings, 'screenLockMinutes' | 'fullLockWithScreen'>>;
  activity: StoredValue<number>;
  alarms: {
    create: (name: string, delayInMinutes: number) => Promise<void>;
    clear: (name: string) => Promise<void>;
  };
  now: () => Promise<number>;
}

export interface Locking {
  /** Someone uses the extension's pages. */
  noteActivity: () => Promise<void>;
  /**
   * Locks the screen if it has been idle for long enough, else sets the alarm for when it will have been. At each start
   * too, since alarms can vanish on an update; whenever the vault opens or a setting changes; and when the alarm rings.
   */
  check: () => Promise<void>;
}

/** The screen lock. The full lock needs none: a browser that restarts has forgotten the key by itself. */
export function createLocking({ vault, loadSettings, activity, alarms, now }: LockingEquipment): Locking {
  return {
    noteActivity: async () => activity.save(await now()),
    check: async () => {
      const { screenLockMinutes, fullLockWithScreen } = await loadSettings();
      const state = await vault.state();
      const locksByItself = state.kind === 'unlocked' && state.protection === 'passphrase' && screenLockMinutes > 0;
      if (!locksByItself) return alarms.clear(lockAlarm);
      const present = await now();
      const noted = await activity.read();
      // Never noted, or noted by a clock that was put back since: the time starts now.
      const last = noted > 0 && noted <= present ? noted : present;
      if (last !== noted) await activity.save(last);
      const minutesLeft = screenLockMinutes - (present - last) / 60_000;
      if (minutesLeft > 0) return alarms.create(lockAlarm, Math.max(shortestAlarm, minutesLeft));
      await alarms.clear(lockAlarm);
      await vault.lock(fullLockWithScreen ? 'full' : 'screen');
    },
  };
}
