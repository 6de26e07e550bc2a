import { LayoutDashboard, Lock, RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useRefresh } from '../refresh/use-refresh.ts';
import { useServices } from '../state/page-state.tsx';
import { useCommand } from '../state/use-command.ts';

interface FooterProps {
  /** Everything can be brought up to date: only while the vault is open. */
  canRefresh: boolean;
  canLock: boolean;
}

/** The three things that are always at the same place. */
export function Footer({ canRefresh, canLock }: FooterProps): VNode {
  const { openTab } = useServices();
  const { run } = useCommand();
  const { isPossible, isGoing, start } = useRefresh();
  return (
    <footer class="popup-footer">
      {canRefresh && isPossible && !isGoing && <IconButton icon={RefreshCw} label={t('refresh.do')} onClick={start} />}
      <IconButton icon={LayoutDashboard} label={t('popup.dashboard')} onClick={() => void openTab('#/')} />
      {canLock && <IconButton icon={Lock} label={t('popup.lock')} onClick={() => void run('vault/apply', { kind: 'lock', how: 'screen' })} />}
    </footer>
  );
}
