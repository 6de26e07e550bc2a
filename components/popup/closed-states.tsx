import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../notices/notice.tsx';
import { UnlockForm } from '../lock/unlock-form.tsx';
import { useServices } from '../state/page-state.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

/** No vault yet: one button makes one. */
export function Start(): VNode {
  const { openTab } = useServices();
  const { run, isRunning, failure } = useCommand();
  return (
    <section class="popup-closed">
      <h2>{t('popup.startTitle')}</h2>
      {failure !== undefined && (
        <Notice tone="over" live="assertive">
          {sayFailure(failure)}
        </Notice>
      )}
      <Button look="primary" wide busy={isRunning} onClick={() => void run('vault/apply', { kind: 'create-with-device-key' })}>
        {t('onboarding.start')}
      </Button>
      <p class="soft">{t('popup.startWhy')}</p>
      <Button look="quiet" wide onClick={() => void openTab('#/')}>
        {t('popup.more')}
      </Button>
    </section>
  );
}

/** Locked: the passphrase. Forgetting it is dealt with where there is room, in the dashboard. */
export function Locked({ how }: { how: 'screen' | 'full' }): VNode {
  const { openTab } = useServices();
  return (
    <section class="popup-closed">
      <h2>{t('lock.title')}</h2>
      <p class="soft">{t(how === 'full' ? 'lock.fullWhy' : 'lock.screenWhy')}</p>
      <UnlockForm />
      <Button look="quiet" wide onClick={() => void openTab('#/')}>
        {t('lock.forgotten')}
      </Button>
    </section>
  );
}

/** The ledger needs a decision, or a newer version: the dashboard says which, in full. */
export function Trouble({ title }: { title: string }): VNode {
  const { openTab } = useServices();
  return (
    <section class="popup-closed">
      <h2>{title}</h2>
      <Button look="primary" wide onClick={() => void openTab('#/')}>
        {t('popup.openDashboard')}
      </Button>
    </section>
  );
}
