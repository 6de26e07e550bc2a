/**
 * Languages that not every browser's `Intl` knows, by one that writes numbers and months alike, in their own region.
 * Chromium ships without them.
 */
const likeness: Record<string, string> = { is: 'nb-IS', fo: 'da-FO', nn: 'nb-NO', ga: 'en-IE', mt: 'en-MT', cy: 'en-GB', lb: 'de-LU', rm: 'de-CH', eu: 'es-ES', gl: 'es-ES' };

const orLike = (tag: string): string => (isKnown(tag) ? tag : (likeness[tag.toLowerCase().split('-')[0] ?? ''] ?? tag));

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    // A page's `lang` may be anything; what is no language tag names no language.
    return false;
  }
}

const kept = new Map<string, readonly string[]>();

/**
 * The languages that `Intl` knows, best first, at most four. Where the page says only `en` and the browser `en-GB`,
 * the browser's region stands first: a region is the better evidence.
 */
export function knownLanguages(languages: readonly string[]): readonly string[] {
  const key = languages.join();
  const found = kept.get(key);
  if (found) return found;
  const known = languages.map(orLike).filter(isKnown);
  const [first] = known;
  const regional = first && known.find((each) => each.startsWith(`${first}-`));
  const best = [...new Set(regional ? [regional, ...known] : known)].slice(0, 4);
  kept.set(key, best);
  return best;
}

/** The region of a language tag, the likeliest where it has none; `en` alone is at home everywhere and has none. */
export function regionOf(language: string): string | undefined {
  if (language === 'en') return undefined;
  const region = regions.get(language) ?? new Intl.Locale(language).maximize().region ?? '';
  regions.set(language, region);
  return region === '' ? undefined : region;
}

const regions = new Map<string, string>();
