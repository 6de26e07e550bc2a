import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { prepareKeysAlong } from '../backup/prepare-keys.ts';
import { Button } from '../controls/button.tsx';
import { ConfirmedButton } from '../controls/confirmed-button.tsx';
import { Notice } from '../notices/notice.tsx';
import { Form, FormActions } from '../layout/form.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from '../lock/new-passphrase.tsx';
import { useServices } from '../state/page-state.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

interface ProtectStepProps {
  /** True from sending the passphrase until the recovery code is there, or none came. */
  onWaiting: (isWaiting: boolean) => void;
  onCode: (recoveryCode: string) => void;
  onKeepDeviceKey: () => void;
}

/** Puts the vault under a passphrase, or has the user say plainly that it stays under the device key. */
export function ProtectStep({ onWaiting, onCode, onKeepDeviceKey }: ProtectStepProps): VNode {
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const services = useServices();
  const { run, isRunning, failure } = useCommand();

  const protect = async (): Promise<void> => {
    setSent(true);
    const passphrase = acceptedPassphrase(typed);
    if (passphrase === undefined) return;
    onWaiting(true);
    const reply = await run('vault/apply', { kind: 'protect', passphrase });
    if (reply?.recoveryCode !== undefined) {
      onCode(reply.recoveryCode);
      void prepareKeysAlong(services, reply.recoveryCode, passphrase);
    }
    onWaiting(false);
  };

  return (
    <SheetScreen above={t('onboarding.step', { step: 2, steps: 3 })} title={t('onboarding.protectTitle')} lead={t('onboarding.protectLead')}>
      <Form onSend={() => void protect()}>
        <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />
        <p class="soft">{isRunning ? t('onboarding.protecting') : t('onboarding.protectNobody')}</p>
        {failure !== undefined && (
          <Notice tone="over" live="assertive">
            {sayFailure(failure)}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={isRunning}>
            {t('onboarding.protect')}
          </Button>
          <ConfirmedButton
            look="quiet"
            words={t('onboarding.keepDevice')}
            confirmWords={t('onboarding.keepDeviceDo')}
            title={t('onboarding.keepDeviceTitle')}
            warning={t('onboarding.keepDeviceWhy')}
            onConfirm={onKeepDeviceKey}
          />
        </FormActions>
      </Form>
    </SheetScreen>
  );
}
