import { useState } from 'preact/hooks';
import { isIsoDate } from '../../../utils/model/iso-date.ts';
import { goTo, useRoute } from '../../state/route.ts';
import type { TransactionFilter } from './filter.ts';

const isPeriod = (text: string): boolean => isIsoDate(text) || isIsoDate(`${text}-01`);

/** The part of a filter that an address names: links from other pages, and the way back. Nonsense is passed over. */
export function filterFromQuery(query: URLSearchParams): Omit<TransactionFilter, 'text'> {
  const period = query.get('period') ?? '';
  return {
    accountId: query.get('account') ?? undefined,
    period: isPeriod(period) ? period : undefined,
    pendingOnly: query.get('pending') === 'only',
  };
}

/** The same as a query. What is searched for is left out: an address stays in the browser's history, in plain. */
export const queryFromFilter = (filter: TransactionFilter): Readonly<Record<string, string | undefined>> => ({
  account: filter.accountId,
  period: filter.period,
  pending: filter.pendingOnly ? 'only' : undefined,
});

/** The filter of the transactions page: its chips live in the address, its search in the page. */
export function useFilter(): [TransactionFilter, (filter: TransactionFilter) => void] {
  const { query } = useRoute();
  const [text, setText] = useState('');
  return [
    { ...filterFromQuery(query), text },
    (filter) => {
      setText(filter.text);
      goTo('transactions', queryFromFilter(filter), { replace: true });
    },
  ];
}
