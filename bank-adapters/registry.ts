import { matchesPattern } from '../utils/model/match-pattern.ts';
import { about as auCommbank } from './au-commbank/about.ts';
import { about as deDkb } from './de-dkb/about.ts';
import { about as frCreditMutuel } from './fr-credit-mutuel/about.ts';
import { about as gbBarclays } from './gb-barclays/about.ts';
import { about as generic } from './generic/about.ts';
import { about as platformBanno } from './platform-banno/about.ts';
import type { AdapterAbout } from './types.ts';
import { about as usCapitalOne } from './us-capital-one/about.ts';

/** Every bank that has an adapter, and the two kinds that have no site of their own. Plain data: no reader comes along. */
export const abouts: readonly AdapterAbout[] = [
  auCommbank,
  deDkb,
  frCreditMutuel,
  gbBarclays,
  platformBanno,
  usCapitalOne,
  generic,
];

/** The bank whose site an address belongs to. Platforms on banks' own hosts are only known once their responses are. */
export const findAdapterForHost = (address: string | URL): AdapterAbout | undefined =>
  abouts.find((about) => about.sites.some((pattern) => matchesPattern(pattern, address)));

/** What an adapter says of itself, by its id. */
export const findAbout = (id: string): AdapterAbout | undefined => abouts.find((about) => about.id === id);

/**
 * The banks whose data a site needs, by their ids: its own bank's where it is known by name, else those of all platforms,
 * which may stand behind any host.
 */
export const findBankScripts = ({ adapterId }: { adapterId?: string }): string[] =>
  abouts.filter(({ id, sites, hasRoutes }) => hasRoutes && (adapterId === undefined ? sites.length === 0 : id === adapterId)).map(({ id }) => id);
