import { buckets } from '../../../utils/categorize/model/features.ts';
import { softmaxInPlace } from '../../../utils/categorize/model/softmax.ts';
import { shuffle, type Lesson, type Trained } from './train.ts';

/** Few weights instead of all: those of feature `i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface Sparse {
  classes: readonly string[];
  starts: Uint32Array;
  entryClasses: Uint8Array;
  entryWeights: Float32Array;
  bias: Float32Array;
}

/** Keeps the `most` strongest weights. A weight counts the more, the more lessons have its feature. */
export function prune({ classes, weights, bias }: Trained, lessons: readonly Lesson[], most: number): Sparse {
  const count = classes.length;
  const often = countFeatures(lessons);
  const strengthOf = (at: number): number => Math.abs(weights[at] ?? 0) * (often[Math.floor(at / count)] ?? 0);
  const strengths = new Float32Array(weights.length);
  for (let at = 0; at < weights.length; at++) strengths[at] = strengthOf(at);
  const sorted = strengths.filter((each) => each > 0).sort();
  const least = sorted[Math.max(0, sorted.length - most)] ?? 0;
  const starts = new Uint32Array(buckets + 1);
  const entryClasses: number[] = [];
  const entryWeights: number[] = [];
  for (let feature = 0; feature < buckets; feature++) {
    for (let each = 0; each < count; each++) {
      const at = feature * count + each;
      if ((strengths[at] ?? 0) < least || strengths[at] === 0) continue;
      entryClasses.push(each);
      entryWeights.push(weights[at] ?? 0);
    }
    starts[feature + 1] = entryClasses.length;
  }
  return { classes, starts, entryClasses: Uint8Array.from(entryClasses), entryWeights: Float32Array.from(entryWeights), bias: bias.slice() };
}

/** The fourth root of how often each feature stands in a lesson. */
function countFeatures(lessons: readonly Lesson[]): Float32Array {
  const often = new Float32Array(buckets);
  for (const { features } of lessons) for (const index of features.indexes) often[index] = (often[index] ?? 0) + 1;
  return often.map((each) => each ** 0.25);
}

/** Trains the kept weights on, so that they take over the work of those that are gone. */
export function tune(sparse: Sparse, lessons: readonly Lesson[], epochs: number, rate: number, random: () => number): void {
  const { starts, entryClasses, entryWeights, bias } = sparse;
  const seen = new Float32Array(entryWeights.length);
  const scores = new Float32Array(bias.length);
  const order = Uint32Array.from(lessons, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson === undefined) continue;
      const { features, label, weight } = lesson;
      scores.set(bias);
      eachEntry(starts, features, (entry, value) => {
        scores[entryClasses[entry] ?? 0] = (scores[entryClasses[entry] ?? 0] ?? 0) + value * (entryWeights[entry] ?? 0);
      });
      softmaxInPlace(scores);
      scores[label] = (scores[label] ?? 0) - 1;
      eachEntry(starts, features, (entry, value) => {
        const slope = weight * value * (scores[entryClasses[entry] ?? 0] ?? 0);
        seen[entry] = (seen[entry] ?? 0) + slope * slope;
        entryWeights[entry] = (entryWeights[entry] ?? 0) - (rate * slope) / Math.sqrt((seen[entry] ?? 0) + 0.01);
      });
      for (let each = 0; each < bias.length; each++) bias[each] = (bias[each] ?? 0) - 0.01 * weight * (scores[each] ?? 0);
    }
  }
}

function eachEntry(starts: Uint32Array, { indexes, values, size }: Lesson['features'], visit: (entry: number, value: number) => void): void {
  for (let at = 0; at < size; at++) {
    const index = indexes[at] ?? 0;
    const end = starts[index + 1] ?? 0;
    for (let entry = starts[index] ?? 0; entry < end; entry++) visit(entry, values[at] ?? 0);
  }
}
