// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OverviewPage } from '../../../../components/pages/overview/overview-page.tsx';
import type { SummaryView } from '../../../../utils/model/ledger.ts';
import { emptyLedger, fakeNow, fakeSettings } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';
import { drawn } from '../fake-charts.ts';

const summary: SummaryView = {
  accounts: [
    { id: 'a', siteId: 's', key: 'k', name: 'Current', mask: '2291', kind: 'deposit', currency: 'GBP', balance: { amountMinor: 140_266, at: fakeNow }, tidemark: { date: '2026-11-21', proven: true }, lastProof: 'proved', months: [], createdAt: 0 },
    { id: 'b', siteId: 's', key: 'l', name: 'Holiday', kind: 'deposit', currency: 'EUR', balance: { amountMinor: -500, at: fakeNow }, tidemark: { date: '2026-11-01', proven: false }, lastProof: 'broken', months: [], createdAt: 0 },
  ],
  months: [
    { month: '2026-10', totals: [{ currency: 'GBP', inMinor: 300_000, outMinor: -50_000, count: 9 }] },
    { month: '2026-11', totals: [{ currency: 'GBP', inMinor: 61_871, outMinor: -30_000, count: 9 }, { currency: 'EUR', inMinor: 0, outMinor: -700, count: 1 }] },
  ],
  days: [
    { date: '2026-10-05', currency: 'GBP', outMinor: -20_000 },
    { date: '2026-10-30', currency: 'GBP', outMinor: -30_000 },
    { date: '2026-11-03', currency: 'GBP', outMinor: -30_000 },
    { date: '2026-11-04', currency: 'EUR', outMinor: -700 },
  ],
  transactionCount: 19,
  updatedAt: fakeNow,
};

let shown: Shown;
const open = async (privacyMode = false): Promise<void> => {
  shown = await show(<OverviewPage />, { ledger: { ...emptyLedger, readSummary: async () => summary }, settings: { ...fakeSettings, privacyMode } });
  await vi.waitFor(() => expect(drawn.length).toBeGreaterThan(0));
};
afterEach(() => shown.close());

describe('the overview', () => {
  test('says where the month stands, against the same day of the last one', async () => {
    await open();
    expect(shown.root.querySelector('.amount[data-size="large"]')?.textContent).toBe('−£300.00');
    expect(shown.text()).toContain('£100.00 more than by 22 October.');
    expect(shown.text()).toContain('+£618.71 came in.');
  });

  test('shows each currency for itself, one big number only', async () => {
    await open();
    expect([...shown.root.querySelectorAll('.standing')].map((each) => each.getAttribute('aria-label'))).toEqual(['In GBP', 'In EUR']);
    expect(shown.root.querySelectorAll('.amount[data-size="large"]')).toHaveLength(1);
    expect(shown.text()).toContain('−€7.00');
  });

  test('gives every picture its words and its figures', async () => {
    await open();
    const pictures = [...shown.root.querySelectorAll('canvas')];
    expect(pictures.every((each) => each.getAttribute('role') === 'img' && (each.getAttribute('aria-label') ?? '').length > 20)).toBe(true);
    const [tideline] = shown.root.querySelectorAll('table');
    expect(tideline?.querySelectorAll('tbody tr')).toHaveLength(31);
    expect(tideline?.querySelectorAll('tbody tr')[2]?.textContent).toBe('3£300.00£0.00');
    expect(tideline?.querySelectorAll('tbody tr')[29]?.textContent).toBe('30not yet£500.00');
  });

  test('says how far each account is complete, and how that is known', async () => {
    await open();
    expect(shown.text()).toContain('Complete to 21 November, proven by the balance');
    expect(shown.text()).toContain('The rows do not add up to the balance that the bank shows');
    expect(shown.root.querySelector('a[href="#/transactions?account=a"]')?.textContent).toBe('Current 2291');
  });

  test('a click on a day leads to its rows', async () => {
    await open();
    const onClick = drawn[0]?.options?.onClick as unknown as (event: unknown, elements: { index: number }[]) => void;
    onClick({}, [{ index: 2 }]);
    expect(location.hash).toBe('#/transactions?period=2026-11-03');
    onClick({}, [{ index: 29 }]);
    expect(location.hash).toBe('#/transactions?period=2026-10-30');
    onClick({}, [{ index: 10 }]);
    expect(location.hash).toBe('#/transactions?period=2026-11');
  });
});

test('privacy mode leaves no amount anywhere: not in labels, tables, guides or tooltips', async () => {
  await open(true);
  const labels = [...shown.root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).join(' ');
  const scales = drawn[0]?.options?.scales as { y: { ticks: { callback: (value: number) => string } } };
  const callbacks = drawn[0]?.options?.plugins?.tooltip?.callbacks as unknown as { label: (item: { datasetIndex: number; raw: number }) => string };
  const said = `${shown.text()} ${labels} ${scales.y.ticks.callback(30_000)} ${callbacks.label({ datasetIndex: 0, raw: 30_000 })}`;
  expect(said).not.toMatch(/[£€]|\d+\.\d{2}|30,?000/);
});

test('before the first capture it leads to the sites', async () => {
  shown = await show(<OverviewPage />);
  expect(shown.root.querySelector('a[href="#/sites"]')?.textContent).toBe('Choose a bank to watch');
});
