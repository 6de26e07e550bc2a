import { deflateRawSync } from 'node:zlib';
import { buckets } from '../../../utils/categorize/model/features.ts';
import type { PriorText } from '../../../utils/categorize/model/prior.ts';
import type { Sparse } from './prune.ts';

/** Weights are rounded to whole numbers from −31 to 31. */
const mostSteps = 31;

/**
 * Makes weights small enough to ship: rounded, in four runs of bytes (gap to the feature before; how many weights; their
 * classes; the weights), compressed, as text of at most `mostCharacters`. Where they do not fit, the weakest are dropped.
 */
export function packPrior(sparse: Sparse, mostCharacters: number, about: Pick<PriorText, 'source' | 'dataHashes'>): PriorText {
  const sizes = Float32Array.from(sparse.entryWeights, Math.abs).toSorted();
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / mostSteps;
  const bias = Array.from(sparse.bias, (each) => Math.round(each * 1000) / 1000);
  for (let dropped = 0; ; dropped += 0.02) {
    const least = sizes[Math.floor(sizes.length * dropped)] ?? 0;
    const weights = deflateRawSync(runsOf(sparse, scale, least), { level: 9 }).toString('base64');
    if (weights.length <= mostCharacters) return { ...about, classes: sparse.classes, bias, scale, weights };
  }
}

function runsOf({ starts, entryClasses, entryWeights }: Sparse, scale: number, least: number): Uint8Array {
  const gaps: number[] = [];
  const counts: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  let before = -1;
  for (let feature = 0; feature < buckets; feature++) {
    const kept: number[] = [];
    for (let entry = starts[feature] ?? 0; entry < (starts[feature + 1] ?? 0); entry++) {
      const rounded = Math.max(-mostSteps, Math.min(mostSteps, Math.round((entryWeights[entry] ?? 0) / scale)));
      if (rounded === 0 || Math.abs(entryWeights[entry] ?? 0) < least) continue;
      kept.push(entry);
      classes.push(entryClasses[entry] ?? 0);
      weights.push(rounded & 255);
    }
    if (kept.length === 0) continue;
    let gap = feature - before;
    for (; gap >= 255; gap -= 255) gaps.push(255);
    gaps.push(gap);
    counts.push(kept.length);
    before = feature;
  }
  const lengths = [gaps.length, counts.length, classes.length];
  return Uint8Array.from([...lengths.flatMap((each) => [each & 255, (each >> 8) & 255, each >> 16]), ...gaps, ...counts, ...classes, ...weights]);
}
