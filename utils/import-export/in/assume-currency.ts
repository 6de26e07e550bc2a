import type { CurrencyCode } from '../../model/money.ts';
import { isCurrencyCode } from '../../parse/currencies.ts';
import { digitsByCode } from '../../parse/currency-table.ts';
import { regionOf } from '../../parse/languages.ts';
import type { FileOptions } from './bank-file.ts';
import { failFile } from './bank-file.ts';

/** The currency of a file that names none: the user's, else that of the first region among the languages. Always a doubt. */
export function assumeCurrency({ currency, languages }: FileOptions): CurrencyCode {
  if (currency !== undefined && isCurrencyCode(currency)) return currency;
  for (const language of languages) {
    const region = regionOf(language);
    const ofRegion = region === undefined ? undefined : euroRegions.has(region) ? 'EUR' : [...digitsByCode.keys()].find((code) => code.startsWith(region));
    if (ofRegion !== undefined) return ofRegion;
  }
  return failFile('missing-currency');
}

const euroRegions = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));
