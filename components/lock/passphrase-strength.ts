import { isWeakPassphrase } from '../../utils/model/passphrase.ts';

/** How well a passphrase stands up to guessing. `refused` is too short to be taken at all; the others are advice. */
export type Strength = 'refused' | 'weak' | 'fair' | 'good';

const often = /^(password|passwort|letmein|welcome|tidemark|qwert[yz]\w*|abc\w*|iloveyou|admin|login|dragon|monkey|football|\d+)$/;

/** Bits that a guesser who knows how people choose needs at most, roughly: words by a list, signs by their alphabet. */
function guessBits(passphrase: string): number {
  const words = passphrase.normalize('NFKC').toLowerCase().split(/[\s\-_.,;]+/).filter((word) => word !== '');
  const distinct = [...new Set(words)].filter((word) => !often.test(word));
  return distinct.reduce((sum, word) => sum + wordBits(word), 0);
}

/** Whole words come from a list of some ten thousand; what is no word costs a little more per sign, repeats cost nothing. */
function wordBits(word: string): number {
  const signs = new Set(word).size;
  if (/^\p{L}+$/u.test(word)) return Math.min(13 + Math.max(0, word.length - 9) * 1.5, signs * 3);
  return Math.min(signs * 4.5, word.length * 4);
}

/** Grades a passphrase. Argon2id makes each guess cost about half a second, so 50 bits hold against a thief. */
export function passphraseStrength(passphrase: string): Strength {
  if (isWeakPassphrase(passphrase)) return 'refused';
  const bits = guessBits(passphrase);
  if (bits < 36) return 'weak';
  return bits < 50 ? 'fair' : 'good';
}
