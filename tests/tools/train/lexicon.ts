import { readdirSync, readFileSync } from 'node:fs';
import type { Example } from '../../../utils/categorize/model/features.ts';
import { defaultCategories, topOf } from '../../../utils/categorize/tree.ts';

/** An example and the id of its category. */
export interface Labelled extends Example {
  category: string;
}

const folder = new URL('./lexicon/', import.meta.url);

interface Fillers {
  [slot: string]: string[] | Record<string, string[]>;
}

const fillers = JSON.parse(readFileSync(new URL('./names.json', import.meta.url), 'utf8')) as Fillers;

const known = new Set(defaultCategories.map(({ id }) => id));
const incoming = new Set(defaultCategories.filter(({ flow }) => flow === 'in').map(({ id }) => id));

/** A phrase of the lexicon, its language and category. */
export interface Phrase {
  language: string;
  category: string;
  text: string;
}

/** Lines `category = phrase | phrase`; what begins with `#` is a remark. Throws on a category that the tree has not. */
export function readLexicon(): Phrase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseLexicon(file.slice(0, 2), readFileSync(new URL(file, folder), 'utf8')));
}

export function parseLexicon(language: string, text: string): Phrase[] {
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('#') || line.trim() === '') return [];
    const [category = '', phrases = ''] = line.split(' = ');
    if (!known.has(category)) throw new Error(`Lexicon ${language}: the tree has no “${category}”`);
    return phrases.split(' | ').map((phrase) => ({ language, category, text: phrase.trim() }));
  });
}

/** Makes statement lines out of the lexicon's phrases: as they are, and in the dress that banks give them. */
export class StatementWriter {
  readonly #random: () => number;

  /** `random` gives from 0 up to 1; the same numbers give the same lines. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** The phrase alone and `times` lines with what banks put before and after it. */
  write(phrase: Phrase, times: number): Labelled[] {
    const lines = [this.#line(phrase.text)];
    for (let each = 0; each < times; each++) lines.push(this.#line(this.#dress(phrase)));
    return lines.map((descriptor) => ({ descriptor, category: phrase.category, amountMinor: this.#amount(phrase.category) }));
  }

  #dress({ language, text }: Phrase): string {
    const prefixes = (fillers['prefix'] as Record<string, string[]>)[language] ?? [];
    const before = this.#random() < 0.5 ? this.#pick(prefixes) : '';
    return `${before}${text}${this.#pick(fillers['suffix'] as string[])}`;
  }

  #line(text: string): string {
    const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => this.#fill(slot));
    return this.#random() < 0.6 ? filled.toUpperCase() : filled;
  }

  #fill(slot: string): string {
    const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(this.#random() * 10)).join('');
    if (slot === 'ref') return digits(5 + Math.floor(this.#random() * 8));
    if (slot === 'card') return digits(4);
    if (slot === 'year') return `20${digits(2)}`;
    if (slot === 'time') return `1${digits(1)}:${digits(2)}`;
    if (slot === 'date') return `${digits(1)}${1 + Math.floor(this.#random() * 9)}${this.#pick(['.', '/', '-'])}0${1 + Math.floor(this.#random() * 9)}`;
    return this.#pick(fillers[slot] as string[]);
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? '';
  }

  /** From 2 to 2,000, as often small as large; transfers and savings go both ways. */
  #amount(category: string): number {
    const size = Math.round(200 * 1000 ** this.#random());
    const isIn = incoming.has(category) || (topOf(category) === 'transfers' && this.#random() < 0.4);
    return isIn ? size : -size;
  }
}
