/**
 * Online softmax (multinomial logistic) regression over hashed features, in two layers: a base that is shipped and
 * never changes, and what the user's corrections add to it. Without a correction the answer is the base's alone.
 */

/** Hashed features of one example: `indexes[i]` counts with `values[i]`. */
export interface Features {
  indexes: Uint32Array;
  values: Float32Array;
  size: number;
}

/** A row of weights per feature, one weight per class: `weights[index * classes + class] * scale`. */
export interface Base {
  classes: readonly string[];
  /** Number of hashed features, a power of two. */
  buckets: number;
  weights: Int8Array | Float32Array;
  scale: number;
  bias: Float32Array;
}

/** Scores before the softmax, into `out`. */
export function addBaseScores(base: Base, features: Features, out: Float32Array): void {
  const count = base.classes.length;
  const mask = base.buckets - 1;
  for (let at = 0; at < features.size; at++) {
    const value = (features.values[at] ?? 0) * base.scale;
    const row = ((features.indexes[at] ?? 0) & mask) * count;
    for (let each = 0; each < count; each++) out[each] = (out[each] ?? 0) + value * (base.weights[row + each] ?? 0);
  }
  for (let each = 0; each < count; each++) out[each] = (out[each] ?? 0) + (base.bias[each] ?? 0);
}

/** Turns scores into probabilities that sum to one, in place. */
export function softmaxInPlace(scores: Float32Array): void {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let each = 0; each < scores.length; each++) {
    const value = Math.exp((scores[each] ?? 0) - top);
    scores[each] = value;
    sum += value;
  }
  for (let each = 0; each < scores.length; each++) scores[each] = (scores[each] ?? 0) / sum;
}
