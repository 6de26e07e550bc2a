import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { localDate, monthOf } from '../../../utils/model/iso-date.ts';
import type { Account, Transaction } from '../../../utils/model/ledger.ts';
import { Button } from '../../controls/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Page } from '../../layout/page.tsx';
import { useLedgerSummary, useTransactions } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import { goTo, hrefTo } from '../../state/route.ts';
import { FoundLine } from './day-heading.tsx';
import { FilterLine } from './filter-line.tsx';
import { isFiltered, makeSearch, noFilter } from './filter.ts';
import { totalsOf } from './totals.ts';
import { TransactionDetails } from './transaction-details.tsx';
import { TransactionList } from './transaction-list.tsx';
import { useFilter } from './use-filter.ts';
import '../makes-way.css';
import './transactions-page.css';

/** Where did it go? Every transaction, found by its words, its amount, its account and its month. */
export function TransactionsPage(): VNode {
  const live = useTransactions();
  // The rows name their accounts, so neither is shown before the other.
  const summary = useLedgerSummary();
  const isReady = summary.status !== 'loading';
  return (
    <Page title={t('transactions.title')} actions={<Button onClick={() => goTo('transactions', { import: 'files' })}>{t('importing.open')}</Button>}>
      {live.status !== 'failed' && (live.value === undefined || !isReady) && <LoadingLine />}
      {live.value === undefined && live.status === 'failed' && (
        <EmptyState title={t('shared.couldNotLoad')}>{t('shared.couldNotLoadWhy')}</EmptyState>
      )}
      {live.value !== undefined && isReady && <Transactions {...live.value} accounts={summary.value?.accounts ?? none} />}
    </Page>
  );
}

const none: readonly never[] = [];

interface TransactionsProps {
  transactions: Transaction[];
  damaged: number;
  accounts: readonly Account[];
}

function Transactions({ transactions, damaged, accounts }: TransactionsProps): VNode {
  const { now } = useServices();
  const [filter, setFilter] = useFilter();
  const [openId, setOpenId] = useState<string>();

  const search = useMemo(() => makeSearch(transactions), [transactions]);
  const filterKey = JSON.stringify(filter);
  const found = useMemo(() => search(filter), [search, filterKey]);
  const totals = useMemo(() => totalsOf(found), [found]);
  const months = useMemo(() => [...new Set(transactions.map((each) => monthOf(each.date)))], [transactions]);
  const accountsById = useMemo(() => new Map(accounts.map((each) => [each.id, each])), [accounts]);
  const open = useMemo(() => (openId === undefined ? undefined : transactions.find((each) => each.id === openId)), [transactions, openId]);

  const damage = damaged > 0 && <Notice tone="warn">{t('transactions.damaged', { count: damaged })}</Notice>;
  if (transactions.length === 0) {
    return (
      <>
        {damage}
        <EmptyState title={t('transactions.emptyTitle')} action={<a class="button" data-look="primary" href={hrefTo('sites')}>{t('transactions.chooseBank')}</a>}>
          {t('transactions.emptyNext')}
        </EmptyState>
      </>
    );
  }
  return (
    <div class="transactions makes-way" data-details={open === undefined ? undefined : ''}>
      {damage}
      <FilterLine filter={filter} onFilter={setFilter} accounts={accounts} months={months} />
      {found.length > 0 && <FoundLine count={found.length} totals={totals} />}
      {found.length > 0 ? (
        <TransactionList
          transactions={found}
          accounts={accountsById}
          today={localDate(new Date(now()))}
          onOpen={(transaction) => setOpenId(transaction.id)}
          openId={openId}
          listKey={filterKey}
        />
      ) : (
        <EmptyState
          title={t('transactions.nothingTitle')}
          action={isFiltered(filter) ? <Button onClick={() => setFilter(noFilter)}>{t('transactions.showAll')}</Button> : undefined}
        >
          {t('transactions.nothingNext')}
        </EmptyState>
      )}
      {open !== undefined && <TransactionDetails transaction={open} account={accountsById.get(open.accountId)} onClose={() => setOpenId(undefined)} />}
    </div>
  );
}
