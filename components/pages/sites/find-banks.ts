import type { AdapterAbout } from '../../../bank-adapters/types.ts';
import { foldText } from '../../lists/fold-text.ts';

/** The hosts of match patterns, as people write them: `https://*.dkb.de/*` is `dkb.de`. */
export const hostsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => pattern.replace(/^[^/]*:\/\//, '').replace(/\/.*$/, '').replace(/^\*\./, ''))),
];

/** The banks whose name, country or address holds every word of a search; all of them for an empty one. Sorted by name. */
export function findBanks(abouts: readonly AdapterAbout[], query: string, countryName: (code: string) => string): AdapterAbout[] {
  const words = foldText(query).split(/\s+/).filter((word) => word !== '');
  const textOf = (about: AdapterAbout): string =>
    foldText([about.label, about.country === null ? '' : `${about.country} ${countryName(about.country)}`, ...hostsOf(about.sites)].join('\n'));
  return abouts
    .filter((about) => words.every((word) => textOf(about).includes(word)))
    .sort((one, other) => one.label.localeCompare(other.label));
}
