import { LayoutDashboard, Lock, RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useServices } from '../state/page-state.tsx';
import { useCommand } from '../state/use-command.ts';

interface FooterProps {
  /** The watched page to read again; none where this page is not watched. */
  tabId: number | undefined;
  canLock: boolean;
}

/** The three things that are always at the same place. */
export function Footer({ tabId, canLock }: FooterProps): VNode {
  const { openTab } = useServices();
  const { run } = useCommand();
  return (
    <footer class="popup-footer">
      {tabId !== undefined && (
        <IconButton icon={RefreshCw} label={t('popup.refresh')} onClick={() => void run('site/apply', { kind: 'capture-now', tabId })} />
      )}
      <IconButton icon={LayoutDashboard} label={t('popup.dashboard')} onClick={() => void openTab('#/')} />
      {canLock && <IconButton icon={Lock} label={t('popup.lock')} onClick={() => void run('vault/apply', { kind: 'lock', how: 'screen' })} />}
    </footer>
  );
}
