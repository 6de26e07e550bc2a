import { RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../notices/notice.tsx';
import { useLedger } from '../state/ledger.tsx';
import { sayFailure } from '../state/use-command.ts';
import { RefreshReport } from './refresh-report.tsx';
import type { RefreshControls } from './use-refresh.ts';

/** The button at the end of a page's title. Nothing where there is nothing to refresh. */
export const RefreshButton = ({ isPossible, isGoing, start }: RefreshControls): VNode | null =>
  isPossible ? (
    <Button icon={RefreshCw} busy={isGoing} onClick={start}>
      {t('refresh.do')}
    </Button>
  ) : null;

/** How far a refresh is, and what it came to, above a page. */
export function RefreshPanel({ shown, stop, failure }: RefreshControls): VNode | null {
  const { isSample } = useLedger();
  if (isSample || (shown === undefined && failure === undefined)) return null;
  return (
    <div class="refresh-panel">
      {failure !== undefined && (
        <Notice tone="over" live="assertive">
          {sayFailure(failure)}
        </Notice>
      )}
      {shown !== undefined && <RefreshReport run={shown} onStop={stop} />}
    </div>
  );
}
