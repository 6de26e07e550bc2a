import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import type { Transaction } from '../../../utils/model/ledger.ts';
import { foldText } from '../../lists/fold-text.ts';
import { amountText, matchesTerm, readTerms } from './search-text.ts';

/** What the transactions page is narrowed to. */
export interface TransactionFilter {
  text: string;
  accountId: string | undefined;
  /** A month, or one day. */
  period: IsoMonth | IsoDate | undefined;
  pendingOnly: boolean;
}

export const noFilter: TransactionFilter = { text: '', accountId: undefined, period: undefined, pendingOnly: false };

export const isFiltered = (filter: TransactionFilter): boolean =>
  filter.text.trim() !== '' || filter.accountId !== undefined || filter.period !== undefined || filter.pendingOnly;

interface SearchText {
  folded: string;
  amount: string;
}

/**
 * Makes the search over one reading of the ledger; the order given is the order of what is found. The folded texts are
 * made at the first search by text and kept, so that each further letter costs one pass and no folding.
 */
export function makeSearch(transactions: readonly Transaction[]): (filter: TransactionFilter) => readonly Transaction[] {
  let texts: SearchText[] | undefined;
  const foldAll = (): SearchText[] =>
    transactions.map((each) => ({
      // A line break between the two keeps a word from being found across them.
      folded: foldText(each.counterparty === undefined ? each.description : `${each.description}\n${each.counterparty}`),
      amount: amountText(each.amountMinor, each.currency),
    }));

  return (filter) => {
    if (!isFiltered(filter)) return transactions;
    const terms = readTerms(filter.text);
    if (terms.length > 0) texts ??= foldAll();
    return transactions.filter((each, index) => {
      if (filter.accountId !== undefined && each.accountId !== filter.accountId) return false;
      if (filter.period !== undefined && !each.date.startsWith(filter.period)) return false;
      if (filter.pendingOnly && (each.pending !== true || each.dropped === true)) return false;
      const text = texts?.[index];
      return text === undefined || terms.every((term) => matchesTerm(term, text.folded, text.amount));
    });
  };
}
