import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import { monthOf } from '../../../utils/model/iso-date.ts';
import type { Account, Transaction } from '../../../utils/model/ledger.ts';
import { VirtualList } from '../../lists/virtual-list.tsx';
import { useMerchantNames } from '../../state/use-merchant-names.ts';
import { DayHeading } from './day-heading.tsx';
import { groupByDay, totalsByMonth } from './totals.ts';
import { TransactionCells } from './transaction-row.tsx';

interface TransactionListProps {
  /** Newest first. */
  transactions: readonly Transaction[];
  accounts: ReadonlyMap<string, Account>;
  today: IsoDate;
  onOpen: (transaction: Transaction) => void;
  openId: string | undefined;
  /** Stands for the filter: another one shows another list, from its top. */
  listKey: string;
}

const rowHeight = 40;
const idOf = (transaction: Transaction): string => transaction.id;

/** Transactions under the headings of their days. */
export function TransactionList({ transactions, accounts, today, onOpen, openId, listKey }: TransactionListProps): VNode {
  const nameOf = useMerchantNames(transactions);
  const days = useMemo(() => groupByDay(transactions), [transactions]);
  const monthsByFirstDay = useMemo(() => {
    const totals = new Map(totalsByMonth(transactions).map((each) => [each.month, each]));
    const firstDays = days.filter((day, index) => index === 0 || monthOf(day.key) !== monthOf(days[index - 1]?.key ?? ''));
    return new Map(firstDays.map((day) => [day.key, totals.get(monthOf(day.key))]));
  }, [transactions, days]);

  return (
    <VirtualList
      label={t('transactions.list')}
      groups={days}
      rowKey={idOf}
      rowHeight={rowHeight}
      columnCount={4}
      renderHeading={(day) => <DayHeading date={day.key} today={today} month={monthsByFirstDay.get(day.key)} />}
      renderRow={(transaction) => <TransactionCells transaction={transaction} name={nameOf(transaction)} account={accounts.get(transaction.accountId)} />}
      onOpen={onOpen}
      openKey={openId}
      listKey={listKey}
    />
  );
}
