import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatDate } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import type { Account, Transaction, TransactionView } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';
import { SlideIn } from '../../layout/slide-in.tsx';
import { useMerchantNames } from '../../state/use-merchant-names.ts';
import { Fact, Facts } from '../facts.tsx';
import { TransactionOrigin } from './transaction-origin.tsx';
import { accountLabel } from './transaction-row.tsx';

interface TransactionDetailsProps {
  transaction: TransactionView;
  account: Account | undefined;
  onClose: () => void;
}

const sayPending = ({ pending, dropped }: Transaction): string => {
  if (dropped === true) return t('transactions.stateDropped');
  if (pending === 'unknown') return t('transactions.stateUnknown');
  return pending ? t('transactions.statePending') : t('transactions.statePosted');
};

/** Everything that is known of one transaction, and where it came from. */
export function TransactionDetails({ transaction, account, onClose }: TransactionDetailsProps): VNode {
  const nameOf = useMerchantNames(useMemo(() => [transaction], [transaction]));
  const { original, currency, balanceAfterMinor } = transaction;
  return (
    <SlideIn title={nameOf(transaction)} contentKey={transaction.id} onClose={onClose}>
      <p class="details-amount">
        <Amount amountMinor={transaction.amountMinor} currency={currency} size="figure" flow />
      </p>
      <Facts>
        <Fact name={t('transactions.date')}>{formatDate(transaction.date)}</Fact>
        <Fact name={t('transactions.purchaseDate')}>{transaction.purchaseDate === undefined ? undefined : formatDate(transaction.purchaseDate)}</Fact>
        <Fact name={t('transactions.state')}>{sayPending(transaction)}</Fact>
        <Fact name={t('transactions.account')}>{account === undefined ? t('transactions.unknownAccount') : accountLabel(account)}</Fact>
        <Fact name={t('transactions.text')}>
          <bdi>{transaction.bank?.description ?? transaction.description}</bdi>
        </Fact>
        {/* The code as well: several currencies share a sign. */}
        <Fact name={t('transactions.original')}>
          {original === undefined ? undefined : (
            <>
              <Amount amountMinor={original.amountMinor} currency={original.currency} /> {original.currency}
            </>
          )}
        </Fact>
        <Fact name={t('transactions.balanceAfter')}>{balanceAfterMinor === undefined ? undefined : <Amount amountMinor={balanceAfterMinor} currency={currency} />}</Fact>
        <Fact name={t('transactions.bankCategory')}>{transaction.bankCategory}</Fact>
        <Fact name={t('transactions.bankId')}>{transaction.bankId ?? t('transactions.noBankId')}</Fact>
      </Facts>
      <TransactionOrigin transaction={transaction} account={account} />
    </SlideIn>
  );
}
