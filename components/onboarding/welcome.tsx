import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../notices/notice.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';
import './welcome.css';

const does = ['onboarding.doesReads', 'onboarding.doesProves', 'onboarding.doesKeeps'] as const;
const never = ['onboarding.neverPassword', 'onboarding.neverSends', 'onboarding.neverActs'] as const;

/** The first screen: what it does, what it never does, and one button that begins. */
export function Welcome({ onSample, onRestore }: { onSample: () => void; onRestore: () => void }): VNode {
  const { run, isRunning, failure } = useCommand();
  return (
    <SheetScreen width="wide" title={t('onboarding.title')} lead={t('onboarding.lead')}>
      <div class="welcome-lists">
        <section>
          <h2>{t('onboarding.doesTitle')}</h2>
          <ul>
            {does.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <section data-never="">
          <h2>{t('onboarding.neverTitle')}</h2>
          <ul>
            {never.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
      </div>
      <div class="welcome-start">
        {failure !== undefined && (
          <Notice tone="over" live="assertive">
            {sayFailure(failure)}
          </Notice>
        )}
        <div class="welcome-choice">
          <Button look="primary" busy={isRunning} onClick={() => void run('vault/apply', { kind: 'create-with-device-key' })}>
            {t('onboarding.start')}
          </Button>
          <p class="soft">{t('onboarding.startWhy')}</p>
        </div>
        <div class="welcome-choice">
          <Button onClick={onSample}>{t('onboarding.sample')}</Button>
          <p class="soft">{t('onboarding.sampleWhy')}</p>
        </div>
        <div class="welcome-choice">
          <Button onClick={onRestore}>{t('backup.restoreTitle')}</Button>
          <p class="soft">{t('backup.restoreWhy')}</p>
        </div>
      </div>
    </SheetScreen>
  );
}
