import type { VNode } from 'preact';
import { formatDate } from '../../../utils/i18n/dates.ts';
import { t, tParts } from '../../../utils/i18n/words.ts';
import type { ListSummary } from '../../../utils/model/file-summary.ts';
import type { ImportedList } from '../../../utils/model/import.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { Select } from '../../controls/select.tsx';
import { Amount } from '../../figures/amount.tsx';

interface ListLineProps {
  list: ListSummary;
  accounts: readonly Account[];
  imported: ImportedList | undefined;
  /** The account that the user chose. */
  target: string | undefined;
  onTarget: (accountId: string | undefined) => void;
}

/** One account of a file: how much it holds, where it goes, and what of it is new. */
export function ListLine({ list, accounts, imported, target, onTarget }: ListLineProps): VNode {
  const { account, rows, inMinor, outMinor } = list;
  const { currency, coverage, proof } = account;
  const choices = accounts.filter((each) => each.currency === currency);
  return (
    <div class="import-list">
      <div class="import-list-facts">
        <h3>
          <bdi>{account.name}</bdi>
        </h3>
        <p>
          {rows === 0 ? t('importing.noRows') : t('importing.rows', { count: rows })}
          {coverage.from !== undefined && coverage.to !== undefined && <span class="soft"> · {t('importing.days', { from: formatDate(coverage.from), to: formatDate(coverage.to) })}</span>}
        </p>
        {rows > 0 && (
          <p>
            {tParts('importing.flow', {
              incoming: <Amount amountMinor={inMinor} currency={currency} />,
              outgoing: <Amount amountMinor={Math.abs(outMinor)} currency={currency} />,
            })}
          </p>
        )}
        {proof.result === 'proved' && <p class="soft">{t('importing.proved')}</p>}
        {proof.result === 'broken' && <p class="import-broken">{t('importing.broken')}</p>}
      </div>
      <div class="import-list-goes">
        <Select
          label={t('importing.goesTo')}
          value={target ?? ''}
          options={[{ value: '', label: sayFound(imported, target) }, ...choices.map(({ id, name, mask }) => ({ value: id, label: mask === undefined ? name : `${name} ···${mask}` }))]}
          onChange={(value) => onTarget(value === '' ? undefined : value)}
        />
        {imported !== undefined && (
          <p class="import-counts" role="status">
            <strong>{t('importing.new', { count: imported.added })}</strong>
            {imported.gained > 0 && ` · ${t('importing.gained', { count: imported.gained })}`}
            {` · ${t('importing.known', { count: imported.known })}`}
          </p>
        )}
        {imported !== undefined && imported.doubtful > 0 && <p class="import-broken">{t('importing.doubtfulOnes', { count: imported.doubtful })}</p>}
      </div>
    </div>
  );
}

function sayFound(imported: ImportedList | undefined, target: string | undefined): string {
  if (imported === undefined || target !== undefined) return t('importing.notFound');
  return t(imported.account.isNew ? 'importing.foundNew' : 'importing.found', { account: imported.account.name });
}
