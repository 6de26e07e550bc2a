import { describe, expect, test } from 'vitest';
import { growForest } from '../../../utils/forecast/forest.ts';
import { seeded } from './seeded.ts';

const options = { trees: 40, smallestLeaf: 5, deepest: 8, share: 1, random: seeded() };

describe('a forest', () => {
  test('finds the feature that tells, among those that do not', () => {
    const random = seeded(3);
    const rows = Array.from({ length: 400 }, () => [random(), random(), random()]);
    const targets = rows.map(([, telling = 0]) => (telling > 0.6 ? 100 : 10));
    const forest = growForest({ rows, targets }, options);
    expect(forest.quantiles([0.1, 0.9, 0.1], [0.5])).toEqual([100]);
    expect(forest.quantiles([0.9, 0.2, 0.9], [0.5])).toEqual([10]);
  });

  test('tells how widely what came of like examples was spread', () => {
    const random = seeded(5);
    const rows = Array.from({ length: 2_000 }, () => [0]);
    const targets = rows.map(() => random() * 100);
    const [low = 0, middle = 0, high = 0] = growForest({ rows, targets }, options).quantiles([0], [0.1, 0.5, 0.9]);
    expect(low).toBeCloseTo(10, -1);
    expect(middle).toBeCloseTo(50, -1);
    expect(high).toBeCloseTo(90, -1);
  });

  test('grows the same from the same seed, and another from another', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [at, (at * 7) % 13]);
    const targets = rows.map(([a = 0, b = 0]) => a * b);
    const say = (seed: number): number[] => growForest({ rows, targets }, { ...options, random: seeded(seed) }).quantiles([30, 4], [0.3, 0.5, 0.7]);
    expect(say(1)).toEqual(say(1));
    expect(say(1)).not.toEqual(say(2));
  });

  test('counts examples by their weight', () => {
    const rows = Array.from({ length: 40 }, () => [1]);
    const targets = rows.map((_, at) => (at < 20 ? 0 : 50));
    const weights = rows.map((_, at) => (at < 20 ? 1 : 9));
    expect(growForest({ rows, targets, weights }, options).quantiles([1], [0.2])).toEqual([50]);
  });
});
