// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { ConnectionList } from '../../../components/pages/sites/connections/connection-list.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { SitesPage } from '../../../components/pages/sites/sites-page.tsx';
import { show, type Shown } from '../../fakes/show.tsx';
import { allDone, connection, going, mixed, notGranted, shownInTurn, troubled } from '../../fakes/refreshes.ts';
import { fakeNow, fakeSettings } from '../../fakes/services.ts';

let shown: Shown | undefined;
afterEach(() => shown?.close());

const barclays = { id: 'gb-barclays', label: 'Barclays', patterns: ['https://*.barclays.co.uk/*'], addedAt: fakeNow, pageOnly: false };
const settings = { ...fakeSettings, watchedSites: [barclays] };
const token = btoa('https://bridge.simplefin.org/simplefin/claim/ABC');

test('the popup refreshes everything, says how far it is, and stops', async () => {
  shown = await show(<Popup />, { settings });
  await shown.click('Refresh');
  expect(shown.sent('refresh/apply')).toEqual([{ kind: 'refresh' }]);
  await shown.change({ refresh: going });
  expect(shown.text()).toContain('Barclays: 2 of 4');
  await shown.click('Stop');
  expect(shown.sent('refresh/apply')).toEqual([{ kind: 'refresh' }, { kind: 'stop-refresh' }]);
  await shown.change({ refresh: shownInTurn });
  expect(shown.text()).toContain('Nothing came in the background');
});

test('the popup names those that need somebody, the dashboard names all', async () => {
  shown = await show(<Popup />, { settings, refresh: mixed });
  expect(shown.text()).toContain('2 of 4 are up to date.');
  expect(shown.text()).toContain('DKBAsks you to sign in.');
  expect(shown.text()).toContain('CommBankIts page shows balances alone.');
  expect(shown.text()).not.toContain('bridge.simplefin.orgUp to date');
  shown.close();
  shown = await show(<SitesPage />, { settings, refresh: mixed });
  expect(shown.text()).toContain('bridge.simplefin.orgUp to date, 12 new');
});

test('what a refresh came to is said for a while', async () => {
  shown = await show(<Popup />, { settings, refresh: allDone });
  expect(shown.text()).toContain('Up to date. 1 new transaction.');
  await shown.change({ refresh: { ...allDone, updatedAt: fakeNow - 3_600_000 } });
  expect(shown.text()).not.toContain('Up to date.');
});

test('there is nothing to refresh where nothing is watched or connected, nor while locked', async () => {
  shown = await show(<Popup />, {});
  expect(shown.buttons()).not.toContain('Refresh');
  await shown.change({ settings, vault: { kind: 'screen-locked' } });
  expect(shown.buttons()).not.toContain('Refresh');
});

test('a bank that was not read for longer than wanted is named; switched off it is not', async () => {
  shown = await show(<Popup />, { settings: { ...settings, watchedSites: [{ ...barclays, addedAt: fakeNow - 25 * 3_600_000 }] } });
  expect(shown.text()).toContain('Barclays was not read for longer than you want.');
  await shown.change({ settings: { ...settings, refreshHours: 0, watchedSites: [{ ...barclays, addedAt: 0 }] } });
  expect(shown.text()).not.toContain('longer than you want');
});

test('connecting asks for the token’s host alone, first thing in the click', async () => {
  shown = await show(<ConnectionList onDone={() => undefined} />);
  await shown.fill('Setup token', token);
  expect(shown.text()).toContain('The browser will ask for bridge.simplefin.org');
  const [form] = shown.root.querySelectorAll('form');
  form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(shown.services.calls.map(({ name, payload }) => [name, payload])).toEqual([['expect', 'bridge.simplefin.org'], ['permissions.request', ['https://bridge.simplefin.org/*']]]);
  await expect.poll(() => shown?.sent('connection/apply')).toEqual([{ kind: 'connect', setup: token }]);
});

test('where the browser is not allowed nothing is sent, and what is no token says so', async () => {
  shown = await show(<ConnectionList onDone={() => undefined} />, { allows: false });
  await shown.fill('Setup token', 'hello');
  expect(shown.text()).toContain('That is no setup token.');
  await shown.fill('Setup token', token);
  shown.root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await expect.poll(() => shown?.text()).toContain('was not allowed to ask bridge.simplefin.org');
  expect(shown.sent('connection/apply')).toEqual([]);
});

test('a connection says what its service said, and is disconnected after a question', async () => {
  shown = await show(<ConnectionList onDone={() => undefined} />, { connections: [troubled] });
  expect(shown.text()).toContain('First Harbour: Sign in at the bank again to go on.');
  expect(shown.text()).toContain('Everyday Checking (4410): 2 values could not be read');
  await shown.click('Ask now');
  expect(shown.sent('refresh/apply')).toEqual([{ kind: 'refresh', only: [troubled.id] }]);
});

test('a host that was taken back can be allowed again', async () => {
  shown = await show(<ConnectionList onDone={() => undefined} />, { connections: [connection, notGranted] });
  await shown.click('Allow finance.example');
  expect(shown.services.calls.find(({ name }) => name === 'permissions.request')?.payload).toEqual(['https://finance.example/*']);
  expect(shown.sent('refresh/apply')).toEqual([{ kind: 'refresh', only: [notGranted.id] }]);
});
