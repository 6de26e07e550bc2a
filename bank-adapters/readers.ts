import { bank as auCommbank } from './au-commbank/read.ts';
import type { BankRoutes } from './bank-routes.ts';
import { createAdapter } from './create-adapter.ts';
import { bank as caBmo } from './ca-bmo/read.ts';
import { bank as caCibc } from './ca-cibc/read.ts';
import { bank as caEqBank } from './ca-eq-bank/read.ts';
import { bank as caRbc } from './ca-rbc/read.ts';
import { bank as caTd } from './ca-td/read.ts';
import { bank as caWealthsimple } from './ca-wealthsimple/read.ts';
import { bank as deDkb } from './de-dkb/read.ts';
import { bank as deN26 } from './de-n26/read.ts';
import { bank as esIng } from './es-ing/read.ts';
import { bank as esOpenbank } from './es-openbank/read.ts';
import { bank as frBnpParibas } from './fr-bnp-paribas/read.ts';
import { bank as frBoursobank } from './fr-boursobank/read.ts';
import { bank as frCaisseEpargne } from './fr-caisse-epargne/read.ts';
import { bank as frCreditMutuel } from './fr-credit-mutuel/read.ts';
import { bank as frLcl } from './fr-lcl/read.ts';
import { bank as frSocieteGenerale } from './fr-societe-generale/read.ts';
import { bank as gbBarclays } from './gb-barclays/read.ts';
import { bank as gbHsbc } from './gb-hsbc/read.ts';
import { bank as gbLloyds } from './gb-lloyds/read.ts';
import { bank as gbMonzo } from './gb-monzo/read.ts';
import { bank as gbRevolut } from './gb-revolut/read.ts';
import { adapter as generic } from './generic/read.ts';
import { bank as ilBeinleumi } from './il-beinleumi/read.ts';
import { bank as ilCal } from './il-cal/read.ts';
import { bank as ilDiscount } from './il-discount/read.ts';
import { bank as ilHapoalim } from './il-hapoalim/read.ts';
import { bank as ilIsracard } from './il-isracard/read.ts';
import { bank as ilLeumi } from './il-leumi/read.ts';
import { bank as ilMax } from './il-max/read.ts';
import { bank as nzAnz } from './nz-anz/read.ts';
import { bank as platformBackbase } from './platform-backbase/read.ts';
import { bank as platformBanno } from './platform-banno/read.ts';
import type { Adapter } from './types.ts';
import { bank as usAlly } from './us-ally/read.ts';
import { bank as usAmericanExpress } from './us-american-express/read.ts';
import { bank as usBankOfAmerica } from './us-bank-of-america/read.ts';
import { bank as usCapitalOne } from './us-capital-one/read.ts';
import { bank as usChase } from './us-chase/read.ts';
import { bank as usCiti } from './us-citi/read.ts';
import { bank as usFidelity } from './us-fidelity/read.ts';
import { bank as usNavyFederal } from './us-navy-federal/read.ts';
import { bank as usPaypal } from './us-paypal/read.ts';
import { bank as usSchwab } from './us-schwab/read.ts';
import { bank as usUsbank } from './us-usbank/read.ts';
import { bank as usVenmo } from './us-venmo/read.ts';
import { bank as usWellsFargo } from './us-wells-fargo/read.ts';

/** Every bank that is described by data. In the extension each comes as a script of its own, on its own sites alone. */
export const banks: readonly BankRoutes[] = [
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
  frBnpParibas,
  frBoursobank,
  frCaisseEpargne,
  frCreditMutuel,
  frLcl,
  frSocieteGenerale,
  gbBarclays,
  gbHsbc,
  gbLloyds,
  gbMonzo,
  gbRevolut,
  ilBeinleumi,
  ilCal,
  ilDiscount,
  ilHapoalim,
  ilIsracard,
  ilLeumi,
  ilMax,
  nzAnz,
  platformBackbase,
  platformBanno,
  usAlly,
  usAmericanExpress,
  usBankOfAmerica,
  usCapitalOne,
  usChase,
  usCiti,
  usFidelity,
  usNavyFederal,
  usPaypal,
  usSchwab,
  usUsbank,
  usVenmo,
  usWellsFargo,
];

/** Everyone who can read a page, in the list that they compete in. For tests and tools. */
export const adapters: readonly Adapter[] = [...banks.map(createAdapter), generic];
