import { expect, test } from 'vitest';
import { evalCapture, findExpectedPages } from '../../tools/eval/capture.ts';

/** Of each hundred rows at least so many must be as a person reads them, to the letter. */
const exactShare = 0.99;

test('pages of banks that nobody described are read as a person reads them, and nothing is invented', async () => {
  const scores = await evalCapture(findExpectedPages());
  const sum = (of: (score: (typeof scores)[number]) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const wrong = scores.filter(({ invented, missed }) => invented + missed > 0).map(({ page, remarks }) => ({ page, remarks: remarks.slice(0, 5) }));
  expect(wrong).toEqual([]);
  expect(scores.length).toBeGreaterThanOrEqual(30);
  expect(sum(({ exact }) => exact) / sum(({ expected }) => expected)).toBeGreaterThanOrEqual(exactShare);
}, 600_000);
