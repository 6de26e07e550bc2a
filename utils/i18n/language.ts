/** Languages that have words. Each is written in itself, as the settings list them. */
export const languages = { en: 'English' } as const;

export type Language = keyof typeof languages;

/** A language for words, and a locale of it for figures and dates: someone in Ireland reads English and writes 22/11. */
export interface Locale {
  language: Language;
  /** BCP 47, as `en-IE`. */
  tag: string;
  dir: 'ltr' | 'rtl';
}

const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);
const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi', 'dv', 'ckb']);

const languageOf = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase();

/** The writing direction of a language. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(languageOf(tag)) ? 'rtl' : 'ltr');

/**
 * The locale for a person: the first of the browser's languages that has words, else English. The region is the
 * browser's, where it lists one for that language.
 */
export function findLocale(preferred: readonly string[]): Locale {
  const language = preferred.map(languageOf).find(isLanguage) ?? 'en';
  const tag = preferred.find((each) => languageOf(each) === language && isWellFormed(each)) ?? language;
  return { language, tag, dir: directionOf(language) };
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // Browsers let people type any preferred language; what is no tag is passed over.
    return false;
  }
}
