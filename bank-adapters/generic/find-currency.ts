import type { CurrencyCode } from '../../utils/model/money.ts';
import { findCurrency, isCurrencyCode } from '../../utils/parse/currencies.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { looksLikeMoney } from './cells.ts';
import { sample } from './columns.ts';
import { cellText } from './grid.ts';
import type { Roles } from './roles.ts';

interface Hints {
  languages: readonly string[];
  country: string | null;
}

/** What most amounts of the list name, else what its titles do. */
export function currencyOfRoles(roles: Roles, hints: Hints): CurrencyCode | undefined {
  const columns = [roles.amount, roles.debit, roles.credit, roles.balance].filter((column) => column !== undefined);
  const texts = columns.flatMap((column) => sample(column.cells).map(cellText)).filter((text) => text !== '');
  return mostNamed(texts, hints) ?? mostNamed(columns.map((column) => column.title), hints);
}

/** What most amounts anywhere on the page name, else the only currency of the country that the page is at home in. */
export function currencyOfPage(page: PageLeaves, hints: Hints): CurrencyCode | undefined {
  const texts = page.leaves.filter((leaf) => looksLikeMoney(leaf.text)).slice(0, 200).map((leaf) => leaf.text);
  return mostNamed(texts, hints) ?? currencyOfCountry(hints.country);
}

function mostNamed(texts: readonly string[], hints: Hints): CurrencyCode | undefined {
  const counts = new Map<CurrencyCode, number>();
  for (const text of texts) {
    const code = findCurrency(text, hints);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const euro = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK'.split(' '));
const lastLetters = 'DEFGHKLMNPRSYZ';

/** A code begins with its country's; where several do, the country alone does not tell. */
function currencyOfCountry(country: string | null): CurrencyCode | undefined {
  if (country === null) return undefined;
  if (euro.has(country)) return 'EUR';
  const codes = [...lastLetters].map((letter) => country + letter).filter(isCurrencyCode);
  return codes.length === 1 ? codes[0] : undefined;
}
