// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { ReportButton } from '../../../../components/pages/report/report-button.tsx';
import { ReportPage } from '../../../../components/pages/report/report-page.tsx';
import { SitesPage } from '../../../../components/pages/sites/sites-page.tsx';
import type { PageStatus } from '../../../../utils/model/page-status.ts';
import type { PageReport, ReportReply } from '../../../../utils/model/report.ts';
import type { WatchedSite } from '../../../../utils/model/site.ts';
import { fakeNow, fakeSettings } from '../../../fakes/services.ts';
import { show, type Shown } from '../../../fakes/show.tsx';

const report: PageReport = { url: 'https://bank.example/rows', markup: '<html><body><h1>Zubomule</h1></body></html>', responses: [], left: 0 };
const dkb: WatchedSite = { id: 'de-dkb', label: 'DKB', patterns: ['https://*.dkb.de/*'], adapterId: 'de-dkb', addedAt: fakeNow, pageOnly: false };
const status: PageStatus = { tabId: 7, siteId: 'de-dkb', origin: 'https://www.dkb.de', outcome: 'unrecognised', reason: 'dates-unreadable', receipt: { kind: 'noted', outcome: 'unrecognised' }, sequence: 1, at: fakeNow };
const settings = { ...fakeSettings, watchedSites: [dkb] };

let shown: Shown;
afterEach(() => {
  shown.close();
  location.hash = '';
});
const open = async (reply: ReportReply): Promise<void> => {
  shown = await show(<ReportPage tabId={7} />, { settings, statuses: [status], report: reply });
};
const files = (): unknown[] => shown.sent('file');

describe('a report', () => {
  test('is shown as a page that can do nothing, and as text that is all of the file', async () => {
    await open({ ok: true, report });
    const [frame] = shown.root.querySelectorAll('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('srcdoc')).toBe(report.markup);
    await shown.click('As text');
    expect(shown.root.querySelector('textarea')?.value).toContain('outcome: unrecognised dates-unreadable');
    expect(shown.root.querySelector('textarea')?.readOnly).toBe(true);
  });

  test('is saved by a click and not before, exactly as it was shown', async () => {
    await open({ ok: true, report });
    await shown.click('As text');
    const text = shown.root.querySelector('textarea')?.value;
    expect(files()).toEqual([]);
    await shown.click('Save the file');
    expect(files()).toEqual([{ name: 'tidemark-report-de-dkb-2026-11-22.html', text }]);
    expect(shown.text()).toContain('Saved as tidemark-report-de-dkb-2026-11-22.html.');
    // Nothing else leaves this page.
    expect(shown.services.calls.filter(({ name }) => name !== 'file')).toEqual([]);
  });

  test('says what of its owner is left in it by chance, and is made again', async () => {
    await open({ ok: true, report: { ...report, left: 2 } });
    expect(shown.text()).toContain('2 words or numbers that were taken out occur in it again by chance.');
    shown.services.world.report = { ok: true, report: { ...report, left: 0 } };
    await shown.click('Make it again');
    expect(shown.text()).not.toContain('by chance');
  });

  test.each<[ReportReply, string]>([
    [{ ok: false, code: 'password-field' }, 'There is a password field on that page'],
    [{ ok: false, code: 'too-large' }, 'larger than anyone could look through'],
    [{ ok: false, code: 'failed' }, 'Reload it and try again'],
  ])('that cannot be made says why (%j)', async (reply, sentence) => {
    await open(reply);
    expect(shown.text()).toContain(sentence);
    expect(shown.buttons()).not.toContain('Save the file');
    shown.services.world.report = { ok: true, report };
    await shown.click('Try again');
    expect(shown.buttons()).toContain('Save the file');
  });

  test('of a tab where nobody answers says what to do', async () => {
    shown = await show(<ReportPage tabId={7} />, { settings });
    shown.services.takeReport = () => Promise.reject(new Error('no answer'));
    await shown.click('Try again');
    expect(shown.text()).toContain('Open the page again');
  });
});

describe('reporting a site', () => {
  test('takes the tab in which it was read last', async () => {
    shown = await show(<ReportButton site={dkb} />, { settings, statuses: [{ ...status, tabId: 3, at: fakeNow - 9_000 }, status, { ...status, tabId: 9, siteId: 'other', at: fakeNow + 1 }] });
    await shown.click('Report a problem');
    expect(location.hash).toBe('#/sites?report=7');
  });

  test('says what to do where no tab shows it', async () => {
    shown = await show(<ReportButton site={dkb} />, { settings });
    await shown.click('Report a problem');
    expect(shown.text()).toContain('Open the page of DKB that is not read right');
    expect(location.hash).toBe('');
  });

  test('the page of sites gives way to the report that its address names', async () => {
    location.hash = '#/sites?report=7';
    window.dispatchEvent(new Event('hashchange'));
    shown = await show(<SitesPage />, { settings, statuses: [status], report: { ok: true, report } });
    expect(shown.text()).toContain('What would the report say?');
  });
});
