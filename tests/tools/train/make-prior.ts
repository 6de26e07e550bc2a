import { merchantWords } from '../../../utils/categorize/merchant-key.ts';
import { descriptorWords } from '../../../utils/categorize/descriptor-words.ts';
import { Brands, type BrandText } from '../../../utils/categorize/knowledge/brands.ts';
import { extractFeatures, makeFeatures } from '../../../utils/categorize/model/features.ts';
import type { PriorText } from '../../../utils/categorize/model/prior.ts';
import { Random } from '../eval/dedupe/random.ts';
import { packPrior } from './pack.ts';
import { prune, tune } from './prune.ts';
import { train, type Lesson } from './train.ts';
import { StatementWriter, type Labelled, type Phrase } from './lexicon.ts';

/** How large a shipped prior may be, in characters of its weights. */
export const mostWeights = 196_000;

/** How much a line of the lexicon and a brand count beside one real payment. */
const weightOf = { line: 0.5, brand: 0.3 } as const;
const linesPerPhrase = 1;
/** About as many weights as fit. */
const keptWeights = 90_000;

export interface Knowledge {
  lexicon: readonly Phrase[];
  brands: BrandText;
}

/** Trains a prior from what is known of households and brands, and from labelled payments, where there are any. */
export function makePrior(payments: readonly Labelled[], { lexicon, brands }: Knowledge, seed: number, about: Pick<PriorText, 'source' | 'dataHashes'>): PriorText {
  const random = new Random(seed);
  const writer = new StatementWriter(() => random.next());
  const lines = lexicon.flatMap((phrase) => writer.write(phrase, linesPerPhrase));
  const names = Object.entries(brands).flatMap(([category, text]) => text.split('\n').map((descriptor) => ({ descriptor, category })));
  const weighed = [...countAlike(payments), ...lines.map((line) => ({ ...line, weight: weightOf.line })), ...names.map((name) => ({ ...name, weight: weightOf.brand }))];
  const classes = [...new Set(weighed.map(({ category }) => category))].toSorted();
  const indexes = new Map(classes.map((name, at) => [name, at]));
  const known = new Brands(brands);
  const lessons = weighed.map((each) => toLesson(each, known, indexes.get(each.category) ?? 0, random.next()));
  const whole = train(classes, lessons, { epochs: 6, rate: 0.5, decay: 0, random: () => random.next() });
  const sparse = prune(whole, lessons, keptWeights);
  tune(sparse, lessons, 5, 0.2, () => random.next());
  return packPrior(sparse, mostWeights, about);
}

type Weighed = Labelled & { weight: number };

/** The same words with the same category are one lesson; a hundred of them count three times as much as one. */
function countAlike(payments: readonly Labelled[]): Weighed[] {
  const byWords = Map.groupBy(payments, ({ descriptor, category }) => `${category}\n${descriptor}`);
  return [...byWords.values()].flatMap((alike) => alike.slice(0, 1).map((one) => ({ ...one, weight: alike.length ** 0.25 })));
}

const drawn = makeFeatures();

/** Half of the brands are not marked as such: so the model learns the words of brands, and not only that the table knows them. */
function toLesson(example: Weighed, brands: Brands, label: number, chance: number): Lesson {
  const words = descriptorWords(example.descriptor);
  const brand = chance < 0.5 ? brands.find(merchantWords(words))?.category : undefined;
  extractFeatures(drawn, words, example, brand);
  return { features: { indexes: drawn.indexes.slice(0, drawn.size), values: drawn.values.slice(0, drawn.size), size: drawn.size }, label, weight: example.weight };
}
