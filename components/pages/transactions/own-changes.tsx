import type { VNode } from 'preact';
import { formatDate } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import type { TransactionView } from '../../../utils/model/ledger.ts';
import { useLedgerSummary } from '../../state/ledger.tsx';
import { Fact, FactGroup, Facts } from '../facts.tsx';
import { accountLabel } from './transaction-row.tsx';

/** What a person has changed of a transaction, each with what the bank says; nothing where nothing was. */
export function OwnChanges({ transaction }: { transaction: TransactionView }): VNode | null {
  const accounts = useLedgerSummary().value?.accounts ?? [];
  const { bank, date, description, accountId, category, note } = transaction;
  if (bank === undefined && category === undefined && note === undefined) return null;
  const nameOf = (id: string): string => {
    const account = accounts.find((each) => each.id === id);
    return account === undefined ? t('transactions.unknownAccount') : accountLabel(account);
  };
  return (
    <FactGroup title={t('journal.edited')}>
      <Facts>
        <Change name={t('journal.name')} now={description} before={bank?.description} />
        <Change name={t('transactions.date')} now={formatDate(date)} before={bank === undefined ? undefined : formatDate(bank.date)} />
        <Change name={t('transactions.account')} now={nameOf(accountId)} before={bank === undefined ? undefined : nameOf(bank.accountId)} />
        <Fact name={t('journal.category')}>{category}</Fact>
        <Fact name={t('journal.note')}>{note === undefined ? undefined : <bdi>{note}</bdi>}</Fact>
      </Facts>
    </FactGroup>
  );
}

/** One field, where what a person set is not what the bank says. */
function Change({ name, now, before }: { name: string; now: string; before: string | undefined }): VNode | null {
  if (before === undefined || before === now) return null;
  return (
    <Fact name={name}>
      <bdi>{now}</bdi>
      <p class="soft">
        <bdi>{t('journal.bankSays', { value: before })}</bdi>
      </p>
    </Fact>
  );
}
