import { expect, test } from 'vitest';
import { closingWindow } from '../../../utils/model/history-window.ts';

const history = { days: 90, at: 0 };

test.each<[string, string, { until: string; isPast: boolean } | undefined]>([
  ['2026-11-01', '2026-11-22', undefined],
  ['2026-09-20', '2026-11-22', undefined],
  ['2026-09-12', '2026-11-23', { until: '2026-12-11', isPast: false }],
  ['2026-08-24', '2026-11-22', { until: '2026-11-22', isPast: false }],
  ['2026-08-20', '2026-11-22', { until: '2026-11-18', isPast: true }],
])('complete to %s, on %s', (date, today, closing) => {
  expect(closingWindow({ tidemark: { date }, history }, today)).toEqual(closing === undefined ? undefined : { since: date, ...closing });
});

test('nothing is said without a mark or a window', () => {
  expect(closingWindow({ history }, '2026-11-22')).toBeUndefined();
  expect(closingWindow({ tidemark: { date: '2020-01-01' } }, '2026-11-22')).toBeUndefined();
});
