// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImportPage } from '../../../components/pages/import/import-page.tsx';
import { goTo } from '../../../components/state/route.ts';
import type { FakeWorld } from '../../fakes/services.ts';
import type { Shown } from '../../fakes/show.tsx';
import { show } from '../../fakes/show.tsx';

const csv = 'Date,Description,Amount\n2026-11-02,Café,-3.20\n2026-11-03,Wages,100.00\n';
const base64 = Buffer.from(csv, 'utf8').toString('base64');
const world: Partial<FakeWorld> = { contents: { f1: { name: 'umsaetze.csv', base64 }, f2: { name: 'card.csv', base64 }, broken: { name: 'a.csv', base64: '***' } } };

let shown: Shown;
const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
const go = async (file: string | undefined): Promise<void> => {
  await act(() => goTo('transactions', { import: file === undefined ? 'files' : 'offered', ...(file === undefined ? {} : { tab: '7', file }) }, { replace: true }));
  for (let turn = 0; turn < 5; turn += 1) await settle();
};
const names = (): string[] => [...shown.root.querySelectorAll('.import-file h2')].map(({ textContent }) => textContent);

beforeEach(() => goTo('overview', {}, { replace: true }));
afterEach(() => shown.close());

test('a file that is named in the address is read as if it had been dropped, and nothing is stored', async () => {
  shown = await show(<ImportPage />, world);
  await go('f1');
  expect([names(), shown.text()]).toEqual([['umsaetze.csv'], expect.stringContaining('2 transactions')]);
  expect(shown.sent('import/apply').map((command) => (command as { kind: string }).kind)).not.toContain('commit-import');
});

test('the next one comes beside it, and none comes twice', async () => {
  shown = await show(<ImportPage />, world);
  for (const file of ['f1', 'f2', 'f2']) await go(file);
  expect(names()).toEqual(['umsaetze.csv', 'card.csv']);
});

test.each(['gone', 'broken'])('where the page has it no longer (%s), it says what to do', async (file) => {
  shown = await show(<ImportPage />, world);
  await go(file);
  expect([names(), shown.text()]).toEqual([[], expect.stringContaining('Drop it here from your downloads.')]);
});

test('without one it is the page that it always was', async () => {
  shown = await show(<ImportPage />, world);
  await go(undefined);
  expect([names(), shown.text().includes('no longer has this file')]).toEqual([[], false]);
});
