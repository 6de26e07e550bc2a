import { expect, test } from 'vitest';
import { softmaxInPlace } from '../../../../utils/categorize/model/softmax.ts';

test('probabilities sum to one and keep the order, however large the scores', () => {
  const scores = Float32Array.of(900, 901, -900);
  softmaxInPlace(scores);
  expect(scores.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
  expect(scores[1]).toBeGreaterThan(scores[0] ?? 1);
  expect(scores[2]).toBe(0);
});
