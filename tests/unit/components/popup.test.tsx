// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { createSampleLedger } from '../../../utils/sample/sample-ledger.ts';
import { fakePassphrase, fakeSettings } from '../../fakes/services.ts';
import type { Shown } from '../../fakes/show.tsx';
import { show } from '../../fakes/show.tsx';
import * as worlds from '../../tools/gallery/worlds.ts';

let shown: Shown;
const open = async (world: Parameters<typeof show>[1]): Promise<Shown> => (shown = await show(<Popup />, world));
afterEach(() => shown.close());

const unknownBank = { id: 7, url: 'https://secure.newbank.co.uk/accounts' };
const watching = { tab: worlds.barclaysTab, settings: { ...fakeSettings, watchedSites: [worlds.barclays] } };

describe('watching a bank', () => {
  test('asks the browser for the whole site, first thing in the click', async () => {
    await open({ tab: unknownBank });
    const before = shown.services.calls.length;
    shown.clickAndStop('Watch this bank');
    expect(shown.services.calls.slice(before)).toEqual([{ name: 'permissions.request', payload: ['https://*.newbank.co.uk/*', 'https://newbank.co.uk/*'] }]);
  });

  test('asks for all hosts of a bank it knows', async () => {
    await open({ tab: { id: 7, url: 'https://banking.dkb.de/login' } });
    shown.clickAndStop('Watch this bank');
    expect(shown.sent('permissions.request')).toEqual([worlds.dkb.patterns]);
  });

  test('tells the background, with the tab, once it is granted', async () => {
    await open({ tab: unknownBank });
    await shown.click('Watch this bank');
    expect(shown.sent('site/apply')).toEqual([
      { kind: 'watch', siteId: 'newbank.co.uk', patterns: ['https://*.newbank.co.uk/*', 'https://newbank.co.uk/*'], tabId: 7 },
    ]);
  });

  test('a refusal changes nothing and is said', async () => {
    await open({ tab: unknownBank, allows: false });
    await shown.click('Watch this bank');
    expect(shown.sent('site/apply')).toEqual([]);
    expect(shown.text()).toContain('newbank.co.uk was not allowed');
  });

  test.each([
    ['plain http', { id: 7, url: 'http://bank.example/' }, 'not encrypted'],
    ['a page of the browser', { id: 7, url: 'chrome://settings' }, 'page of the browser'],
    ['a page whose address is not told', { id: 7 }, 'page of the browser'],
  ])('%s cannot be watched, and says why', async (_name, tab, why) => {
    await open({ tab });
    expect(shown.text()).toContain(why);
    expect(shown.buttons()).not.toContain('Watch this bank');
  });
});

describe('a watched page', () => {
  test('says its last receipt in words', async () => {
    await open({ ...watching, statuses: [worlds.rowsStatus] });
    expect(shown.text()).toContain('14 new, 3 known. Complete to 21 November, proven by the balance.');
  });

  test('says why it was not read, and offers to read it again', async () => {
    await open({ ...watching, statuses: [worlds.unrecognisedStatus] });
    expect(shown.text()).toContain('could not read its amounts');
    await shown.click('Read this page again');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'capture-now', tabId: 7 }]);
  });

  test('what was said of the document before it is not said of this one', async () => {
    await open({ ...watching, statuses: [{ ...worlds.rowsStatus, isPast: true }] });
    expect(shown.text()).not.toContain('14 new');
    expect(shown.buttons()).toContain('Read this page again');
  });

  test('the status of another tab is not shown for this one', async () => {
    await open({ ...watching, statuses: [{ ...worlds.rowsStatus, tabId: 8 }] });
    expect(shown.text()).not.toContain('14 new');
  });

  test('follows a capture that comes while the popup is open', async () => {
    await open(watching);
    await shown.change({ statuses: [worlds.rowsStatus] });
    expect(shown.text()).toContain('14 new');
  });

  test('leads to each file that was downloaded from it', async () => {
    await open({ ...watching, offered: [{ id: 'f1', name: 'umsaetze.csv' }, { id: 'f2', name: 'card.ofx' }] });
    expect(shown.buttons()).toEqual(expect.arrayContaining(['Look at umsaetze.csv', 'Look at card.ofx']));
    await shown.click('Look at card.ofx');
    expect(shown.sent('tabs.create')).toEqual(['#/transactions?import=offered&tab=7&file=f2']);
  });

  test('asks once more before it stops watching', async () => {
    await open(watching);
    await shown.click('Stop watching');
    expect(shown.sent('site/apply')).toEqual([]);
    await shown.click('Stop and give it back');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'unwatch', siteId: 'gb-barclays' }]);
  });
});

describe('the vault behind it', () => {
  test('without one, a single button makes it', async () => {
    await open({ vault: { kind: 'absent' } });
    await shown.click('Start');
    expect(shown.sent('vault/apply')).toEqual([{ kind: 'create-with-device-key' }]);
    expect(shown.text()).toContain('Nothing captured yet');
  });

  test('a wrong passphrase says so and can be corrected; the right one opens', async () => {
    await open({ vault: { kind: 'locked', protection: 'passphrase' }, ledger: createSampleLedger('2026-11-22') });
    await shown.fill('Passphrase', 'not this');
    await shown.click('Unlock');
    expect(shown.text()).toContain('That is not the passphrase. Nothing is locked');
    await shown.fill('Passphrase', fakePassphrase);
    await shown.click('Unlock');
    expect(shown.text()).toContain('Spent in November');
    expect(shown.text()).not.toContain('Locked');
  });

  test('a locked vault shows nothing of the ledger', async () => {
    await open({ vault: { kind: 'screen-locked' }, ledger: createSampleLedger('2026-11-22') });
    expect(shown.text()).not.toMatch(/£|Current Account/);
  });

  test.each(['missing', 'behind', 'damaged'] as const)('a ledger that is %s is never greeted as a new one', async (why) => {
    await open({ vault: { kind: 'recovery-needed', why, canUnlock: false } });
    expect(shown.buttons()).toEqual(['Open the dashboard']);
    expect(shown.services.calls).toEqual([]);
  });
});

describe('privacy', () => {
  test('hidden amounts leave no digit of theirs in the document, dates stay', async () => {
    await open({ ...watching, settings: { ...watching.settings, privacyMode: true }, ledger: createSampleLedger('2026-11-22') });
    expect(shown.text()).toContain('to 22 Nov');
    expect(shown.text().replaceAll('22 Nov', '')).not.toMatch(/[£$€]|\d[.,]\d/);
    expect(shown.root.innerHTML.match(/£/g)).toBeNull();
  });
});

test('at most three things need the user', async () => {
  const watchedSites = ['a', 'b', 'c', 'd'].map((id) => ({ ...worlds.union, id, label: `${id}.example` }));
  await open({ settings: { ...fakeSettings, watchedSites }, ledger: createSampleLedger('2026-11-22') });
  expect(shown.text().match(/is no longer allowed/g)).toHaveLength(3);
});
