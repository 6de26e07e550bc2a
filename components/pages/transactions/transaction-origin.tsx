import type { VNode } from 'preact';
import { formatDate } from '../../../utils/i18n/dates.ts';
import { currentLocale, t } from '../../../utils/i18n/words.ts';
import { lastReadOf } from '../../../utils/ledger/merge/reads.ts';
import type { Account, TransactionView } from '../../../utils/model/ledger.ts';
import { useSettings } from '../../state/page-state.tsx';
import { Fact, FactGroup, Facts } from '../facts.tsx';
import { readerName, siteName } from '../sites/site-names.ts';
import { OwnChanges } from './own-changes.tsx';

const proofWords = { proved: 'transactions.proofProved', broken: 'transactions.proofBroken', unprovable: 'transactions.proofUnprovable' } as const;
const routeWords = { response: 'transactions.routeResponse', page: 'transactions.routePage', both: 'transactions.routeBoth', file: 'transactions.routeFile', connection: 'transactions.routeConnection' } as const;

const sayInstant = (at: number): string => new Intl.DateTimeFormat(currentLocale().tag, { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** Where a transaction came from: who brought it, when it was read, what was changed since, and what it is listed as elsewhere. */
export function TransactionOrigin({ transaction, account }: { transaction: TransactionView; account: Account | undefined }): VNode {
  const watched = useSettings()?.watchedSites ?? [];
  const { origin, bank, doubles = [] } = transaction;
  const lastRead = account === undefined ? undefined : lastReadOf(account, bank?.date ?? transaction.date);
  return (
    <>
      <OwnChanges transaction={transaction} />
      <FactGroup title={t('transactions.origin')}>
        <Facts>
          <Fact name={t('transactions.site')}>{siteName(origin.siteId, watched)}</Fact>
          <Fact name={t('journal.file')}>{origin.file === undefined ? undefined : <bdi>{origin.file}</bdi>}</Fact>
          <Fact name={t('transactions.adapter')}>{origin.route === 'file' ? undefined : readerName({ id: origin.adapterId, version: origin.adapterVersion })}</Fact>
          <Fact name={t('transactions.route')}>{t(routeWords[origin.route])}</Fact>
          <Fact name={t('transactions.readAt')}>{sayInstant(origin.at)}</Fact>
          <Fact name={t('journal.lastRead')}>{lastRead === undefined ? undefined : sayInstant(Math.max(lastRead, origin.at))}</Fact>
          <Fact name={t('transactions.proof')}>{account?.lastProof === undefined ? t('transactions.proofNone') : t(proofWords[account.lastProof])}</Fact>
          <Fact name={t('journal.joined')}>
            {doubles.length === 0
              ? undefined
              : doubles.map((each) => <p key={each.id}>{t('journal.joinedRow', { name: each.description, date: formatDate(each.date), site: siteName(each.origin.siteId, watched) })}</p>)}
          </Fact>
        </Facts>
      </FactGroup>
    </>
  );
}
