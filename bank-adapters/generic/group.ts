import { findAccount, type AccountScope, type FoundAccount } from '../reading/find-account.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Steps } from '../reading/steps.ts';
import { currencyOfPage, currencyOfLedger } from './find-currency.ts';
import { continues } from './continues.ts';
import type { Ledger } from './ledger.ts';

/** The lists of one account, in reading order. */
export interface AccountGroup {
  account: FoundAccount;
  ledgers: Ledger[];
}

/** Names of accounts in dollars at banks of countries whose own money has the same sign. */
const dollars = /d[óo]lare?s|dollars? us|us[- ]?dollars?|\busd\b|u\.s\. dollar/i;

interface Hints {
  page: PageLeaves;
  languages: readonly string[];
  country: string | null;
}

/**
 * Gives each list its account: a list under a number or an account's name of its own begins a new one, every other
 * belongs to the account before it (pending rows, another month).
 */
export function* groupByAccount(ledgers: readonly Ledger[], hints: Hints): Steps<AccountGroup[]> {
  const groups: AccountGroup[] = [];
  let end = 0;
  for (const ledger of ledgers) {
    yield;
    const last = groups.at(-1);
    const said = currencyOfLedger(ledger, hints);
    const found = findAccount(scopeOf(end, ledger, said, hints));
    // The dollars of an account that is called one of dollars are not the pesos of the bank's country.
    const currency = dollars.test(found.name) && ledger.rows.some((row) => [row.amount, row.debit, row.credit].flat().join(' ').includes('$')) ? 'USD' : said;
    const account = currency === said ? found : { ...found, currency: 'USD' };
    end = ledger.grid.to;
    const isOther = account.mask === undefined ? account.name !== '' && account.name !== last?.account.name : account.key !== last?.account.key;
    // Without a number the running balances tell best; where there are none, the name of a kind of account does.
    const follows = last && continues(last.ledgers.at(-1)?.rows.at(-1), ledger.rows[0], hints.languages);
    const isNew = isOther && (account.mask !== undefined || (follows === undefined ? account.kind !== 'unknown' : !follows));
    if (last && !isNew) last.ledgers.push(ledger);
    else {
      const shown = currency ?? account.currency ?? currencyOfPage(hints.page, hints);
      groups.push({ account: { ...account, ...(shown === undefined ? {} : { currency: shown }) }, ledgers: [ledger] });
    }
  }
  return groups;
}

/** Nobody looks so many pieces of text back for whose list it is. */
const farthest = 10_000;

const scopeOf = (from: number, { grid }: Ledger, currency: string | undefined, { page, languages, country }: Hints): AccountScope => {
  // The caption stands inside its table, before the rows.
  const caption = grid.element.querySelector('caption');
  return { page, from: Math.max(from, grid.from - farthest), to: caption ? page.rangeOf(caption).to : grid.from, languages, country, currency };
};
