// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { HistoryPage } from '../../../../components/pages/history/history-page.tsx';
import { Shell } from '../../../../components/shell/shell.tsx';
import type { HistoryEntry } from '../../../../utils/model/history.ts';
import { nextToRedo, nextToUndo } from '../../../../utils/model/history.ts';
import { emptyLedger, fakeNow } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';

const entry = (step: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({ step, month: '2026-11', months: ['2026-11'], at: fakeNow, kind: 'edit', transactions: ['t1'], values: { note: 'x' }, about: { date: '2026-11-02', description: 'Bakery' }, ...more });

const entries: HistoryEntry[] = [
  entry('edit'),
  entry('import', { kind: 'import', at: fakeNow - 60_000, siteId: 'files', files: ['bank.csv'], added: 12, changed: 3 }),
  entry('capture', { kind: 'capture', at: fakeNow - 86_400_000, siteId: 'bank.example', added: 4 }),
  entry('delete', { kind: 'delete', at: fakeNow - 86_500_000, transactions: ['t1', 't2'], values: { deleted: true }, undone: true, undoneAt: fakeNow - 86_450_000 }),
];

let shown: Shown | undefined;
afterEach(() => shown?.close());

test('the history says what was done, day by day, and offers the way back where there is one', async () => {
  shown = await show(<HistoryPage />, { ledger: { ...emptyLedger, readHistory: async () => ({ entries, damaged: 1 }) } });
  for (const words of ['Today', 'Yesterday', 'Changed the note of Bakery', 'Imported bank.csv: 12 new', '3 known ones gained something', '4 new from bank.example', 'Deleted 2 transactions', '1 month of the history could not be opened']) expect(shown.text()).toContain(words);
  expect(shown.buttons().filter((name) => /^(Undo|Do it again): /.test(name))).toEqual(['Undo: Changed the note of Bakery', 'Undo: Imported bank.csv: 12 new', 'Do it again: Deleted 2 transactions']);
  await shown.click('Do it again: Deleted 2 transactions');
  expect(shown.sent('ledger/apply')).toEqual([{ kind: 'redo', step: 'delete', month: '2026-11' }]);
  await shown.click('What pages brought');
  expect(shown.text()).not.toContain('Bakery');
});

test('Ctrl+Z undoes the last change on any page, and not while someone writes', async () => {
  shown = await show(<Shell canLock={false} />, { ledger: { ...emptyLedger, readHistory: async () => ({ entries, damaged: 0 }) } });
  const press = (target: EventTarget): Promise<void> =>
    act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  const field = document.body.appendChild(document.createElement('textarea'));
  await press(field);
  field.remove();
  expect(shown.sent('ledger/apply')).toEqual([]);
  await press(document.body);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(shown.sent('ledger/apply')).toEqual([{ kind: 'undo', step: 'edit', month: '2026-11' }]);
  expect(shown.text()).toContain('Undone: Changed the note of Bakery');
});

test('undoing goes back step by step, redoing forward again, until something else is done', () => {
  const undone = (step: string, undoneAt: number, at: number): HistoryEntry => entry(step, { undone: true, undoneAt, at });
  expect(nextToUndo([entry('page', { kind: 'capture' }), undone('a', 9, 5), entry('b', { at: 4 })])?.step).toBe('b');
  const back = [undone('third', 10, 3), undone('second', 11, 2), entry('first', { at: 1 })];
  expect(nextToRedo(back)?.step).toBe('second');
  expect(nextToRedo([entry('since', { at: 12 }), ...back])).toBeUndefined();
  expect(nextToRedo([entry('page', { kind: 'capture', at: 12 }), ...back])?.step).toBe('second');
  expect(nextToRedo([entry('only')])).toBeUndefined();
});
