const plain = /^[\x20-\x7E]*$/;
const marks = /\p{Mn}/gu;
/** Letters that Unicode does not take apart, as people type them on other keyboards. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' };
const spelledOutLetters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g');

/** Text in the form that is searched: lower case, without accents, so that `uber` finds `Über` and `strasse` finds `Straße`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(spelledOutLetters, (letter) => spelledOut[letter] ?? letter);
}
