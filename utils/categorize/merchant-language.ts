import nlp from 'compromise/two';
import { merchantName } from './merchant-name.ts';

interface Term {
  text: string;
  tags: ReadonlySet<string>;
}

/** compromise gives its words as loose JSON; only these two fields are taken. */
function readTerms(text: string): Term[] {
  const sentences: unknown = nlp(text).json({ terms: { tags: true } });
  if (!Array.isArray(sentences)) return [];
  return sentences.flatMap((sentence: { terms?: { text?: unknown; tags?: Iterable<unknown> }[] }) =>
    (sentence.terms ?? []).map((term) => ({ text: String(term.text ?? ''), tags: new Set([...(term.tags ?? [])].map(String)) })),
  );
}

const isPlace = (term: Term): boolean => term.tags.has('Place') || term.tags.has('City') || term.tags.has('Region') || term.tags.has('Country');
/** `TX`, `NY` after a town: two capitals that compromise may only know as an acronym. */
const isStateCode = (term: Term): boolean => /^[A-Z]{2}$/.test(term.text);

/** Drops the town, region or country that card schemes append, as long as a name is left before it. */
function withoutTrailingPlace(terms: readonly Term[]): readonly Term[] {
  const last = terms.at(-1);
  if (last === undefined || terms.length < 2) return terms;
  const drops = isPlace(last) || (isStateCode(last) && terms.length > 2);
  return drops ? withoutTrailingPlace(terms.slice(0, -1)) : terms;
}

/** "Payment to Anna Keller" → "Anna Keller": of a bank's sentence about a person only the person is the merchant. */
function personIn(terms: readonly Term[]): string | undefined {
  const names = terms.filter((term) => term.tags.has('Person'));
  const says = terms.some((term) => term.tags.has('Preposition') || term.tags.has('Conjunction'));
  return says && names.length >= 2 ? names.map((term) => term.text).join(' ') : undefined;
}

/**
 * The merchant's name with what language knows: towns at the end taken off, people found in a bank's sentence.
 * About 5,000 a second, so it runs in the worker, on distinct descriptors only.
 */
export function merchantNameByLanguage(descriptor: string): string {
  const name = merchantName(descriptor);
  const terms = readTerms(name);
  return personIn(terms) ?? (withoutTrailingPlace(terms).map((term) => term.text).join(' ') || name);
}
