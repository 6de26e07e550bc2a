import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatDate } from '../../../utils/i18n/dates.ts';
import { currentLocale, t } from '../../../utils/i18n/words.ts';
import type { Account, Transaction } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';
import { SlideIn } from '../../layout/slide-in.tsx';
import { useSettings } from '../../state/page-state.tsx';
import { useMerchantNames } from '../../state/use-merchant-names.ts';
import { Fact, FactGroup, Facts } from '../facts.tsx';
import { readerName, siteName } from '../sites/site-names.ts';
import { accountLabel } from './transaction-row.tsx';

interface TransactionDetailsProps {
  transaction: Transaction;
  account: Account | undefined;
  onClose: () => void;
}

const proofWords = { proved: 'transactions.proofProved', broken: 'transactions.proofBroken', unprovable: 'transactions.proofUnprovable' } as const;
const routeWords = { response: 'transactions.routeResponse', page: 'transactions.routePage', both: 'transactions.routeBoth', file: 'transactions.routeFile', connection: 'transactions.routeConnection' } as const;

const sayPending = ({ pending, dropped }: Transaction): string => {
  if (dropped === true) return t('transactions.stateDropped');
  if (pending === 'unknown') return t('transactions.stateUnknown');
  return pending ? t('transactions.statePending') : t('transactions.statePosted');
};

const sayInstant = (at: number): string => new Intl.DateTimeFormat(currentLocale().tag, { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** Everything that is known of one transaction, and where it came from. */
export function TransactionDetails({ transaction, account, onClose }: TransactionDetailsProps): VNode {
  const nameOf = useMerchantNames(useMemo(() => [transaction], [transaction]));
  const watched = useSettings()?.watchedSites ?? [];
  const { origin, original, currency, balanceAfterMinor } = transaction;
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
          <bdi>{transaction.description}</bdi>
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
      <FactGroup title={t('transactions.origin')}>
        <Facts>
          <Fact name={t('transactions.site')}>{siteName(origin.siteId, watched)}</Fact>
          <Fact name={t('transactions.adapter')}>{readerName({ id: origin.adapterId, version: origin.adapterVersion })}</Fact>
          <Fact name={t('transactions.route')}>{t(routeWords[origin.route])}</Fact>
          <Fact name={t('transactions.readAt')}>{sayInstant(origin.at)}</Fact>
          <Fact name={t('transactions.proof')}>{account?.lastProof === undefined ? t('transactions.proofNone') : t(proofWords[account.lastProof])}</Fact>
        </Facts>
      </FactGroup>
    </SlideIn>
  );
}
