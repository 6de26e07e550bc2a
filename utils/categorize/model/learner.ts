import type { Features } from './features.ts';
import { addPriorScores, type Prior } from './prior.ts';
import { softmaxInPlace } from './softmax.ts';

/** A class of the user's own has no weights in the prior: this is its score until something is learned of it. */
const unknownScore = -5;
const rate = 0.6;
/** Pull back to the prior, a step. */
const forget = 0.002;
/** A correction is repeated until the model is as sure of it as this, or as often as that. */
const sureEnough = 0.8;
const mostSteps = 6;

/** The prior, and what this user's corrections add to it. With no correction it answers as the prior alone. */
export class Learner {
  readonly #prior: Prior;
  readonly #classes: string[];
  readonly #added = new Map<number, Float32Array>();
  readonly #seen = new Map<number, number>();
  #scores: Float32Array;

  constructor(prior: Prior) {
    this.#prior = prior;
    this.#classes = [...prior.classes];
    this.#scores = new Float32Array(this.#classes.length);
  }

  /** The classes, in the order of the probabilities. */
  get classes(): readonly string[] {
    return this.#classes;
  }

  /** The probability of each class. The array is used again by the next call. */
  predict(features: Features): Float32Array {
    const scores = this.#scores;
    scores.fill(0, 0, this.#prior.classes.length).fill(unknownScore, this.#prior.classes.length);
    addPriorScores(this.#prior, features, scores);
    if (this.#added.size > 0) this.#addLearned(features, scores);
    softmaxInPlace(scores);
    return scores;
  }

  /** Learns that these features mean `category`: softmax regression by gradient, a step of its own for each feature. */
  learn(features: Features, category: string): void {
    const label = this.#indexOf(category);
    for (let step = 0; step < mostSteps; step++) {
      const errors = this.predict(features);
      if (step > 0 && (errors[label] ?? 0) >= sureEnough) return;
      errors[label] = (errors[label] ?? 0) - 1;
      this.#descend(features, errors);
    }
  }

  #indexOf(category: string): number {
    const known = this.#classes.indexOf(category);
    if (known >= 0) return known;
    this.#classes.push(category);
    this.#scores = new Float32Array(this.#classes.length);
    return this.#classes.length - 1;
  }

  #addLearned(features: Features, scores: Float32Array): void {
    for (let at = 0; at < features.size; at++) {
      const row = this.#added.get(features.indexes[at] ?? 0);
      if (row === undefined) continue;
      const value = features.values[at] ?? 0;
      for (let each = 0; each < row.length; each++) scores[each] = (scores[each] ?? 0) + value * (row[each] ?? 0);
    }
  }

  #descend(features: Features, errors: Float32Array): void {
    let norm = 0;
    for (const error of errors) norm += error * error;
    for (let at = 0; at < features.size; at++) {
      const index = features.indexes[at] ?? 0;
      const value = features.values[at] ?? 0;
      const seen = (this.#seen.get(index) ?? 0) + norm * value * value;
      this.#seen.set(index, seen);
      const row = this.#rowOf(index);
      const step = (rate * value) / Math.sqrt(seen + 0.01);
      for (let each = 0; each < errors.length; each++) row[each] = (row[each] ?? 0) * (1 - forget) - step * (errors[each] ?? 0);
    }
  }

  #rowOf(index: number): Float32Array {
    const row = this.#added.get(index);
    if (row !== undefined && row.length >= this.#classes.length) return row;
    const grown = new Float32Array(this.#classes.length);
    if (row !== undefined) grown.set(row);
    this.#added.set(index, grown);
    return grown;
  }
}
