import { matchesPattern } from '../utils/model/match-pattern.ts';
import { about as auCommbank } from './au-commbank/about.ts';
import { about as caBmo } from './ca-bmo/about.ts';
import { about as caCibc } from './ca-cibc/about.ts';
import { about as caEqBank } from './ca-eq-bank/about.ts';
import { about as caRbc } from './ca-rbc/about.ts';
import { about as caTd } from './ca-td/about.ts';
import { about as caWealthsimple } from './ca-wealthsimple/about.ts';
import { about as deDkb } from './de-dkb/about.ts';
import { about as deN26 } from './de-n26/about.ts';
import { about as esIng } from './es-ing/about.ts';
import { about as esOpenbank } from './es-openbank/about.ts';
import { about as esWizink } from './es-wizink/about.ts';
import { about as frBnpParibas } from './fr-bnp-paribas/about.ts';
import { about as frBoursobank } from './fr-boursobank/about.ts';
import { about as frCaisseEpargne } from './fr-caisse-epargne/about.ts';
import { about as frCreditAgricole } from './fr-credit-agricole/about.ts';
import { about as frCreditMutuel } from './fr-credit-mutuel/about.ts';
import { about as frLcl } from './fr-lcl/about.ts';
import { about as frSocieteGenerale } from './fr-societe-generale/about.ts';
import { about as gbBarclays } from './gb-barclays/about.ts';
import { about as gbHsbc } from './gb-hsbc/about.ts';
import { about as gbLloyds } from './gb-lloyds/about.ts';
import { about as gbMonzo } from './gb-monzo/about.ts';
import { about as gbNatwest } from './gb-natwest/about.ts';
import { about as gbRevolut } from './gb-revolut/about.ts';
import { about as gbWise } from './gb-wise/about.ts';
import { about as generic } from './generic/about.ts';
import { about as ilBeinleumi } from './il-beinleumi/about.ts';
import { about as ilCal } from './il-cal/about.ts';
import { about as ilDiscount } from './il-discount/about.ts';
import { about as ilHapoalim } from './il-hapoalim/about.ts';
import { about as ilIsracard } from './il-isracard/about.ts';
import { about as ilLeumi } from './il-leumi/about.ts';
import { about as ilMax } from './il-max/about.ts';
import { about as ilMizrahi } from './il-mizrahi/about.ts';
import { about as nlAbnAmro } from './nl-abn-amro/about.ts';
import { about as nlIcs } from './nl-ics/about.ts';
import { about as nlIng } from './nl-ing/about.ts';
import { about as nzAnz } from './nz-anz/about.ts';
import { about as platformBackbase } from './platform-backbase/about.ts';
import { about as platformBanno } from './platform-banno/about.ts';
import type { AdapterAbout } from './types.ts';
import { about as usAlly } from './us-ally/about.ts';
import { about as usAmericanExpress } from './us-american-express/about.ts';
import { about as usBankOfAmerica } from './us-bank-of-america/about.ts';
import { about as usCapitalOne } from './us-capital-one/about.ts';
import { about as usChase } from './us-chase/about.ts';
import { about as usCiti } from './us-citi/about.ts';
import { about as usDiscover } from './us-discover/about.ts';
import { about as usFidelity } from './us-fidelity/about.ts';
import { about as usNavyFederal } from './us-navy-federal/about.ts';
import { about as usPaypal } from './us-paypal/about.ts';
import { about as usSchwab } from './us-schwab/about.ts';
import { about as usUsbank } from './us-usbank/about.ts';
import { about as usVenmo } from './us-venmo/about.ts';
import { about as usWellsFargo } from './us-wells-fargo/about.ts';

/** Every bank that has an adapter, and the two kinds that have no site of their own. Plain data: no reader comes along. */
export const abouts: readonly AdapterAbout[] = [
  auCommbank,
  caBmo,
  caCibc,
  caEqBank,
  caRbc,
  caTd,
  caWealthsimple,
  deDkb,
  deN26,
  esIng,
  esOpenbank,
  esWizink,
  frBnpParibas,
  frBoursobank,
  frCaisseEpargne,
  frCreditAgricole,
  frCreditMutuel,
  frLcl,
  frSocieteGenerale,
  gbBarclays,
  gbHsbc,
  gbLloyds,
  gbMonzo,
  gbNatwest,
  gbRevolut,
  gbWise,
  ilBeinleumi,
  ilCal,
  ilDiscount,
  ilHapoalim,
  ilIsracard,
  ilLeumi,
  ilMax,
  ilMizrahi,
  nlAbnAmro,
  nlIcs,
  nlIng,
  nzAnz,
  platformBackbase,
  platformBanno,
  usAlly,
  usAmericanExpress,
  usBankOfAmerica,
  usCapitalOne,
  usChase,
  usCiti,
  usDiscover,
  usFidelity,
  usNavyFederal,
  usPaypal,
  usSchwab,
  usUsbank,
  usVenmo,
  usWellsFargo,
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
