/** Lower case, accents and vowel points folded away. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');

/** The words of a text alone: letters and single spaces, folded. */
export const foldWords = (text: string): string => foldText(text).replaceAll(/[^\p{L}\p{M}]+/gu, ' ').trim();
