import { Categorizer } from '../../../utils/categorize/categorizer.ts';
import { Brands, type BrandText } from '../../../utils/categorize/knowledge/brands.ts';
import { brandNames } from '../../../utils/categorize/knowledge/brand-names.ts';
import { merchantKey, merchantStem } from '../../../utils/categorize/merchant-key.ts';
import { parsePrior, type Prior } from '../../../utils/categorize/model/prior.ts';
import { shippedPrior } from '../../../utils/categorize/model/shipped-prior.ts';
import { findInMap } from '../../../utils/categorize/tree.ts';
import { readLexicon } from '../train/lexicon.ts';
import { makePrior } from '../train/make-prior.ts';
import { Random } from './dedupe/random.ts';
import { readLabels, readRows, type Row } from './categorize/rows.ts';
import { scoreAnswers, type CategorizeScore, type Judged } from './categorize/score.ts';

/** What `npm run eval -- categorize` was asked. Files are named by `test`, `train` and `stream`. */
export interface CategorizeWish {
  test?: string | undefined;
  train?: string | undefined;
  stream?: string | undefined;
  labels?: string | undefined;
  folds?: number | undefined;
  group: 'merchant' | 'stem';
  seed: number;
  splitDate?: number | undefined;
  perAccount: boolean;
  leaveAccountOut: boolean;
}

type Labels = ReadonlyMap<string, string>;

/** A prior and the brands that go with it, both in the labels that are tested. */
interface Known {
  prior: Prior;
  brands: Brands;
}

/** Accounts are left out in this many groups: each is tested with a prior of the accounts of the other groups. */
const accountGroups = 8;
/** Shorter accounts say little when each is taken alone. */
const leastRows = 200;

/** Measures the product's own code. Weights are never trained on what is tested: without `--train`, or with another split, only `--test` uses the shipped ones. */
export async function evalCategorize(wish: CategorizeWish): Promise<CategorizeScore> {
  const labels = readLabels(wish.labels);
  return scoreAnswers(await judge(wish, labels));
}

async function judge(wish: CategorizeWish, labels: Labels): Promise<Judged[]> {
  const { seed } = wish;
  if (wish.stream !== undefined) {
    const rows = readRows(wish.stream);
    return wish.perAccount || wish.leaveAccountOut ? byAccount(rows, labels, seed, true) : streamOver(rows, await learnFrom([], labels, seed));
  }
  const rows = readRows(wish.test ?? '');
  if (wish.train !== undefined) return testAfter(readRows(wish.train), rows, labels, seed);
  if (wish.folds !== undefined) return inFolds(rows, wish.folds, wish.group, labels, seed);
  if (wish.leaveAccountOut || wish.perAccount) return byAccount(rows, labels, seed, false);
  if (wish.splitDate === undefined) return test(new Categorizer(await parsePrior(shippedPrior), new Brands(brandNames)), rows, new Set(), labels);
  const cut = Math.floor(rows.length * wish.splitDate);
  return testAfter(rows.slice(0, cut), rows.slice(cut), labels, seed);
}

const labelOf = (labels: Labels, category: string): string => findInMap(labels, category) ?? category;

/** What the product would know had it been trained from these rows and not from those it ships with. */
async function learnFrom(rows: readonly Row[], labels: Labels, seed: number): Promise<Known> {
  const lexicon = readLexicon().map((phrase) => ({ ...phrase, category: labelOf(labels, phrase.category) }));
  const brands = joinByLabel(labels);
  return { prior: await parsePrior(makePrior(rows, { lexicon, brands }, seed, { source: '', dataHashes: {} })), brands: new Brands(brands) };
}

function joinByLabel(labels: Labels): BrandText {
  const joined: Record<string, string> = {};
  for (const [category, names] of Object.entries(brandNames)) joined[labelOf(labels, category)] = [joined[labelOf(labels, category)], names].filter(Boolean).join('\n');
  return joined;
}

/** The training rows are also what the user has said of these merchants. */
async function testAfter(train: readonly Row[], rows: readonly Row[], labels: Labels, seed: number): Promise<Judged[]> {
  const { prior, brands } = await learnFrom(train, labels, seed);
  const categorizer = new Categorizer(prior, brands);
  for (const row of train) categorizer.remember(row, row.category);
  return test(categorizer, rows, new Set(train.map(({ descriptor }) => merchantKey(descriptor))), labels);
}

function test(categorizer: Categorizer, rows: readonly Row[], seen: ReadonlySet<string>, labels: Labels): Judged[] {
  return rows.map((row) => {
    const { category, isSure, why } = categorizer.answer(row);
    return { truth: row.category, answer: labelOf(labels, category), isSure, isSeen: seen.has(merchantKey(row.descriptor)), source: why.source };
  });
}

/** Predicts each row, then says what it is. */
function streamOver(rows: readonly Row[], { prior, brands }: Known): Judged[] {
  const categorizer = new Categorizer(prior, brands);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const judged = test(categorizer, [row], seen, new Map());
    categorizer.correct(row, row.category);
    seen.add(merchantKey(row.descriptor));
    return judged;
  });
}

async function inFolds(rows: readonly Row[], count: number, group: 'merchant' | 'stem', labels: Labels, seed: number): Promise<Judged[]> {
  const keyOf = group === 'stem' ? merchantStem : merchantKey;
  const foldOf = deal(rows.map(({ descriptor }) => keyOf(descriptor)), count, seed);
  const within = (fold: number) => (row: Row) => foldOf.get(keyOf(row.descriptor)) === fold;
  const judged: Judged[] = [];
  for (let fold = 0; fold < count; fold++) judged.push(...(await testAfter(rows.filter((row) => !within(fold)(row)), rows.filter(within(fold)), labels, seed)));
  return judged;
}

/** Each account alone, with a prior of other accounts; `learns` as its rows come, or is only tested. */
async function byAccount(rows: readonly Row[], labels: Labels, seed: number, learns: boolean): Promise<Judged[]> {
  const accounts = [...Map.groupBy(rows, ({ account }) => account)].filter(([, of]) => of.length >= leastRows);
  const groupOf = deal(accounts.map(([account]) => account), accountGroups, seed);
  const judged: Judged[] = [];
  for (let group = 0; group < accountGroups; group++) {
    const known = await learnFrom(rows.filter(({ account }) => groupOf.get(account) !== group), labels, seed);
    const tested = accounts.filter(([account]) => groupOf.get(account) === group);
    for (const [, of] of tested) judged.push(...(learns ? streamOver(of, known) : test(new Categorizer(known.prior, known.brands), of, new Set(), new Map())));
  }
  return judged;
}

/** Deals each distinct key to one of `count` parts, by seed. */
function deal(keys: readonly string[], count: number, seed: number): ReadonlyMap<string, number> {
  const random = new Random(seed);
  return new Map([...new Set(keys)].toSorted().map((key) => [key, Math.floor(random.next() * count)]));
}
