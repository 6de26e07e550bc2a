import { hashCode, hashStart, hashText, spread } from './hash.ts';

/** What the model sees of a transaction. */
export interface Example {
  descriptor: string;
  /** Minor units; spending is negative. Without it the model judges by the words alone. */
  amountMinor?: number;
  /** `YYYY-MM-DD`. */
  date?: string;
}

/** Hashed features of one example: `indexes[i]` counts with `values[i]`, for `i < size`. */
export interface Features {
  indexes: Uint32Array;
  values: Float32Array;
  size: number;
}

/** The number of hashed features. */
export const buckets = 1 << 18;

const most = 240;

/** How much each kind of feature counts, before a descriptor's features are brought to one length. */
const strength = { word: 1, pair: 0.8, first: 0.6, gram: 0.45, brand: 1.2, sign: 0.5, size: 0.3, day: 0.15 } as const;

/** The length of all features of words together: longer ones learn faster, and learn single merchants by heart. */
const wordsLength = 1.4;

/** One start of hashing for each kind, so that the word `car` is not the letters `car` of `cargo`. */
const starts = Object.fromEntries(Object.keys(strength).map((kind) => [kind, hashText(hashStart, `${kind}:`)])) as Record<keyof typeof strength, number>;

export const makeFeatures = (): Features => ({ indexes: new Uint32Array(most), values: new Float32Array(most), size: 0 });

function add(features: Features, hash: number, value: number): void {
  if (features.size >= most) return;
  features.indexes[features.size] = spread(hash) & (buckets - 1);
  features.values[features.size] = value;
  features.size++;
}

const edge = 32;

/** Runs of 3 to 5 letters of the word with its edges: `^ca`, `caf`, `afe`, `fe$` … */
function addGrams(features: Features, word: string): void {
  const last = word.length + 1;
  const codeAt = (at: number): number => (at === 0 || at === last ? edge : word.charCodeAt(at - 1));
  for (let from = 0; from < last - 1; from++) {
    let hash = starts.gram;
    for (let to = from; to <= last && to < from + 5; to++) {
      hash = hashCode(hash, codeAt(to));
      if (to >= from + 2) add(features, hash, strength.gram);
    }
  }
}

function addWords(features: Features, words: readonly string[]): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const hash = hashText(starts.word, word);
    add(features, hash, strength.word);
    const next = words[at + 1];
    if (next !== undefined) add(features, hashText(hashCode(hashText(starts.pair, word), edge), next), strength.pair);
  }
  const first = words[0];
  if (first !== undefined) add(features, hashText(starts.first, first), strength.first);
  for (const word of words) if (word.length >= 3) addGrams(features, word);
}

function addDay(features: Features, date: string): void {
  const day = Number(date.slice(8, 10));
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  add(features, hashCode(starts.day, day <= 5 ? 1 : day >= 25 ? 3 : 2), strength.day);
  add(features, hashCode(starts.day, weekday === 0 || weekday === 6 ? 11 : 12), strength.day);
}

/** Fills `features` with what stands in the example. `words` are its descriptor's; `brandClass` is the category of a brand known in it. */
export function extractFeatures(features: Features, words: readonly string[], { amountMinor, date }: Omit<Example, 'descriptor'>, brandClass?: string): void {
  features.size = 0;
  addWords(features, words);
  if (brandClass !== undefined) add(features, hashText(starts.brand, brandClass), strength.brand);
  let squares = 0;
  for (let at = 0; at < features.size; at++) squares += (features.values[at] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < features.size; at++) features.values[at] = ((features.values[at] ?? 0) / length) * wordsLength;
  if (amountMinor !== undefined) {
    add(features, hashCode(starts.sign, amountMinor < 0 ? 1 : 2), strength.sign);
    add(features, hashCode(starts.size, Math.floor(Math.log2(Math.abs(amountMinor) + 1))), strength.size);
  }
  if (date !== undefined) addDay(features, date);
}
