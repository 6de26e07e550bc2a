import { adapter as auCommbank } from './au-commbank/read.ts';
import { adapter as deDkb } from './de-dkb/read.ts';
import { adapter as frCreditMutuel } from './fr-credit-mutuel/read.ts';
import { adapter as gbBarclays } from './gb-barclays/read.ts';
import { adapter as generic } from './generic/read.ts';
import { adapter as platformBanno } from './platform-banno/read.ts';
import type { Adapter } from './types.ts';
import { adapter as usCapitalOne } from './us-capital-one/read.ts';

/** Everyone who can read a page, in the list that they compete in. */
export const adapters: readonly Adapter[] = [
  auCommbank,
  deDkb,
  frCreditMutuel,
  gbBarclays,
  platformBanno,
  usCapitalOne,
  generic,
];
