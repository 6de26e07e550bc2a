import { describe, expect, test } from 'vitest';
import { buckets, type Features } from '../../../../utils/categorize/model/features.ts';
import { addPriorScores, parsePrior } from '../../../../utils/categorize/model/prior.ts';
import { shippedPrior } from '../../../../utils/categorize/model/shipped-prior.ts';
import { defaultCategories } from '../../../../utils/categorize/tree.ts';
import { packPrior } from '../../../tools/train/pack.ts';
import type { Sparse } from '../../../tools/train/prune.ts';

/** Weights at the given features: `[feature, class, weight]`, in order. */
function sparse(entries: readonly (readonly [number, number, number])[]): Sparse {
  const starts = new Uint32Array(buckets + 1);
  for (const [feature] of entries) starts.fill((starts[feature + 1] ?? 0) + 1, feature + 1);
  return { classes: ['a', 'b'], starts, entryClasses: Uint8Array.from(entries, ([, each]) => each), entryWeights: Float32Array.from(entries, ([, , weight]) => weight), bias: Float32Array.of(0.25, -0.5) };
}

const one = (index: number): Features => ({ indexes: Uint32Array.of(index), values: Float32Array.of(1), size: 1 });

describe('a packed prior', () => {
  const entries = [[0, 0, 1], [0, 1, -1], [254, 1, 0.5], [509, 0, -0.5], [70_000, 0, 0.75], [buckets - 1, 1, 1]] as const;

  test('gives the weights back, wherever they stand', async () => {
    const prior = await parsePrior(packPrior(sparse(entries), 10_000, { source: '', dataHashes: {} }));
    for (const [feature, each, weight] of entries) {
      const out = new Float32Array(2);
      addPriorScores(prior, one(feature), out);
      expect(out[each]).toBeCloseTo(weight + (prior.bias[each] ?? 0), 1);
    }
    const nothing = new Float32Array(2);
    addPriorScores(prior, one(12), nothing);
    expect([...nothing]).toEqual([0.25, -0.5]);
  });

  test('is refused where it is cut off', async () => {
    const text = packPrior(sparse(entries), 10_000, { source: '', dataHashes: {} });
    await expect(parsePrior({ ...text, weights: text.weights.slice(0, 8) })).rejects.toThrow();
  });
});

test('the shipped prior is small, knows only the tree, and says where it comes from', () => {
  const ids = new Set(defaultCategories.map(({ id }) => id));
  expect(JSON.stringify(shippedPrior).length).toBeLessThanOrEqual(200_000);
  for (const each of shippedPrior.classes) expect(ids).toContain(each);
  expect(shippedPrior.source).toMatch(/Open Government Licence.*BSD-3-Clause/);
  for (const hash of Object.values(shippedPrior.dataHashes)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
