import { descriptorWords } from './descriptor-words.ts';
import type { BrandFound, Brands } from './knowledge/brands.ts';
import { MerchantMemory } from './memory.ts';
import { merchantWords } from './merchant-key.ts';
import { extractFeatures, makeFeatures, type Example } from './model/features.ts';
import { Learner } from './model/learner.ts';
import type { Prior } from './model/prior.ts';

/** What decided. */
export type Why =
  | { source: 'correction'; merchant: string }
  | { source: 'brand'; brand: string }
  | { source: 'model' };

/** The category of a transaction, how sure that is, and what decided it. */
export interface Answer {
  /** The likeliest category, also where it is not sure enough. */
  category: string;
  /** From 0 to 1. */
  confidence: number;
  /** Whether the confidence reaches the user's threshold; else the transaction stays uncategorised and is asked. */
  isSure: boolean;
  why: Why;
}

/** A brand decides unless the model, which knows the brand too, finds another category so many times as likely. */
const mostAgainstBrand = 1.5;
/** How certain a user's word of a merchant is, when nothing speaks against it. */
const ownWord = 0.98;

/**
 * Finds the category of a transaction: the user's corrections of its merchant come first, then brands, then the model.
 * The user's rules stand before all this and are not looked at here.
 */
export class Categorizer {
  readonly #learner: Learner;
  readonly #brands: Brands;
  readonly #memory = new MerchantMemory();
  readonly #features = makeFeatures();
  /** The least confidence with which a category is set without asking. */
  threshold: number;

  constructor(prior: Prior, brands: Brands, threshold = 0.6) {
    this.#learner = new Learner(prior);
    this.#brands = brands;
    this.threshold = threshold;
  }

  /** About 100,000 descriptors a second. */
  answer(example: Example): Answer {
    const words = descriptorWords(example.descriptor);
    const merchant = merchantWords(words);
    const key = merchant.join(' ');
    const own = this.#memory.recall(key);
    if (own !== undefined && own.share > 0.5) return this.#said(own.category, own.share * ownWord, { source: 'correction', merchant: key });
    const brand = this.#brands.find(merchant);
    extractFeatures(this.#features, words, example, brand?.category);
    const chances = this.#learner.predict(this.#features);
    const best = indexOfMost(chances);
    const category = this.#learner.classes[best] ?? '';
    const confidence = chances[best] ?? 0;
    return this.#weigh(brand, category, confidence, chances);
  }

  #weigh(brand: BrandFound | undefined, category: string, confidence: number, chances: Float32Array): Answer {
    if (brand !== undefined) {
      const chance = chances[this.#learner.classes.indexOf(brand.category)] ?? 0;
      if (chance * mostAgainstBrand >= confidence || category.startsWith(`${brand.category}.`)) {
        const isFiner = category.startsWith(brand.category);
        return this.#said(isFiner ? category : brand.category, Math.max(confidence, chance), { source: 'brand', brand: brand.name });
      }
    }
    return this.#said(category, confidence, { source: 'model' });
  }

  #said(category: string, confidence: number, why: Why): Answer {
    return { category, confidence, isSure: confidence >= this.threshold, why };
  }

  /** Remembers what the user has said of a merchant; the model does not learn from it. */
  remember({ descriptor }: Example, category: string): void {
    this.#memory.remember(merchantWords(descriptorWords(descriptor)).join(' '), category);
  }

  /** The user says what this transaction is: its merchant is remembered, and the model learns from it at once. */
  correct(example: Example, category: string): void {
    this.remember(example, category);
    const words = descriptorWords(example.descriptor);
    extractFeatures(this.#features, words, example, this.#brands.find(merchantWords(words))?.category);
    this.#learner.learn(this.#features, category);
  }

  /** The words that speak most for `category`, strongest first: what “why” shows where the model decided. */
  tellingWords(example: Example, category: string): string[] {
    const words = [...new Set(descriptorWords(example.descriptor))];
    const at = this.#learner.classes.indexOf(category);
    const whole = this.#chance(words, at);
    return words
      .map((word) => ({ word, loss: whole - this.#chance(words.filter((each) => each !== word), at) }))
      .filter(({ loss }) => loss > 0.02)
      .toSorted((a, b) => b.loss - a.loss)
      .map(({ word }) => word)
      .slice(0, 3);
  }

  #chance(words: readonly string[], at: number): number {
    extractFeatures(this.#features, words, {});
    return this.#learner.predict(this.#features)[at] ?? 0;
  }
}

function indexOfMost(chances: Float32Array): number {
  let best = 0;
  for (let each = 1; each < chances.length; each++) if ((chances[each] ?? 0) > (chances[best] ?? 0)) best = each;
  return best;
}
