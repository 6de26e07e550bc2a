import type { CurrencyCode } from '../../utils/model/money.ts';
import { findCurrency, isCurrencyCode } from '../../utils/parse/currencies.ts';
import { knownLanguages, regionOf } from '../../utils/parse/languages.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { bookedBalance } from '../reading/words.ts';
import { looksLikeMoney } from './cells.ts';
import { sample } from './columns.ts';
import { cellText } from './grid.ts';
import type { Ledger } from './ledger.ts';

interface Hints {
  languages: readonly string[];
  country: string | null;
}

/** What most amounts of a list name, else what its titles do. */
export function currencyOfLedger({ roles, rows }: Pick<Ledger, 'roles' | 'rows'>, hints: Hints): CurrencyCode | undefined {
  const columns = [roles.amount, roles.debit, roles.credit, roles.balance].filter((column) => column !== undefined);
  const titles = columns.map((column) => column.title);
  const texts = sample(rows).flatMap(({ at }) => columns.map((column) => cellText(column.cells[at]))).filter((text) => text !== '');
  return mostNamed(texts, hints) ?? mostNamed(titles, hints);
}

/** The first amounts of a page tell what the others are in. */
const mostAsked = 120;

/**
 * What amounts anywhere on the page name. Where they name several, offers and rates of exchange are among them: then the
 * currency of the country or language that the page is at home in is likelier.
 */
export function currencyOfPage(page: PageLeaves, hints: Hints): CurrencyCode | undefined {
  const texts: string[] = [];
  for (const { text } of page.leaves) {
    if (texts.length === mostAsked) break;
    const isMoney = looksLikeMoney(text, hints.languages) || (text.length <= 60 && /\p{Nd}/u.test(text) && bookedBalance.test(text));
    if (isMoney) texts.push(text);
  }
  const named = new Set(texts.map((text) => findCurrency(text, hints)).filter((code) => code !== undefined));
  const home = currencyOfCountry(hints.country) ?? currencyOfCountry(homeOf(hints.languages[0]));
  return named.size === 1 ? [...named][0] : (home ?? mostNamed(texts, hints));
}

function mostNamed(texts: readonly string[], hints: Hints): CurrencyCode | undefined {
  const counts = new Map<CurrencyCode, number>();
  for (const text of texts) {
    const code = findCurrency(text, hints);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Languages at home in several currencies: only a region beside them tells. */
const farSpread = /^(?:ar|de|en|es|fr|nl|pt|ru|zh)$/;

/** The country of the page's own language, where its tag names it or the language has but one home. */
function homeOf(language: string | undefined): string | null {
  if (language === undefined || farSpread.test(language)) return null;
  return (knownLanguages([language])[0] && regionOf(language)) ?? null;
}

const euro = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK'.split(' '));
const oddLetters: Record<string, string> = { KR: 'W', TH: 'B', PA: 'B' };
const lastLetters = 'DEFGHKLMNPRSYZ';

/** A code begins with its country's; where several do, the country alone does not tell. */
function currencyOfCountry(country: string | null): CurrencyCode | undefined {
  if (country === null) return undefined;
  if (euro.has(country)) return 'EUR';
  const codes = (oddLetters[country] ?? lastLetters).split('').map((letter) => country + letter).filter(isCurrencyCode);
  return codes.length === 1 ? codes[0] : undefined;
}
