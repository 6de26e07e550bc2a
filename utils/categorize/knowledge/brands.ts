import { descriptorWords } from '../descriptor-words.ts';

/** A brand found in a descriptor. */
export interface BrandFound {
  name: string;
  category: string;
}

/** Names of brands by category: `category` → names, one a line. */
export type BrandText = Readonly<Record<string, string>>;

const mostWords = 4;

/** Knows which brands stand at the beginning of a descriptor, the longest first: `TESCO PET INSURANCE` is not Tesco. */
export class Brands {
  readonly #byWords = new Map<string, BrandFound>();

  constructor(text: BrandText) {
    for (const [category, names] of Object.entries(text)) {
      for (const name of names.split('\n')) if (name !== '') this.#byWords.set(descriptorWords(name).join(' '), { name, category });
    }
  }

  /** The brand with which these words (of `merchantWords`) begin. */
  find(words: readonly string[]): BrandFound | undefined {
    for (let count = Math.min(mostWords, words.length); count > 0; count--) {
      const found = this.#byWords.get(count === 1 ? (words[0] ?? '') : words.slice(0, count).join(' '));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
