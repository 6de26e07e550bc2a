import { foldSpace } from '../../parse/text.ts';

/** As long as a description may be. */
const longest = 1_000;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The description of a row out of the fields in which a file writes it: none twice, none that is part of another. */
export function joinWords(fields: readonly (string | undefined)[]): string {
  const [one, ...more] = fields.filter((field) => field !== undefined && field !== '');
  if (more.length === 0) return foldSpace(one ?? '').slice(0, longest);
  const texts = fields.map((field) => foldSpace(field ?? '')).filter((text) => text !== '');
  const own = texts.filter((text, at) => !texts.some((other, place) => place !== at && plain(other).includes(plain(text)) && (plain(other) !== plain(text) || place < at)));
  return own.join(' ').slice(0, longest);
}
