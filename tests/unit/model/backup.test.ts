import { describe, expect, test } from 'vitest';
import { backupStanding } from '../../../utils/model/backup.ts';
import { backupFileName, exportFileName } from '../../../utils/model/backup-file-name.ts';
import { parseRecoveryCode, spellRecoveryCode } from '../../../utils/model/recovery-code.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 23);

describe('how the last backup stands', () => {
  test.each([
    ['never', {}],
    ['fresh', { lastAt: now - 29 * day }],
    ['overdue', { lastAt: now - 31 * day }],
    ['fresh', { everyDays: 7, scheduledAt: now - day }],
    ['overdue', { everyDays: 7, scheduledAt: now - 9 * day }],
    ['fresh', { everyDays: 7, scheduledAt: now - 90 * day, lastAt: now - 8 * day }],
    ['overdue', { everyDays: 7, scheduledAt: now - 90 * day, lastAt: now - 9 * day }],
    ['overdue', { everyDays: 1, scheduledAt: now - 90 * day, lastAt: now - 3 * day }],
  ] as const)('%s: %j', (standing, state) => expect(backupStanding({ everyDays: 0, ...state }, now)).toBe(standing));
});

test('files are named by the user’s own clock, so that they sort by time', () => {
  const at = new Date(2026, 2, 7, 8, 5).getTime();
  expect(backupFileName(at)).toBe('tidemark-2026-03-07-0805.age');
  expect(exportFileName(at, 'ofx')).toBe('tidemark-2026-03-07-0805.ofx');
});

test('a recovery code is spelt as it was shown, however it was typed', () => {
  const shown = '7Q4M-X2KD-9RTB-H5WZ-3NVPA-8CEJG';
  expect(spellRecoveryCode(parseRecoveryCode(' 7q4m x2kd–9rtb h5wz 3nvpa8cejg') ?? '')).toBe(shown);
});
