// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { secretsOf } from '../../../components/backup/secrets.ts';
import { takeIn } from '../../../components/backup/take-in.ts';
import { App } from '../../../components/shell/app.tsx';
import type { BackupWorker } from '../../../utils/messages/ask-backup-worker.ts';
import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { BackupReply } from '../../../utils/messages/schemas/backup-worker.ts';
import { fakePassphrase, fakeRecoveryCode, fakeSettings } from '../../fakes/services.ts';
import type { Shown } from '../../fakes/show.tsx';
import { show } from '../../fakes/show.tsx';

type Answer = BackupReply extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** A worker that opens files as it is told, and hands out two parts. */
function fakeWorker(opening: Answer): BackupWorker & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async (request) => {
      asked.push(request.task);
      if (request.task === 'open') return { ...opening, id: 1 };
      if (request.task === 'part') return { id: 1, kind: 'part', documents: [{ kind: 'month', key: `2026-0${request.part + 1}`, value: {} }] };
      return { id: 1, kind: 'keys', keys: { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] } };
    },
    end: () => undefined,
  };
}
const opened: Answer = { kind: 'opened', parts: 2, preview: { madeAt: Date.UTC(2026, 10, 17), madeBy: '0.1.0', accounts: [{ name: 'Giro', rows: 7 }], rows: 7, from: '2026-01-02', to: '2026-11-16' } };

let shown: Shown;
afterEach(() => shown.close());

const choose = (name: string): Promise<void> =>
  act(() => {
    const input = shown.root.querySelector<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(input, 'files', { value: [new File(['any'], name)], configurable: true });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
const kinds = (type: string): string[] => (shown.sent(type) as { kind: string }[]).map(({ kind }) => kind);

async function openFile(): Promise<void> {
  await shown.click('Restore from a backup');
  await choose('old.age');
  await shown.fill('Recovery code or passphrase', fakeRecoveryCode);
  await shown.click('Open');
}

describe('restoring', () => {
  test('shows what is in the file before anything is made', async () => {
    shown = await show(<App />, { vault: { kind: 'absent' }, backupWorker: fakeWorker(opened) });
    await openFile();
    expect(shown.text()).toContain('7 transactions from 2 January 2026 to 16 November 2026');
    expect(shown.text()).toContain('17 November 2026, by Tidemark 0.1.0');
    expect(kinds('vault/apply')).toEqual([]);
    expect(kinds('backup/apply')).toEqual([]);
  });

  test('makes the vault under its passphrase while it is empty, fills it, and shows the new code until it is written down', async () => {
    shown = await show(<App />, { vault: { kind: 'absent' }, settings: { ...fakeSettings, onboarded: false }, backupWorker: fakeWorker(opened) });
    await openFile();
    await shown.click('Restore');
    // No passphrase yet: nothing is made.
    expect(kinds('vault/apply')).toEqual([]);
    await shown.fill('New passphrase', fakePassphrase);
    await shown.fill('The same again', fakePassphrase);
    await shown.click('Restore');
    await shown.change({});
    expect(kinds('vault/apply')).toEqual(['create-with-device-key', 'protect']);
    expect(kinds('backup/apply')).toEqual(['begin-restore', 'stage', 'stage', 'finish-restore', 'keep-keys']);
    const groups = fakeRecoveryCode.split('-');
    expect(shown.text()).toContain(groups[0]);
    await shown.fill('Group 2', groups[1] ?? '');
    await shown.fill('Group 5', groups[4] ?? '');
    await shown.click('It is written down');
    expect(shown.services.world.settings.onboarded).toBe(true);
  });

  test.each([
    ['missing', 'forget-missing'],
    ['damaged', 'make-way'],
    ['behind', 'make-way'],
  ] as const)('a ledger that is %s goes only once the file is open', async (why, command) => {
    shown = await show(<App />, { vault: { kind: 'recovery-needed', why, canUnlock: false }, backupWorker: fakeWorker(opened) });
    await openFile();
    expect(kinds('vault/apply')).toEqual([]);
    await shown.fill('New passphrase', fakePassphrase);
    await shown.fill('The same again', fakePassphrase);
    await shown.click('Restore');
    expect(kinds('vault/apply')).toEqual([command, 'create-with-device-key', 'protect']);
  });

  test.each([
    ['wrong-secret', 'That does not open this backup.'],
    ['damaged', 'This file was cut off or changed'],
    ['not-a-backup', 'This is no backup of Tidemark'],
    ['newer', 'made by a newer Tidemark'],
  ] as const)('a file with the fault %s says so, and nothing is done', async (fault, sentence) => {
    shown = await show(<App />, { vault: { kind: 'absent' }, backupWorker: fakeWorker({ kind: 'fault', fault }) });
    await openFile();
    expect(shown.text()).toContain(sentence);
    expect(shown.services.calls.filter(({ name }) => name.endsWith('/apply'))).toEqual([]);
  });
});

describe('taking a ledger in', () => {
  const send = (replies: Partial<Record<string, CommandReply>>, sent: string[]) => async (_type: string, { kind }: { kind: string }): Promise<CommandReply> => {
    sent.push(kind);
    return replies[kind] ?? { ok: true };
  };
  const part = { worker: fakeWorker(opened), parts: 2, onPart: () => undefined, isStopped: () => false };

  test('that is stopped, or refused, is dropped', async () => {
    shown = await show(<p />);
    const sent: string[] = [];
    let asked = 0;
    expect(await takeIn(send({}, sent), { ...part, isStopped: () => (asked += 1) > 1 })).toEqual({ kind: 'stopped' });
    expect(sent).toEqual(['begin-restore', 'stage', 'drop-restore']);
    sent.length = 0;
    expect(await takeIn(send({ stage: { ok: false, code: 'not-a-ledger' } }, sent), part)).toEqual({ kind: 'refused', code: 'not-a-ledger' });
    expect(sent).toEqual(['begin-restore', 'stage', 'drop-restore']);
  });
});

test('one field takes a code or a passphrase, for a passphrase may look like a code', async () => {
  shown = await show(<p />);
  expect(secretsOf(fakeRecoveryCode.toLowerCase())).toEqual([
    { kind: 'recovery-code', text: fakeRecoveryCode },
    { kind: 'passphrase', text: fakeRecoveryCode.toLowerCase() },
  ]);
  expect(secretsOf('harbour lantern')).toEqual([{ kind: 'passphrase', text: 'harbour lantern' }]);
  expect(secretsOf('')).toEqual([]);
});
