import { Eye, EyeOff } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../notices/empty-state.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Notice } from '../notices/notice.tsx';
import { SaidLine } from '../notices/said-line.tsx';
import { Page } from '../layout/page.tsx';
import { Rail } from '../layout/rail.tsx';
import { useLedgerSummary } from '../state/ledger.tsx';
import { useHidesAmounts, useServices } from '../state/page-state.tsx';
import { goTo, useRoute } from '../state/route.ts';
import { useActivity } from '../state/use-activity.ts';
import { useCommand } from '../state/use-command.ts';
import { pageFor } from './pages.tsx';
import { useUndoKeys } from '../pages/history/use-undo-keys.ts';
import { StorageNotice } from './storage-notice.tsx';
import './shell.css';

interface ShellProps {
  /** False where there is no passphrase to lock with. */
  canLock: boolean;
  /** Given while the sample is shown. */
  onLeaveSample?: () => void;
}

/** The rail, the page that the address names, and what must be said above every page. */
export function Shell({ canLock, onLeaveSample }: ShellProps): VNode {
  useActivity();
  const { run } = useCommand();
  const { page } = useRoute();
  const toReview = useLedgerSummary().value?.toReview ?? 0;
  const undoing = useUndoKeys();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    document.title = [...(page === undefined ? [] : [t(`shell.${page}`)]), t('shared.productName')].join(' · ');
    if (!isFirst.current) {
      scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [page]);

  return (
    <div class="shell">
      <a
        class="shell-skip"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <Rail page={page} toReview={toReview} onLock={canLock ? () => void run('vault/apply', { kind: 'lock', how: 'screen' }) : undefined}>
        <PrivacyButton />
      </Rail>
      <main ref={main} id="page" tabIndex={-1}>
        <div class="shell-notices">
          {onLeaveSample && (
            <Notice action={<Button onClick={onLeaveSample}>{t('shared.leaveSample')}</Button>}>{t('shared.sampleBanner')}</Notice>
          )}
          <StorageNotice />
        </div>
        {page === undefined ? <NoSuchPage /> : pageFor(page)}
        <SaidLine>{undoing}</SaidLine>
      </main>
    </div>
  );
}

function PrivacyButton(): VNode {
  const { saveSettings } = useServices();
  const isHidden = useHidesAmounts();
  return (
    <IconButton
      icon={isHidden ? Eye : EyeOff}
      label={t(isHidden ? 'shell.showAmounts' : 'shell.hideAmounts')}
      onClick={() => void saveSettings({ privacyMode: !isHidden })}
    />
  );
}

const NoSuchPage = (): VNode => (
  <Page title={t('shell.notFound')}>
    <EmptyState title={t('shell.notFound')} action={<Button onClick={() => goTo('overview')}>{t('shell.notFoundNext')}</Button>} />
  </Page>
);
