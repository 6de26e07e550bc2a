import type { ConnectionView } from '../../../utils/model/connection.ts';
import { dueConnections, dueSites } from '../../../utils/model/refresh-due.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import type { PlainSettings, StoredValue } from '../../../utils/settings/index.ts';
import type { Vault } from '../../../utils/vault/contract.ts';

export const scheduleAlarm = 'refresh-schedule';

/** Minutes. Whether something is due is looked at so often; it costs nothing while nothing is. */
const betweenLooks = 60;

export interface ScheduleEquipment {
  vault: Pick<Vault, 'state'>;
  loadSettings: () => Promise<Pick<PlainSettings, 'refreshHours' | 'watchedSites'>>;
  readConnections: () => Promise<ConnectionView[]>;
  readHealth: () => Promise<SiteHealth[]>;
  /** True while a bank waits to be visited. */
  reminder: StoredValue<boolean>;
  showReminder: () => Promise<void>;
  alarms: { create: (name: string, delayInMinutes: number) => Promise<void>; clear: (name: string) => Promise<void> };
  now: () => Promise<number>;
  /** Asks these connections now. */
  pull: (connections: readonly ConnectionView[]) => Promise<void>;
}

export interface Schedule {
  /**
   * Asks the connections that are due, and reminds of banks that are. At each start, since alarms can vanish on an update;
   * when the vault opens, when a setting changes, and when the alarm rings. Under the screen lock it goes on; under the
   * full lock the access is not at hand, and it waits for the key.
   */
  check: () => Promise<void>;
  /** The vault's state may have changed: looks again where it has. */
  followState: () => Promise<void>;
  /** After a bank has been read: the reminder may be answered. */
  checkReminder: () => Promise<void>;
}

export function createSchedule({ vault, loadSettings, readConnections, readHealth, reminder, showReminder, alarms, now, pull }: ScheduleEquipment): Schedule {
  const isOpen = async (): Promise<boolean> => ['unlocked', 'screen-locked'].includes((await vault.state()).kind);
  const remind = async (): Promise<void> => {
    const { refreshHours, watchedSites } = await loadSettings();
    const isWanted = dueSites(watchedSites, await readHealth(), refreshHours, await now()).length > 0;
    if (isWanted === (await reminder.read())) return;
    await reminder.save(isWanted);
    await showReminder();
  };
  const check = async (): Promise<void> => {
    const { refreshHours } = await loadSettings();
    if (refreshHours === 0) await alarms.clear(scheduleAlarm);
    else await alarms.create(scheduleAlarm, betweenLooks);
    if (!(await isOpen())) return;
    await remind();
    const due = dueConnections(await readConnections(), refreshHours, await now());
    if (due.length > 0) await pull(due);
  };
  let lastKind: string | undefined;
  return {
    check,
    followState: async () => {
      const { kind } = await vault.state();
      if (kind === lastKind) return;
      lastKind = kind;
      await check();
    },
    checkReminder: async () => {
      if ((await reminder.read()) && (await isOpen())) await remind();
    },
  };
}
