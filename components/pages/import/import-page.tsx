import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import { Button } from '../../controls/button.tsx';
import { Page } from '../../layout/page.tsx';
import { Notice } from '../../notices/notice.tsx';
import { useLedgerSummary } from '../../state/ledger.tsx';
import { goTo } from '../../state/route.ts';
import { sayFailure } from '../../state/use-command.ts';
import { DropArea } from './drop-area.tsx';
import { FileCard } from './file-card.tsx';
import type { Import } from './use-import.ts';
import { isReadable, useImport } from './use-import.ts';
import { useOffered } from './use-offered.ts';
import './import-page.css';

/** What is in these files? Each is read, compared with what is known, and shown; then all are stored at once. */
export function ImportPage(): VNode {
  const summary = useLedgerSummary();
  const accounts = summary.value?.accounts ?? none;
  const back = <Button onClick={() => goTo('transactions')}>{t('importing.back')}</Button>;
  return (
    <Page title={t('importing.title')} actions={back}>
      {summary.status !== 'loading' && <Importing accounts={accounts} />}
    </Page>
  );
}

const none: readonly never[] = [];

/** The currency of most accounts. */
function commonCurrency(accounts: readonly Account[]): CurrencyCode | undefined {
  const counted = [...Map.groupBy(accounts, ({ currency }) => currency)].toSorted(([, one], [, other]) => other.length - one.length);
  return counted[0]?.[0];
}

function Importing({ accounts }: { accounts: readonly Account[] }): VNode {
  const its = useImport(commonCurrency(accounts));
  const { files, state } = its;
  const offered = useOffered((given) => {
    // What was stored is told; what comes now is looked at anew.
    if (state.kind === 'done') its.again();
    its.add(given);
  });
  if (state.kind === 'done') return <Done its={its} />;
  const lists = state.kind === 'looked' || state.kind === 'storing' ? state.lists : undefined;
  return (
    <div class="import">
      {offered === 'fetching' && <Waiting words={t('importing.fetching')} />}
      {offered === 'not-there' && (
        <Notice tone="warn" live="polite">
          {t('importing.notThere')}
        </Notice>
      )}
      <DropArea onFiles={its.add} isFirst={files.length === 0} />
      {files.map((file) => (
        <FileCard key={file.number} file={file} accounts={accounts} lists={lists?.filter((each) => each.file === file.number)} its={its} />
      ))}
      <Next its={its} />
    </div>
  );
}

/** What happens now, or the one next step. */
function Next({ its }: { its: Import }): VNode | null {
  const { files, state } = its;
  const left = files.filter((file) => file.summary !== undefined && !isReadable(file)).length;
  switch (state.kind) {
    case 'staging':
      return <Waiting words={t('importing.looking')} done={state.done} />;
    case 'storing':
      return <Waiting words={t('importing.storing')} />;
    case 'failed':
      return (
        <Notice tone="warn" live="assertive" action={<Button onClick={its.again}>{t('shared.tryAgain')}</Button>}>
          {sayFailure(state.failure)}
        </Notice>
      );
    case 'looked': {
      const count = state.lists.reduce((sum, each) => sum + each.added, 0);
      const gained = state.lists.reduce((sum, each) => sum + each.gained, 0);
      const balancesOnly = state.lists.some((each) => each.account.isNew);
      const isNothing = count + gained === 0 && !balancesOnly;
      return (
        <div class="import-next">
          <Button look="primary" disabled={isNothing} onClick={its.commit}>
            {isNothing ? t('importing.importNothingNew') : t('importing.import', { count })}
          </Button>
          {left > 0 && <p class="soft">{t('importing.leftFiles', { count: left })}</p>}
        </div>
      );
    }
    default:
      return null;
  }
}

const Waiting = ({ words, done }: { words: string; done?: number }): VNode => (
  <div class="import-waiting" role="status">
    <span>{words}</span>
    <progress aria-label={words} {...(done === undefined ? {} : { value: done })} max={1} />
  </div>
);

function Done({ its }: { its: Import }): VNode | null {
  const { state } = its;
  if (state.kind !== 'done') return null;
  const count = state.lists.reduce((sum, each) => sum + each.added, 0);
  const known = state.lists.reduce((sum, each) => sum + each.known + each.gained, 0);
  return (
    <div class="import">
      <Notice live="polite" action={<Button onClick={its.again}>{t('importing.more')}</Button>}>
        <p>{t('importing.done', { count })}</p>
        {known > 0 && <p class="soft">{t('importing.doneKnown', { count: known })}</p>}
      </Notice>
      <div class="import-next">
        <Button look="primary" onClick={() => goTo('transactions')}>
          {t('importing.see')}
        </Button>
      </div>
    </div>
  );
}
