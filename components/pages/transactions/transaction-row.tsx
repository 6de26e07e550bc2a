import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { Account, Transaction } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';

/** The name one looks for: the other party where the bank names it, else the bank's own words. */
export const nameOf = (transaction: Transaction): string => transaction.counterparty ?? transaction.description;

/** An account as it stands in a list: its name, and the last digits where there are some. */
export const accountLabel = (account: Pick<Account, 'name' | 'mask'>): string =>
  account.mask === undefined || account.name.includes(account.mask) ? account.name : `${account.name} ${account.mask}`;

interface TransactionCellsProps {
  transaction: Transaction;
  account: Account | undefined;
}

/** The cells of one transaction: who, the bank's own words softer, pending or not, which account, how much. */
export function TransactionCells({ transaction, account }: TransactionCellsProps): VNode {
  const { counterparty, description } = transaction;
  return (
    <>
      <div role="gridcell" class="transaction-name">
        <bdi class="transaction-who">{nameOf(transaction)}</bdi>
        {counterparty !== undefined && counterparty !== description && <bdi class="transaction-text soft">{description}</bdi>}
      </div>
      <div role="gridcell" class="transaction-state">
        {transaction.pending === true && <span class="pending-mark">{t('transactions.pending')}</span>}
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
