import { buckets, type Features } from '../../../utils/categorize/model/features.ts';
import { softmaxInPlace } from '../../../utils/categorize/model/softmax.ts';

/** An example to learn from: the index of its class, and how much it counts. */
export interface Lesson {
  features: Features;
  label: number;
  weight: number;
}

/** Weights as trained: a row per bucket, one weight per class, and a bias per class. */
export interface Trained {
  classes: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

export interface TrainingWay {
  epochs: number;
  /** Step at the start; AdaGrad makes it smaller where much was learned. */
  rate: number;
  /** Pull of each used weight towards zero, a step. */
  decay: number;
  /** From 0 up to 1, seeded. */
  random: () => number;
}

/**
 * Multinomial logistic regression by stochastic gradient with a step of its own for each feature (AdaGrad; Duchi, Hazan
 * and Singer, 2011), over the lessons in an order of `random`. Deterministic for the same lessons and seed.
 */
export function train(classes: readonly string[], lessons: readonly Lesson[], { epochs, rate, decay, random }: TrainingWay): Trained {
  const count = classes.length;
  const weights = new Float32Array(buckets * count);
  const bias = new Float32Array(count);
  const seen = new Float32Array(buckets);
  const scores = new Float32Array(count);
  const order = Uint32Array.from(lessons, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson !== undefined) learn(lesson, count, weights, bias, seen, scores, rate, decay);
    }
  }
  return { classes, weights, bias };
}

function learn({ features, label, weight }: Lesson, count: number, weights: Float32Array, bias: Float32Array, seen: Float32Array, scores: Float32Array, rate: number, decay: number): void {
  const { indexes, values, size } = features;
  scores.set(bias);
  for (let at = 0; at < size; at++) {
    const row = (indexes[at] ?? 0) * count;
    const value = values[at] ?? 0;
    for (let each = 0; each < count; each++) scores[each] = (scores[each] ?? 0) + value * (weights[row + each] ?? 0);
  }
  softmaxInPlace(scores);
  scores[label] = (scores[label] ?? 0) - 1;
  let norm = 0;
  for (let each = 0; each < count; each++) norm += (scores[each] ?? 0) ** 2;
  norm *= weight * weight;
  for (let at = 0; at < size; at++) {
    const index = indexes[at] ?? 0;
    const value = values[at] ?? 0;
    seen[index] = (seen[index] ?? 0) + norm * value * value;
    const step = (rate * weight * value) / Math.sqrt((seen[index] ?? 0) + 0.01);
    const row = index * count;
    const keep = 1 - decay;
    for (let each = 0; each < count; each++) weights[row + each] = (weights[row + each] ?? 0) * keep - step * (scores[each] ?? 0);
  }
  for (let each = 0; each < count; each++) bias[each] = (bias[each] ?? 0) - 0.02 * weight * (scores[each] ?? 0);
}

/** Puts the order at random, in place. */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const value = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = value;
  }
}
