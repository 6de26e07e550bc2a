import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { Account, Transaction } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';

/** An account as it stands in a list: its name, and the last digits where there are some. */
export const accountLabel = (account: Pick<Account, 'name' | 'mask'>): string =>
  account.mask === undefined || account.name.includes(account.mask) ? account.name : `${account.name} ${account.mask}`;

/** Words that differ only in how they are shouted need not be shown twice. */
const saysMore = (description: string, name: string): boolean => description.toLowerCase() !== name.toLowerCase();

interface TransactionCellsProps {
  transaction: Transaction;
  /** Who was paid, or who paid, as a person would say it. */
  name: string;
  account: Account | undefined;
}

/** The cells of one transaction: who, the bank's own words softer, pending or not, which account, how much. */
export function TransactionCells({ transaction, name, account }: TransactionCellsProps): VNode {
  const { description } = transaction;
  return (
    <>
      <div role="gridcell" class="transaction-name">
        <bdi class="transaction-who">{name}</bdi>
        {saysMore(description, name) && <bdi class="transaction-text soft">{description}</bdi>}
      </div>
      <div role="gridcell" class="transaction-state">
        {transaction.pending === true && <span class="pending-mark">{t(transaction.dropped === true ? 'transactions.dropped' : 'transactions.pending')}</span>}
      </div>
      <div role="gridcell" class="transaction-account soft">
        <bdi>{account === undefined ? t('transactions.unknownAccount') : accountLabel(account)}</bdi>
      </div>
      <div role="gridcell" class="transaction-amount">
        <Amount amountMinor={transaction.amountMinor} currency={transaction.currency} flow />
      </div>
    </>
  );
}
