import type { VNode } from 'preact';
import { formatDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import type { LedgerPreview } from '../../utils/import-export/out/preview.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import { Fact, Facts } from '../pages/facts.tsx';

/** What a file holds, before anything is done with it. */
export const BackupPreview = ({ name, preview }: { name: string; preview: LedgerPreview }): VNode => (
  <Facts>
    <Fact name={t('backup.file')}>{name}</Fact>
    <Fact name={t('backup.madeAt')}>{t('backup.madeBy', { date: formatDate(localDate(new Date(preview.madeAt))), version: preview.madeBy })}</Fact>
    <Fact name={t('backup.holds')}>
      {t('backup.rows', { count: preview.rows })}
      {preview.from !== undefined && preview.to !== undefined && <> {t('backup.period', { from: formatDate(preview.from), to: formatDate(preview.to) })}</>}
    </Fact>
    <Fact name={t('backup.accounts')}>
      {preview.accounts.length === 0 ? (
        t('backup.noAccounts')
      ) : (
        <ul class="bullets">
          {preview.accounts.map((account, index) => (
            <li key={index}>
              <bdi>{account.name}</bdi>
              {account.mask !== undefined && <> ··{account.mask}</>}: {t('backup.rows', { count: account.rows })}
            </li>
          ))}
        </ul>
      )}
    </Fact>
  </Facts>
);
