// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../../components/pages/settings/settings-page.tsx';
import type { LedgerReader } from '../../../../utils/ledger/contract.ts';
import type { BackupWorker } from '../../../../utils/messages/ask-backup-worker.ts';
import type { BackupKeys } from '../../../../utils/model/backup.ts';
import { emptyLedger, fakePassphrase, fakeRecoveryCode } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';
import { exampleAccount, exampleTransaction } from '../../import-export/out/examples.ts';

const keys: BackupKeys = { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] };
const older = exampleTransaction({ id: 't0', date: '2025-06-01', description: '=SUM(A1)' });
const ledger: LedgerReader = {
  ...emptyLedger,
  readSummary: async () => ({ accounts: [{ ...exampleAccount, months: ['2025-06', '2026-11'] }], months: [], days: [], transactionCount: 2, updatedAt: 0 }),
  readTransactions: async (months) => ({ transactions: [exampleTransaction(), older].filter(({ date }) => months === undefined || months.includes(date.slice(0, 7))), damaged: 0 }),
  readSiteHealth: async () => [],
  onChange: () => () => undefined,
};
const documents = [{ kind: 'account', key: 'a1', value: exampleAccount }];

function fakeWorker(): BackupWorker & { asked: { task: string }[]; ended: number } {
  const worker = {
    asked: [] as { task: string }[],
    ended: 0,
    ask: (async (request) => {
      worker.asked.push(request);
      if (request.task === 'make-keys') return { id: 1, kind: 'keys', keys };
      return request.task === 'end' ? { id: 1, kind: 'file', file: new Blob(['age']) } : { id: 1, kind: 'done' };
    }) as BackupWorker['ask'],
    end: () => void (worker.ended += 1),
  };
  return worker;
}

let shown: Shown;
afterEach(() => shown.close());

const files = (): { name: string; file: Blob }[] => shown.sent('file') as { name: string; file: Blob }[];
const pick = (label: string, value: string): Promise<void> =>
  act(() => {
    const id = [...shown.root.querySelectorAll('label')].find((each) => each.textContent === label)?.htmlFor ?? '';
    const select = document.getElementById(id);
    if (!(select instanceof HTMLSelectElement)) throw new Error(`No choice "${label}".`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('an export', () => {
  test('holds the account and period that were chosen, guarded against formulas', async () => {
    shown = await show(<SettingsPage />, { ledger });
    await shown.click('Export');
    await shown.click('Save the file');
    const [everything] = files();
    expect(everything?.name).toMatch(/^tidemark-2026-11-22-\d{4}\.csv$/);
    expect(await everything?.file.text()).toContain("\r\n2025-06-01,,Current account,1234,'=SUM(A1),,-12.50,EUR");
    await pick('Period', 'periodThisYear');
    await shown.click('Save the file');
    expect((await files().at(-1)?.file.text())?.trim().split('\r\n')).toHaveLength(2);
  });

  test('as OFX and as JSON', async () => {
    shown = await show(<SettingsPage />, { ledger, documents });
    await shown.click('Export');
    await pick('Format', 'ofx');
    await shown.click('Save the file');
    expect(await files().at(-1)?.file.text()).toContain('<FITID>t0</FITID>');
    await pick('Format', 'json');
    // A part of a ledger could not be read back: its accounts would say that they are complete.
    expect(shown.text()).toContain('JSON always holds the whole ledger');
    expect(shown.text()).not.toContain('Period');
    await shown.click('Save the file');
    expect(JSON.parse((await files().at(-1)?.file.text()) ?? '')).toMatchObject({ format: 'tidemark-ledger', documents, count: 1 });
  });

  test('of nothing saves nothing', async () => {
    shown = await show(<SettingsPage />, { ledger });
    await shown.click('Export');
    await pick('Period', 'periodLastYear');
    await pick('Account', exampleAccount.id);
    await shown.click('Save the file');
    expect(files()).toHaveLength(1);
    shown.services.world.ledger = { ...ledger, readTransactions: async () => ({ transactions: [], damaged: 0 }) };
    await shown.click('Save the file');
    expect(files()).toHaveLength(1);
    expect(shown.text()).toContain('There is nothing to write in this period.');
  });
});

describe('a backup', () => {
  test('wants to know first what opens it, and checks that it is the vault’s own', async () => {
    const backupWorker = fakeWorker();
    shown = await show(<SettingsPage />, { ledger, backupWorker });
    await shown.click('Set up');
    await shown.fill('Recovery code', 'too short');
    await shown.click('Set up backups');
    expect(shown.text()).toContain('That cannot be a recovery code');
    expect(shown.sent('backup/apply')).toEqual([]);
    await shown.fill('Recovery code', fakeRecoveryCode.toLowerCase());
    await shown.fill('Passphrase, to open backups with it too', fakePassphrase);
    await shown.click('Set up backups');
    expect(shown.sent('backup/apply')).toEqual([
      { kind: 'check-secrets', recoveryCode: fakeRecoveryCode.toLowerCase(), passphrase: fakePassphrase },
      { kind: 'keep-keys', keys },
    ]);
    expect(backupWorker.asked).toEqual([{ task: 'make-keys', secrets: [{ kind: 'recovery-code', text: fakeRecoveryCode }, { kind: 'passphrase', text: fakePassphrase }] }]);
    expect(backupWorker.ended).toBe(1);
  });

  test('under a device key has a passphrase of its own', async () => {
    const backupWorker = fakeWorker();
    shown = await show(<SettingsPage />, { ledger, backupWorker, vault: { kind: 'unlocked', protection: 'device-key' } });
    await shown.click('Set up');
    await shown.fill('New passphrase', fakePassphrase);
    await shown.fill('The same again', fakePassphrase);
    await shown.click('Set up backups');
    expect(backupWorker.asked).toEqual([{ task: 'make-keys', secrets: [{ kind: 'passphrase', text: fakePassphrase }] }]);
  });

  test('by hand is saved, and noted', async () => {
    const backupWorker = fakeWorker();
    shown = await show(<SettingsPage />, { ledger, documents, backupWorker, backup: { keys, everyDays: 0 } });
    expect(shown.text()).toContain('There is no backup yet.');
    await shown.click('Back up now');
    await shown.change({});
    expect(backupWorker.asked.map(({ task }) => task)).toEqual(['begin', 'add', 'end']);
    expect(files().map(({ name }) => name)).toEqual([expect.stringMatching(/\.age$/)]);
    expect(shown.sent('backup/apply')).toEqual([{ kind: 'note-backup' }]);
  });

  test('by schedule asks for the downloads folder in the click itself, and is not scheduled without', async () => {
    shown = await show(<SettingsPage />, { ledger, backup: { keys, everyDays: 0 }, allows: false });
    await pick('Scheduled backups', '7');
    await shown.change({});
    expect(shown.sent('permissions.request')).toEqual([['downloads']]);
    expect(shown.sent('backup/apply')).toEqual([]);
    expect(shown.text()).toContain('nothing is scheduled');
    await shown.change({ allows: true });
    await pick('Scheduled backups', '7');
    await shown.change({});
    expect(shown.sent('backup/apply')).toEqual([{ kind: 'set-schedule', everyDays: 7 }]);
  });
});
