/** How often a merchant was given a category; what was said later counts more. */
interface Remembered {
  weights: Map<string, number>;
  total: number;
}

/** Each new word of the user makes the older ones of the same merchant count this much. */
const fade = 0.8;

/** What the user has said of each merchant. */
export class MerchantMemory {
  readonly #byKey = new Map<string, Remembered>();

  /** Remembers that the merchant of this key was put into `category`. */
  remember(key: string, category: string): void {
    const known = this.#byKey.get(key) ?? { weights: new Map<string, number>(), total: 0 };
    for (const [each, weight] of known.weights) known.weights.set(each, weight * fade);
    known.weights.set(category, (known.weights.get(category) ?? 0) + 1);
    known.total = known.total * fade + 1;
    this.#byKey.set(key, known);
  }

  /** The category said most lately and most often, and the part of all that was said of this merchant. */
  recall(key: string): { category: string; share: number } | undefined {
    const known = this.#byKey.get(key);
    if (known === undefined) return undefined;
    let best = '';
    let most = 0;
    for (const [category, weight] of known.weights) {
      if (weight > most) {
        best = category;
        most = weight;
      }
    }
    return { category: best, share: most / known.total };
  }
}
