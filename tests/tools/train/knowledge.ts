import { readFileSync } from 'node:fs';
import type { BrandText } from '../../../utils/categorize/knowledge/brands.ts';
import { descriptorWords } from '../../../utils/categorize/descriptor-words.ts';
import type { Phrase } from './lexicon.ts';

/** Where a group of name-suggestion-index lies in our tree. Banks and offices of all sorts are no shops and are left out. */
const placeOf: Readonly<Record<string, string>> = {
  Entertainment: 'entertainment',
  Travel: 'travel',
  Groceries: 'groceries',
  'Auto & Fuel': 'transport.car',
  Clothing: 'shopping.clothing',
  Dining: 'dining',
  Shopping: 'shopping',
  'Home & Garden': 'housing.home',
  'Electronics & Software': 'shopping.electronics',
  'Bills & Utilities': 'bills',
  'Health & Beauty': 'health',
  'Charity & Membership': 'giving',
  'Government & Fines': 'taxes',
  Transport: 'transport',
  'Education & Childcare': 'education',
};

/**
 * Brands by category of our tree, one name for each: in Latin letters, four letters at least, no name that begins with
 * another of its category, none that two categories share, and none that the lexicon places itself.
 */
export function reduceBrands(file: string, lexicon: readonly Phrase[]): BrandText {
  const byGroup = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  const taken = new Set(lexicon.map(({ text }) => keyOf(text)));
  const seen = new Map<string, { name: string; category: string } | undefined>();
  for (const [group, names] of Object.entries(byGroup)) {
    const category = placeOf[group];
    if (category === undefined) continue;
    for (const name of names) {
      const key = keyOf(name);
      if (!/^[ -\u017F’]+$/.test(name) || key.replace(/[^\p{L}]/gu, '').length < 4 || taken.has(key)) continue;
      const other = seen.get(key);
      seen.set(key, !seen.has(key) || other?.category === category ? { name, category } : undefined);
    }
  }
  const kept = [...seen.entries()].filter(([key, brand]) => brand !== undefined && !beginsWithAnother(key, brand.category, seen)).map(([, brand]) => brand);
  return Object.fromEntries(Object.values(placeOf).map((category) => [category, kept.filter((brand) => brand?.category === category).map((brand) => titled(brand?.name ?? '')).toSorted().join('\n')]));
}

const keyOf = (name: string): string => descriptorWords(name).join(' ');

function beginsWithAnother(key: string, category: string, seen: ReadonlyMap<string, { category: string } | undefined>): boolean {
  const words = key.split(' ');
  return words.some((_, at) => at > 0 && seen.get(words.slice(0, at).join(' '))?.category === category);
}

const titled = (name: string): string => name.toLowerCase().replace(/(^|[\s&/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
