import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evalCapture, pagesFolder } from '../../tools/eval/capture.ts';

/** Of each hundred rows at least so many must be as a person reads them, to the letter. */
const exactShare = 0.99;

/** The pages that the reader is held to: a page joins them once it is read right. `npm run eval -- capture` shows all. */
const names: string[] = JSON.parse(readFileSync(path.join(pagesFolder, 'held-to.json'), 'utf8'));

test('pages of banks that nobody described are read as a person reads them, and nothing is invented', async () => {
  const scores = await evalCapture(names.map((name) => path.join(pagesFolder, `${name}.html`)));
  const sum = (of: (score: (typeof scores)[number]) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const wrong = scores.filter(({ invented, missed }) => invented + missed > 0).map(({ page, remarks }) => ({ page, remarks: remarks.slice(0, 5) }));
  expect(wrong).toEqual([]);
  expect(scores.length).toBeGreaterThanOrEqual(50);
  expect(sum(({ exact }) => exact) / sum(({ expected }) => expected)).toBeGreaterThanOrEqual(exactShare);
}, 600_000);
