// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { endOf, offerCatchUp, progressOf } from '../../../components/catch-up/offer.ts';
import { Popup } from '../../../components/popup/popup.tsx';
import { SitesPage } from '../../../components/pages/sites/sites-page.tsx';
import type { CatchUp, CatchUpEnd } from '../../../utils/model/catch-up.ts';
import { fakeNow, fakeSettings } from '../../fakes/services.ts';
import type { Shown } from '../../fakes/show.tsx';
import { show } from '../../fakes/show.tsx';
import * as worlds from '../../tools/gallery/worlds.ts';

let shown: Shown;
afterEach(() => shown.close());
const settings = { ...fakeSettings, watchedSites: [worlds.barclays] };
const openPopup = async (world: Parameters<typeof show>[1]): Promise<Shown> =>
  (shown = await show(<Popup />, { tab: worlds.barclaysTab, settings, granted: worlds.barclays.patterns, statuses: [worlds.listStatus], ...world }));

describe('the popup', () => {
  test('offers to catch up since the tidemark, and sends just that', async () => {
    await openPopup({ ledger: worlds.gapLedger });
    await shown.click('Catch up since 12 March');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'catch-up', tabId: 7, reach: { kind: 'tidemark' } }]);
  });

  test('offers all that the bank shows where nothing is known to be missing', async () => {
    await openPopup({ ledger: worlds.standingLedger });
    expect(shown.buttons().some((name) => name.startsWith('Catch up since'))).toBe(false);
    await shown.click('Read older transactions');
    await shown.click('All that the bank shows');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'catch-up', tabId: 7, reach: { kind: 'all' } }]);
  });

  test('offers nothing where the page showed no transactions, or the ledger does not know the account', async () => {
    for (const world of [{ statuses: [worlds.ignoredStatus] }, { statuses: [] }, { statuses: [worlds.rowsStatus] }]) {
      await openPopup({ ledger: worlds.gapLedger, ...world });
      expect(shown.buttons().join()).not.toMatch(/Catch up|Read older/);
      shown.close();
    }
    await openPopup({ ledger: worlds.gapLedger });
  });

  test('follows it, and stops it', async () => {
    await openPopup({ ledger: worlds.gapLedger, catchUps: [worlds.goingRun] });
    expect(shown.text()).toContain('7 pages, 312 rows, back to 3 June.');
    await shown.change({ catchUps: [{ ...worlds.goingRun, pages: 8, rows: 340, reached: '2026-05-20' }] });
    expect(shown.text()).toContain('8 pages, 340 rows, back to 20 May.');
    await shown.click('Stop');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'stop-catch-up', tabId: 7 }]);
  });

  test.each<[CatchUpEnd, string]>([
    ['reached', 'Nothing is missing since 12 March. 312 rows read.'],
    ['no-more', 'The bank shows nothing before 3 June. 312 rows read.'],
    ['same-again', 'showed the same page again'],
    ['stopped', 'Stopped at 3 June.'],
    ['limit', 'Stopped at 3 June, after 7 pages.'],
    ['signed-out', 'asks to sign in again'],
    ['unreadable', 'One page could not be read.'],
    ['not-stored', 'not taken into the ledger'],
    ['left', 'The page was left.'],
  ])('says in words that it ended: %s', async (end, words) => {
    await openPopup({ ledger: worlds.gapLedger, catchUps: [{ ...worlds.stoppedRun, end }] });
    expect(shown.text()).toContain(words);
    expect(shown.buttons()).not.toContain('Stop');
  });

  test('says what it came to for a while, and not for ever', async () => {
    await openPopup({ ledger: worlds.standingLedger, catchUps: [{ ...worlds.reachedRun, updatedAt: fakeNow - 3_600_000 }] });
    expect(shown.text()).not.toContain('Nothing is missing');
    expect(shown.buttons()).toContain('Read older transactions');
  });

  test('warns before what is missing leaves the bank’s window', async () => {
    await openPopup({ ledger: worlds.closingLedger });
    expect(shown.text()).toContain('Barclays will soon hide what is still missing. Catch up by 28 November.');
  });
});

test('the Sites page starts it in the tab that shows the site’s transactions', async () => {
  shown = await show(<SitesPage />, { settings, granted: worlds.barclays.patterns, statuses: [worlds.listStatus], ledger: worlds.closingLedger });
  await shown.click('Barclays');
  expect(shown.text()).toContain('The bank shows 90 days back.');
  expect(shown.text()).toContain('What came after 30 August is shown until 28 November.');
  await shown.click('Catch up since 30 August');
  expect(shown.sent('site/apply')).toEqual([{ kind: 'catch-up', tabId: 7, reach: { kind: 'tidemark' } }]);
  await shown.change({ statuses: [] });
  expect(shown.text()).toContain('Open your transactions at the bank');
});

test('a run that is silent for long has been lost, unless its tab is waited for', () => {
  const later = fakeNow + 120_000;
  expect(endOf(worlds.goingRun, fakeNow)).toBeUndefined();
  expect(endOf(worlds.goingRun, later)).toBe('left');
  expect(endOf(worlds.waitingRun, later)).toBeUndefined();
});

test('progress is known where the end is', () => {
  const run = (reached: string, until?: string): CatchUp => ({ ...worlds.openEndedRun, reached, ...(until === undefined ? {} : { until }) });
  expect(progressOf(run('2026-11-12', '2026-11-02'), '2026-11-22')).toBe(0.5);
  expect(progressOf(run('2026-10-01', '2026-11-02'), '2026-11-22')).toBe(1);
  expect(progressOf(run('2026-10-01'), '2026-11-22')).toBeUndefined();
});

test('a list that reaches down to the tidemark leaves nothing to catch up with', () => {
  const account = { id: 'a', siteId: 's', key: 'k', name: 'n', kind: 'deposit', currency: 'GBP', months: [], createdAt: 0, tidemark: { date: '2026-11-21', proven: true } } as const;
  const status = { ...worlds.rowsStatus, receipt: { kind: 'stored', outcome: 'rows', accounts: [{ accountId: 'a', added: 1, merged: 0, unchanged: 0, proof: 'proved' }] } } as const;
  expect(offerCatchUp({ ...status, receipt: { ...status.receipt, accounts: [...status.receipt.accounts] } }, [{ ...account, months: [] }])).toEqual({ kind: 'older' });
});
