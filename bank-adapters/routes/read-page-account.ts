import type { CurrencyCode } from '../../utils/model/money.ts';
import { signedMinor } from '../../utils/parse/amount.ts';
import { findCurrency } from '../../utils/parse/currencies.ts';
import { readAmountCell, styleOf } from '../reading/amount-cells.ts';
import { readLeaves, readText } from '../reading/leaves.ts';
import { languagesOf } from '../reading/page-facts.ts';
import type { AccountReading, PageView } from '../types.ts';
import { maskOf } from '../reading/account-mask.ts';
import type { AccountSelectors } from './page-route.ts';

export interface PageAccountOptions {
  view: PageView;
  country: string | null;
  /** Where the page names none. */
  currency: CurrencyCode;
}

/** The account that a page, or one item of an overview, is about. Without rows yet. */
export function readPageAccount(scope: ParentNode, selectors: AccountSelectors, options: PageAccountOptions): AccountReading {
  const { view, country } = options;
  const languages = languagesOf(view);
  const find = (ways: readonly string[] | undefined): Element | undefined => findVisible(scope, ways ?? [], view)[0];
  const textAt = (ways: readonly string[] | undefined): string => {
    const element = find(ways);
    return element ? readText(element, view.isVisible) : '';
  };
  const name = textAt(selectors.name);
  const mask = maskOf(textAt(selectors.number));
  const balanceElement = find(selectors.balance);
  const cell = balanceElement ? readLeaves(balanceElement, view.isVisible).map((leaf) => leaf.text) : [];
  const currency = findCurrency(cell.join(' '), { languages, country, fallback: options.currency }) ?? options.currency;
  const style = styleOf([cell], languages);
  const balance = style && readAmountCell(cell, { languages, country, currency, style })?.billed;
  const minor = balance && signedMinor(balance);
  return {
    key: mask ?? (name || 'only'),
    name,
    ...(mask === undefined ? {} : { mask }),
    kind: selectors.kind,
    currency,
    ...(minor === undefined ? {} : { balanceMinor: selectors.balanceIs === 'owed' && minor !== 0 ? -minor : minor }),
    rows: [],
    rowOrder: 'unknown',
    coverage: { hasOlder: false, rowsLeft: 0 },
  };
}

/** What the first way that finds something visible finds. */
export function findVisible(scope: ParentNode, ways: readonly string[], view: PageView): Element[] {
  for (const css of ways) {
    const found = [...scope.querySelectorAll(css)].filter((element) => view.isVisible(element));
    if (found.length > 0) return found;
  }
  return [];
}
