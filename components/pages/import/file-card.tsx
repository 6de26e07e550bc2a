import { X } from 'lucide-preact';
import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { FileSummary } from '../../../utils/model/file-summary.ts';
import type { ImportedList } from '../../../utils/model/import.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { IconButton } from '../../controls/icon-button.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { ListLine } from './list-line.tsx';
import { sayProblem } from './say-problem.ts';
import { TableMappingForm } from './table-mapping-form.tsx';
import type { DroppedFile, Import } from './use-import.ts';

/** Problems that are listed. */
const mostShown = 8;

interface FileCardProps {
  file: DroppedFile;
  accounts: readonly Account[];
  /** What its lists come to, once that is known. */
  lists: readonly ImportedList[] | undefined;
  its: Import;
}

/** One file: what it is, what is wrong with it, the accounts in it and where they go. */
export function FileCard({ file, accounts, lists, its }: FileCardProps): VNode {
  const { summary } = file;
  const isRead = summary !== undefined && summary !== 'failed';
  return (
    <section class="import-file" aria-label={file.name}>
      <header>
        <h2>
          <bdi>{file.name}</bdi>
        </h2>
        {isRead && summary.kind !== undefined && <span class="soft">{t(`importing.kind-${summary.kind}`)}</span>}
        <IconButton show="icon" icon={X} label={t('importing.takeOut', { file: file.name })} onClick={() => its.drop(file.number)} />
      </header>
      {summary === undefined && (
        <div role="status">
          <LoadingLine />
          <p class="soft">{t('importing.reading', { file: file.name })}</p>
        </div>
      )}
      {summary === 'failed' && (
        <Notice tone="over" live="polite">
          {t('importing.failedFile')}
        </Notice>
      )}
      {isRead && summary.problems.length > 0 && <Problems summary={summary} />}
      {isRead &&
        summary.accounts.map((each, list) => (
          <ListLine
            key={`${list} ${each.account.key}`}
            list={each}
            accounts={accounts}
            imported={lists?.find((one) => one.list === list)}
            target={file.targets[list]}
            onTarget={(accountId) => its.giveTo(file.number, list, accountId)}
          />
        ))}
      {isRead && summary.doubts.length > 0 && (
        <ul class="import-doubts">
          {summary.doubts.map((doubt) => (
            <li key={doubt}>{t(`importing.doubt-${doubt}`)}</li>
          ))}
        </ul>
      )}
      {isRead && summary.leftOutCount > 0 && <LeftOutLines summary={summary} />}
      {isRead && summary.table !== undefined && (
        <TableMappingForm table={summary.table} isOpen={summary.problems.length > 0 || summary.doubts.length > 0 || file.isChanged} onChange={(mapping) => its.remap(file.number, mapping)} />
      )}
    </section>
  );
}

const Problems = ({ summary: { problems } }: { summary: FileSummary }): VNode => (
  <Notice tone="over" live="polite">
    <p>{t('importing.nothingOf')}</p>
    <ul class="import-problems">
      {problems.slice(0, mostShown).map((problem, at) => (
        <li key={at}>{sayProblem(problem)}</li>
      ))}
    </ul>
    {problems.length > mostShown && <p>{t('importing.moreProblems', { count: problems.length - mostShown })}</p>}
  </Notice>
);

const LeftOutLines = ({ summary: { leftOut, leftOutCount } }: { summary: FileSummary }): VNode => (
  <details class="import-more">
    <summary>{t('importing.leftOutLines', { count: leftOutCount })}</summary>
    <ul>
      {leftOut.map(({ line, why }) => (
        <li key={line}>{t('importing.leftOutLine', { line, why: t(`importing.left-${why}`) })}</li>
      ))}
    </ul>
  </details>
);
