import { findAccountNumber } from '../reading/account-number.ts';
import { kindOf } from '../reading/account-name.ts';
import { findAccount } from '../reading/find-account.ts';
import { parentOf } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { flatMapSteps, type Steps } from '../reading/steps.ts';
import type { AccountReading } from '../types.ts';
import { looksLikeMoney } from './cells.ts';
import { currencyOfPage } from './find-currency.ts';

interface Hints {
  page: PageLeaves;
  languages: readonly string[];
  country: string | null;
}

/** Nobody has so many accounts. */
const mostNumbers = 200;

/** Accounts that a page shows by number and balance. Only those whose balance the page names as such, or shows alone. */
export function* readBalances(hints: Hints): Steps<AccountReading[]> {
  const { page } = hints;
  const numbered = yield* flatMapSteps(page.leaves, (leaf, at) => {
    const number = leaf.text.length <= 120 ? findAccountNumber(leaf.text) : undefined;
    return number && page.isShown(leaf) ? [{ leaf, at, key: number.key }] : [];
  }, 200);
  if (numbered.length > mostNumbers) return [];
  const accounts = new Map<string, AccountReading>();
  for (const { leaf, at, key } of numbered) {
    yield;
    const others = numbered.filter((each) => each.key !== key).map((each) => each.at);
    const item = itemAround(leaf.element, at, others, page);
    // Alone, an amount beside a number may be what is being paid; among its like it is a balance.
    const account = readItem(item, others.length > 0, hints);
    if (account && !accounts.has(account.key)) accounts.set(account.key, account);
  }
  return [...accounts.values()];
}

/** The largest part of the page around a number that holds no other account's number. */
function itemAround(element: Element, at: number, others: readonly number[], page: PageLeaves): { from: number; to: number } {
  let range = { from: at, to: at + 1 };
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const { from, to } = page.rangeOf(each);
    if (others.some((other) => other >= from && other < to) || to - from > 60) break;
    range = { from, to };
  }
  return range;
}

function readItem(range: { from: number; to: number }, isOneOfSeveral: boolean, { page, languages, country }: Hints): AccountReading | undefined {
  const leaves = page.leaves.slice(range.from, range.to);
  const money = leaves.filter((leaf) => looksLikeMoney(leaf.text, languages) && page.isShown(leaf));
  const currency = currencyOfPage(page, { languages, country });
  const account = findAccount({ page, ...range, languages, country, currency });
  const found = account.balanceMinor ?? (isOneOfSeveral && money.length === 1 ? readLone(range, page, languages, country, currency) : undefined);
  if (found === undefined || account.currency === undefined || account.mask === undefined) return undefined;
  const { key, name, mask } = account;
  const kind = account.kind === 'unknown' ? kindOf(leaves.map((leaf) => leaf.text).join(' ')) : account.kind;
  const isOwed = (kind === 'card' || kind === 'loan') && found > 0;
  return {
    key,
    name,
    mask,
    kind,
    currency: account.currency,
    balanceMinor: isOwed ? -found : found,
    rows: [],
    rowOrder: 'unknown',
    coverage: { hasOlder: false, rowsLeft: 0 },
  };
}

/** The only amount of an item is its balance, label or none. */
function readLone(range: { from: number; to: number }, page: PageLeaves, languages: readonly string[], country: string | null, currency: string | undefined): number | undefined {
  const at = page.leaves.findIndex((leaf, index) => index >= range.from && index < range.to && looksLikeMoney(leaf.text, languages) && page.isShown(leaf));
  const leaf = page.leaves[at];
  if (!leaf) return undefined;
  const labelled = [{ text: 'Balance', element: leaf.element }, leaf];
  return findAccount({ page: { ...page, leaves: labelled }, from: 0, to: 2, languages, country, currency }).balanceMinor;
}
