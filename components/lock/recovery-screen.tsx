import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { ConfirmedButton } from '../controls/confirmed-button.tsx';
import { Notice } from '../notices/notice.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';
import { UnlockForm } from './unlock-form.tsx';
import './recovery-screen.css';

interface RecoveryScreenProps {
  why: 'missing' | 'behind' | 'damaged';
  /** Whether the keys are there to open it with. */
  canUnlock: boolean;
  onLookAgain: () => void;
  onRestore: () => void;
}

/** The database is not what it was. Says so plainly and offers what can be done; nothing is written until one is chosen. */
export function RecoveryScreen({ why, canUnlock, onLookAgain, onRestore }: RecoveryScreenProps): VNode {
  const [needsPassphrase, setNeedsPassphrase] = useState(false);
  const { run, failure } = useCommand();

  const keepWhatOpens = async (): Promise<void> => {
    const reply = await run('vault/apply', { kind: 'accept-loss' });
    setNeedsPassphrase(reply === undefined);
  };

  return (
    <SheetScreen title={t(`lock.${why}Title`)} lead={t(`lock.${why}Why`)}>
      {failure !== undefined && failure !== 'locked' && (
        <Notice tone="over" live="assertive">
          {sayFailure(failure)}
        </Notice>
      )}
      <ul class="choices">
        <Choice why={t('lock.lookAgainWhy')}>
          <Button look="primary" onClick={onLookAgain}>
            {t('lock.lookAgain')}
          </Button>
        </Choice>
        <Choice why={t('backup.restoreWhy')}>
          <Button onClick={onRestore}>{t('backup.restoreTitle')}</Button>
        </Choice>
        {why === 'missing' && (
          <Choice why={t('lock.startEmptyWhy')}>
            <ConfirmedButton
              words={t('lock.startEmpty')}
              title={t('lock.startEmptyTitle')}
              warning={t('lock.startEmptyConfirm')}
              onConfirm={() => void run('vault/apply', { kind: 'forget-missing' })}
            />
          </Choice>
        )}
        {why !== 'missing' && canUnlock && (
          <Choice why={needsPassphrase && failure === 'locked' ? t('lock.keepNeedsPassphrase') : t('lock.keepWhatOpensWhy')}>
            {needsPassphrase && failure === 'locked' ? (
              <UnlockForm action={t('lock.keepWhatOpens')} onUnlocked={() => void keepWhatOpens()} />
            ) : (
              <Button onClick={() => void keepWhatOpens()}>{t('lock.keepWhatOpens')}</Button>
            )}
          </Choice>
        )}
        {why !== 'missing' && (
          <Choice why={canUnlock ? undefined : t('lock.cannotOpen')}>
            <ConfirmedButton
              words={t('lock.eraseAll')}
              confirmWords={t('lock.erase')}
              title={t('lock.eraseTitle')}
              warning={t('lock.eraseConfirm')}
              onConfirm={() => void run('vault/apply', { kind: 'erase-everything' })}
            />
          </Choice>
        )}
      </ul>
    </SheetScreen>
  );
}

const Choice = ({ why, children }: { why: string | undefined; children: ComponentChildren }): VNode => (
  <li>
    {children}
    {why !== undefined && <p class="soft">{why}</p>}
  </li>
);
