import { describe, expect, test } from 'vitest';
import { createSchedule, scheduleAlarm, type Schedule } from '../../../entrypoints/background/refreshing/schedule.ts';
import type { ConnectionView } from '../../../utils/model/connection.ts';
import type { SiteHealth, WatchedSite } from '../../../utils/model/site.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import type { VaultState } from '../../../utils/vault/contract.ts';
import { memoryStore } from '../settings/memory-store.ts';

const hour = 3_600_000;
const noon = Date.parse('2026-11-22T12:00:00Z');
const bank: WatchedSite = { id: 'bank.example', label: 'Bank', patterns: [], addedAt: noon - 300 * hour, pageOnly: false };

interface World {
  schedule: Schedule;
  set: (changes: { now?: number; hours?: number; state?: VaultState; lastGoodAt?: number }) => void;
  said: string[];
}

function open(lastPullAt?: number): World {
  const [said, store] = [[] as string[], memoryStore()];
  const { reminder } = sessionMemoryIn(() => store);
  let world = { now: noon, hours: 24, state: { kind: 'screen-locked' } as VaultState, lastGoodAt: noon };
  const connection: ConnectionView = { id: 'c', kind: 'simplefin', host: 'bridge.example', createdAt: 0, ...(lastPullAt === undefined ? {} : { lastPull: { at: lastPullAt, problems: [] } }) };
  const health = (): SiteHealth => ({ siteId: bank.id, lastVisitAt: world.lastGoodAt, lastOutcome: 'rows', lastGoodAt: world.lastGoodAt });
  const schedule = createSchedule({
    vault: { state: async () => world.state },
    loadSettings: async () => ({ refreshHours: world.hours, watchedSites: [bank] }),
    readConnections: async () => [connection],
    readHealth: async () => [health()],
    reminder,
    showReminder: async () => void said.push(`reminder ${String(await reminder.read())}`),
    alarms: { create: async (name) => void said.push(`set ${name}`), clear: async (name) => void said.push(`clear ${name}`) },
    now: async () => world.now,
    pull: async (connections) => void said.push(`pull ${connections.map(({ id }) => id).join(' ')}`),
  });
  return { schedule, said, set: (changes) => (world = { ...world, ...changes }) };
}

describe('the schedule', () => {
  test('asks what has not been asked for a day, under the screen lock too, and sets its alarm again each time', async () => {
    const { schedule, said, set } = open(noon - 23 * hour);
    await schedule.check();
    expect(said).toEqual([`set ${scheduleAlarm}`]);
    set({ now: noon + hour });
    await schedule.check();
    expect(said).toEqual([`set ${scheduleAlarm}`, `set ${scheduleAlarm}`, 'pull c']);
  });

  test('asks what was never asked', async () => {
    const { schedule, said } = open();
    await schedule.check();
    expect(said).toContain('pull c');
  });

  test('waits for the key, and looks once it is there', async () => {
    const { schedule, said, set } = open();
    set({ state: { kind: 'locked', protection: 'passphrase' } });
    await schedule.followState();
    expect(said).not.toContain('pull c');
    set({ state: { kind: 'unlocked', protection: 'passphrase' } });
    await schedule.followState();
    await schedule.followState();
    expect(said.filter((each) => each === 'pull c')).toHaveLength(1);
  });

  test('switched off it asks nothing and reminds of nothing', async () => {
    const { schedule, said, set } = open();
    set({ hours: 0, lastGoodAt: 0 });
    await schedule.check();
    expect(said).toEqual([`clear ${scheduleAlarm}`]);
  });

  test('reminds of a bank that was not read for a day, until it is', async () => {
    const { schedule, said, set } = open(noon);
    set({ lastGoodAt: noon - 24 * hour });
    await schedule.check();
    await schedule.check();
    expect(said.filter((each) => each.startsWith('reminder'))).toEqual(['reminder true']);
    await schedule.checkReminder();
    set({ lastGoodAt: noon });
    await schedule.checkReminder();
    expect(said.filter((each) => each.startsWith('reminder'))).toEqual(['reminder true', 'reminder false']);
  });

  test('a clock that was put back makes it due rather than silent', async () => {
    const { schedule, said } = open(noon + 1_000 * hour);
    await schedule.check();
    expect(said).toContain('pull c');
  });
});
