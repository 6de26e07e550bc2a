import type { CurrencyCode } from '../model/money.ts';
import { codesBySymbol, digitsByCode } from './currency-table.ts';
import { knownLanguages, regionOf } from './languages.ts';
import { plainText, plainWord } from './text.ts';

/** What decides where a symbol means several currencies. */
export interface CurrencyHints {
  /** The page's language first, then the browser's. */
  languages: readonly string[];
  /** ISO 3166 alpha-2 of the bank, where known. */
  country?: string | null;
  /** Taken where the text names none, and where a shared symbol may mean it and no country says otherwise. */
  fallback?: CurrencyCode;
}

/** As `CurrencyHints`, with the currency that a shared symbol means before all other evidence, if it may mean it. */
export interface TokenHints extends CurrencyHints {
  account?: CurrencyCode | undefined;
}

/** True for an active ISO 4217 code in upper case. */
export const isCurrencyCode = (text: string): boolean => digitsByCode.has(text);

/** How many decimals the currency has by ISO 4217, `undefined` for what is no active code. */
export const currencyDigits = (code: CurrencyCode): number | undefined => digitsByCode.get(code);

/** Regions without a currency of their own, by the one whose currency they use. */
const lender: Record<string, string> = { EC: 'US', SV: 'US', PR: 'US', GU: 'US', GL: 'DK', FO: 'DK', TV: 'AU', KI: 'AU' };

const ofRegion = (codes: readonly CurrencyCode[], region: string | null | undefined): CurrencyCode | undefined =>
  region ? codes.find((code) => code.startsWith(lender[region] ?? region)) : undefined;

const standardSymbols = new Map<string, ReadonlyMap<string, CurrencyCode>>();

/** The symbols that a language writes without further marks, as its own dictionary in `Intl` has them. */
function symbolsOf(language: string): ReadonlyMap<string, CurrencyCode> {
  const known = standardSymbols.get(language);
  if (known) return known;
  const made = new Map<string, CurrencyCode>();
  for (const currency of digitsByCode.keys()) {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0);
    const symbol = plainWord(parts.find((part) => part.type === 'currency')?.value ?? '');
    if (symbol && symbol !== currency.toLowerCase()) made.set(symbol, currency);
  }
  standardSymbols.set(language, made);
  return made;
}

/** The currency that a whole token (`EUR`, `€`, `kr.`, `CA$`, `$ US`) names, `undefined` where none or undecided. */
export function currencyOf(token: string, hints: TokenHints): CurrencyCode | undefined {
  // Without its hamza, which typing often leaves out, it would be the dinar of Jordan.
  if (/^د\.?إ\.?$/.test(token.trim())) return 'AED';
  const code = token.trim();
  if (isCurrencyCode(code)) return code;
  const symbol = plainWord(code);
  if (!symbol || symbol.length > 6) return undefined;
  const codes = codesBySymbol.get(symbol);
  if (codes?.length === 1) return codes[0];
  const languages = knownLanguages(hints.languages);
  if (!codes) {
    // Words in Latin letters are left to the table: in some language nearly every one is a symbol.
    return /^[a-z]+$/.test(symbol) ? undefined : languages[0] && symbolsOf(languages[0]).get(symbol);
  }
  const bank = ofRegion(codes, hints.country?.toUpperCase());
  const evident = [hints.account, bank, hints.fallback].find((each) => each && codes.includes(each));
  if (evident) return evident;
  for (const language of languages) {
    const region = regionOf(language);
    const found = region && (ofRegion(codes, region) ?? symbolsOf(language).get(symbol));
    if (found) return found;
  }
  return symbol === '£' ? 'GBP' : undefined;
}

// A code; a symbol with the letters that tell whose it is; a word that stands beside a number, or alone.
const tokens =
  /(?<!\p{L})[A-Z]{3}(?!\p{L})|(?:(?<!\p{L})[A-Z]{1,3})?\p{Sc}(?: ?(?:US|CA|AU|NZ|HK|SG)(?!\p{L}))?|(?<=\d ?)[\p{L}."\u05F4]{1,6}(?!\p{L})|(?<!\p{L})[\p{L}."\u05F4]{1,6}(?= ?[-+]?\d)|^[\p{L}."\u05F4]{1,6}$/gu;

/** Codes that are words too: they count only beside a number or alone. */
const wordCodes = /^(?:ALL|TOP|TRY|CUP|PEN|MAD|SOS|GEL|COP|MOP|BAM|BOB|AMD|NAD|USN)$/;

/**
 * The currency that a text names by code or symbol. A shared symbol (`$`, `kr`, `¥`) is decided by the country, the
 * account's currency, then the languages' regions. `undefined` rather than a guess, also where it names several.
 */
export function findCurrency(text: string, hints: CurrencyHints): CurrencyCode | undefined {
  const plain = plainText(text).slice(0, 200);
  const found = new Set<CurrencyCode>();
  let undecided = false;
  for (const match of plain.matchAll(tokens)) {
    const [token] = match;
    if (wordCodes.test(token) && token !== plain) {
      const around = plain.slice(Math.max(0, match.index - 2), match.index + 5);
      if (!/\d/.test(around)) continue;
    }
    const code = currencyOf(token, hints);
    if (code) found.add(code);
    else undecided ||= /\p{Sc}/u.test(token);
  }
  if (found.size === 0 && !undecided) return hints.fallback;
  return found.size === 1 ? [...found][0] : undefined;
}
