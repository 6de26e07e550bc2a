import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import { Button } from '../controls/button.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

/** Pages that nobody should point at: one that asks for a password, and one that has ended. */
const isTeachable = ({ reason, isPast }: PageStatus): boolean => isPast !== true && reason !== 'password-field' && reason !== 'session-ended' && reason !== 'still-loading';

/** Where a page could not be read, its user may point out how; where it was, the same stands by quietly. */
export function TeachAction({ tabId, status }: { tabId: number; status: PageStatus | undefined }): VNode | null {
  const { run, isRunning, failure } = useCommand();
  if (status === undefined || !isTeachable(status)) return null;
  const teach = async (): Promise<void> => {
    const reply = await run('site/apply', { kind: 'teach', tabId });
    // What follows happens on the page, which the popup covers.
    if (reply !== undefined) window.close();
  };
  return (
    <>
      {failure !== undefined && (
        <p class="popup-site-text" role="alert">
          {sayFailure(failure)}
        </p>
      )}
      {status.outcome === 'unrecognised' ? (
        <Button busy={isRunning} onClick={() => void teach()}>
          {t('popup.teach')}
        </Button>
      ) : (
        <button type="button" class="popup-link popup-teach" onClick={() => void teach()}>
          {t('popup.teachWrong')}
        </button>
      )}
    </>
  );
}
