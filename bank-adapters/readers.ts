import { bank as auCommbank } from './au-commbank/read.ts';
import type { BankRoutes } from './bank-routes.ts';
import { createAdapter } from './create-adapter.ts';
import { bank as deDkb } from './de-dkb/read.ts';
import { bank as frCreditMutuel } from './fr-credit-mutuel/read.ts';
import { bank as gbBarclays } from './gb-barclays/read.ts';
import { adapter as generic } from './generic/read.ts';
import { bank as platformBanno } from './platform-banno/read.ts';
import type { Adapter } from './types.ts';
import { bank as usCapitalOne } from './us-capital-one/read.ts';

/** Every bank that is described by data. In the extension each comes as a script of its own, on its own sites alone. */
export const banks: readonly BankRoutes[] = [
  auCommbank,
  deDkb,
  frCreditMutuel,
  gbBarclays,
  platformBanno,
  usCapitalOne,
];

/** Everyone who can read a page, in the list that they compete in. For tests and tools. */
export const adapters: readonly Adapter[] = [...banks.map(createAdapter), generic];
