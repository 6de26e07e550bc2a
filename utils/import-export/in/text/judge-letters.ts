import { wordsOf } from '../../../parse/text.ts';
import { meaningsOf } from '../table/header-words.ts';

/** The encodings of one byte a letter that banks still write, likeliest first. */
const candidates = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1255', 'windows-1253', 'windows-1254', 'windows-1256'] as const;

/** Encodings of two bytes a letter: a text that is none breaks their rules soon. */
const eastern = ['gb18030', 'shift_jis', 'euc-kr', 'big5'] as const;

/** As many bytes as are looked at: an encoding shows in the first rows. */
const enough = 60_000;

/**
 * Which of the old encodings a text is in that is not UTF-8: the one in which its lines with letters beyond ASCII read as
 * words. Where several do, a header that is known in one of them decides.
 */
export function judgeLetters(bytes: Uint8Array): string {
  const sample = linesBeyondAscii(bytes.subarray(0, enough));
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of [...candidates, ...eastern]) {
    const text = decode(sample, encoding);
    if (text === undefined) continue;
    const score = scoreText(text) + (encoding === 'windows-1252' ? 0.5 : 0) - ((eastern as readonly string[]).includes(encoding) ? 1 : 0);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // It breaks the encoding's rules.
    return undefined;
  }
}

function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    const line = bytes.subarray(start, at + 1);
    if (line.some((byte) => byte >= 0x80)) kept.push(...line);
    start = at + 1;
  }
  return Uint8Array.from(kept);
}

const scripts = [/^\p{Script=Latin}+$/u, /^\p{Script=Cyrillic}+$/u, /^\p{Script=Greek}+$/u, /^\p{Script=Hebrew}+$/u, /^\p{Script=Arabic}+$/u, /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u, /^\p{Script=Hangul}+$/u];

/** Letters of Central Europe, and of the west, that no one language writes together. */
const strange = /[øØ].*[ìèùò]|[ìèùò].*[øØ]|[a-zà-ÿ][¹²³¼½¾¿¡£¥§¶]|[¹²³¼½¾¿¡£¥§¶][a-zà-ÿ]|\p{Ll}\p{Lu}/u;

function scoreText(text: string): number {
  let score = 0;
  for (const word of text.match(/[^\s\d;,"'()/.:+-]+/gu) ?? []) {
    if (!/[^\0-\u007F]/.test(word)) continue;
    const letters = word.replace(/[^\p{L}\p{M}]/gu, '');
    const script = scripts.findIndex((each) => each.test(letters));
    if (script < 0 || letters.length < word.length - 1 || strange.test(word)) score -= 1;
    else if (script === 0) score += accents(letters) > Math.max(1, letters.length / 2) ? -1 : 1;
    // Fewer letters make a word of another script less likely to be one.
    else score += letters.length > 1 ? 1 : 0;
  }
  const known = wordsOf(text).filter((word) => /[^\0-\u007F]/.test(word) && meaningsOf(word).length > 0).length;
  const headers = text.split(/[\n;,\t"]/).filter((cell) => /[^\0-\u007F]/.test(cell) && meaningsOf(cell).length > 0).length;
  return score + 3 * (known + headers);
}

const accents = (word: string): number => word.match(/[^\0-\u007F]/gu)?.length ?? 0;
