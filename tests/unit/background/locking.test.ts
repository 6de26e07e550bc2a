import { beforeEach, describe, expect, test } from 'vitest';
import type { Locking } from '../../../entrypoints/background/locking.ts';
import { createLocking } from '../../../entrypoints/background/locking.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import { FakeVault } from '../ledger/fake-vault.ts';
import { memoryStore } from '../settings/memory-store.ts';

const minute = 60_000;
const start = 1_800_000_000_000;

let vault: FakeVault;
let now: number;
let alarm: number | undefined;
let settings: { screenLockMinutes: number; fullLockWithScreen: boolean };
let locking: Locking;
beforeEach(async () => {
  vault = new FakeVault();
  now = start;
  alarm = undefined;
  settings = { screenLockMinutes: 15, fullLockWithScreen: false };
  const session = memoryStore();
  locking = createLocking({
    vault,
    loadSettings: async () => settings,
    activity: sessionMemoryIn(() => session).activity,
    alarms: {
      create: async (_name, delayInMinutes) => {
        alarm = delayInMinutes;
      },
      clear: async () => {
        alarm = undefined;
      },
    },
    now: async () => now,
  });
  await locking.check();
});

describe('the screen lock', () => {
  test('comes after the time chosen, and not before', async () => {
    expect(alarm).toBe(15);
    now += 14 * minute;
    await locking.check();
    expect(vault.current.kind).toBe('unlocked');
    expect(alarm).toBeCloseTo(1);
    now += minute;
    await locking.check();
    expect(vault.current).toEqual({ kind: 'screen-locked' });
    expect(alarm).toBeUndefined();
  });

  test('counts from the last use', async () => {
    now += 10 * minute;
    await locking.noteActivity();
    now += 10 * minute;
    await locking.check();
    expect(vault.current.kind).toBe('unlocked');
    expect(alarm).toBe(5);
  });

  test('drops the key with it where the user chose so', async () => {
    settings.fullLockWithScreen = true;
    now += 15 * minute;
    await locking.check();
    expect(vault.current.kind).toBe('locked');
  });

  test.each<[string, () => void]>([
    ['it is off', () => (settings.screenLockMinutes = 0)],
    ['there is only a device key', () => (vault.current = { kind: 'unlocked', protection: 'device-key' })],
    ['it is locked already', () => (vault.current = { kind: 'locked', protection: 'passphrase' })],
    ['there is no vault', () => (vault.current = { kind: 'absent' })],
  ])('never comes where %s', async (_why, arrange) => {
    arrange();
    const before = vault.current;
    now += 60 * minute;
    await locking.check();
    expect(vault.current).toBe(before);
    expect(alarm).toBeUndefined();
  });

  test('comes in time though the clock was put back by years', async () => {
    now -= 10 * 365 * 24 * 60 * minute;
    await locking.check();
    expect(alarm).toBe(15);
    now += 15 * minute;
    await locking.check();
    expect(vault.current.kind).toBe('screen-locked');
  });
});
