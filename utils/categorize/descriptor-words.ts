/**
 * The words of a raw descriptor as the model and the tables know them: lower case, no accents, no references. It runs
 * for each distinct descriptor, so it is one pass over the characters where they are ASCII.
 */

const folded: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'a', œ: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case without accents; `ae oe ue`, as banks print umlauts, become the letter alone, so that both spellings meet. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[ -~]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[ßøæœłđðþı]/g, (letter) => folded[letter] ?? letter);
  return plain.replace(/ae|oe|ue/g, (pair) => pair.charAt(0));
}

const wordPattern = /[\p{L}\p{N}]+(?:[&+'’][\p{L}\p{N}]+)*\+?/gu;

/** `B & Q` is `B&Q`. */
const initials = /(?<=(?<!\p{L})\p{L}) ?& ?(?=\p{L}(?!\p{L}))/gu;

/** A run of digits of a reference, a store, a card or a date, or letters and digits mixed as in booking codes. */
const isReference = (word: string): boolean => {
  let digits = 0;
  let changes = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit) digits++;
    if (at > 0) {
      const before = word.charCodeAt(at - 1);
      if (before >= 48 && before <= 57 !== isDigit) changes++;
    }
  }
  if (digits === 0) return false;
  return digits === word.length ? digits !== 1 || word.length > 3 : digits >= 3 || changes >= 3 || (digits === 2 && word.length > 5);
};

/** The words in order. References are left out; where nothing else stands there, they are all there is. */
export function descriptorWords(descriptor: string): string[] {
  const folded = foldLetters(descriptor);
  const joined = folded.includes('&') ? folded.replace(initials, '&') : folded;
  const all = (joined.match(wordPattern) ?? []).map((word) => word.replace(/['’]/g, ''));
  const words = all.filter((word) => !isReference(word) && word !== 'www');
  return words.length > 0 ? words : all;
}
