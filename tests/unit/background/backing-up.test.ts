import { beforeEach, describe, expect, test } from 'vitest';
import type { BackingUpEquipment } from '../../../entrypoints/background/backing-up.ts';
import { backupAlarm, createBackingUp } from '../../../entrypoints/background/backing-up.ts';
import { changeBackupState, readBackupState } from '../../../utils/ledger/backup/index.ts';
import type { BackupKeys, BackupState } from '../../../utils/model/backup.ts';
import { FakeVault } from '../ledger/fake-vault.ts';

const keys: BackupKeys = { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] };
const dayMs = 86_400_000;
const monday = Date.UTC(2026, 10, 23, 9);

let vault: FakeVault;
let now: number;
let alarms: Map<string, number>;
let done: string[];
let allowed: boolean;
let fails: 'write' | 'download' | undefined;

const equipment = (): BackingUpEquipment => ({
  vault,
  alarms: {
    create: async (name, delay) => void alarms.set(name, delay),
    clear: async (name) => void alarms.delete(name),
  },
  mayDownload: async () => allowed,
  writeFile: async (_keys, head, documents) => {
    if (fails === 'write') throw new Error('no worker');
    const kinds: string[] = [];
    for await (const each of documents) kinds.push(...each.map(({ kind, key }) => `${kind} ${key}`));
    done.push(`wrote ${head.madeBy}: ${kinds.join(', ')}`);
    return { url: 'blob:x', release: async () => void done.push('let go') };
  },
  download: async (_url, name) => {
    if (fails === 'download') throw new Error('no room');
    done.push(name.replace(/\d{4}\.age$/, '….age'));
  },
  madeBy: '0.1.0',
  now: async () => now,
});

const state = (): Promise<BackupState> => readBackupState(vault);
const schedule = (everyDays: number, more: Partial<BackupState> = {}): Promise<void> => changeBackupState(vault, () => ({ keys, everyDays, scheduledAt: now, ...more }));

beforeEach(async () => {
  vault = new FakeVault();
  now = monday;
  alarms = new Map();
  done = [];
  allowed = true;
  fails = undefined;
  await vault.change(async (draft) => {
    draft.put('account', 'a', {});
    draft.put('month', '2026-11', {});
    draft.put('view', 'summary', {});
  });
});

describe('a backup by schedule', () => {
  test('is made at once where there is none, and then every so many days', async () => {
    await schedule(7);
    const { check, setAlarm } = createBackingUp(equipment());
    await setAlarm();
    expect(alarms).toEqual(new Map([[backupAlarm, 1]]));
    await check();
    expect(done).toEqual(['wrote 0.1.0: account a, month 2026-11', 'Tidemark/tidemark-2026-11-23-….age', 'let go']);
    expect((await state()).lastAt).toBe(monday);
    expect(alarms.get(backupAlarm)).toBe(7 * 24 * 60);
    now += 6 * dayMs;
    await check();
    expect(done).toHaveLength(3);
    now += dayMs;
    await check();
    expect(done).toHaveLength(6);
  });

  test('goes on behind a locked screen, and waits while the vault is fully locked', async () => {
    await schedule(1);
    vault.current = { kind: 'screen-locked' };
    await createBackingUp(equipment()).check();
    expect(done).toHaveLength(3);
    now += dayMs;
    vault.current = { kind: 'locked', protection: 'passphrase' };
    await createBackingUp(equipment()).check();
    expect(done).toHaveLength(3);
    expect(alarms.has(backupAlarm)).toBe(false);
  });

  test.each([
    ['the folder is no longer allowed', 'not-allowed', () => (allowed = false)],
    ['no file could be made', 'failed', () => (fails = 'write')],
    ['the browser could not save it', 'download-failed', () => (fails = 'download')],
  ])('says so where %s, and is tried again an hour later', async (_what, trouble, breakIt) => {
    await schedule(1, { lastAt: monday - 2 * dayMs });
    breakIt();
    await createBackingUp(equipment()).check();
    expect(await state()).toMatchObject({ trouble, lastAt: monday - 2 * dayMs });
    expect(alarms.get(backupAlarm)).toBe(60);
    allowed = true;
    fails = undefined;
    await createBackingUp(equipment()).check();
    expect((await state()).trouble).toBeUndefined();
    expect(alarms.get(backupAlarm)).toBe(24 * 60);
  });

  test('lets the file go also where it was not saved', async () => {
    await schedule(1);
    fails = 'download';
    await createBackingUp(equipment()).check();
    expect(done.at(-1)).toBe('let go');
  });

  test('is none where it is switched off, or nothing is set up', async () => {
    await schedule(0);
    await createBackingUp(equipment()).check();
    await changeBackupState(vault, () => ({ everyDays: 7 }));
    await createBackingUp(equipment()).check();
    expect([done, alarms.size]).toEqual([[], 0]);
  });
});
