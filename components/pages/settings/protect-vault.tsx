import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { prepareKeysAlong } from '../../backup/prepare-keys.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Form, FormActions } from '../../layout/form.tsx';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from '../../lock/new-passphrase.tsx';
import { useServices } from '../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../state/use-command.ts';
import { SettingRow } from './setting-row.tsx';

/** Puts a vault under a device key under a passphrase. `onCode` gets the recovery code, to be shown once. */
export function ProtectVault({ onCode }: { onCode: (recoveryCode: string) => void }): VNode {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const services = useServices();
  const { run, isRunning, failure } = useCommand();

  const send = async (): Promise<void> => {
    setSent(true);
    const passphrase = acceptedPassphrase(typed);
    if (passphrase === undefined) return;
    const reply = await run('vault/apply', { kind: 'protect', passphrase });
    if (reply?.recoveryCode !== undefined) {
      onCode(reply.recoveryCode);
      void prepareKeysAlong(services, reply.recoveryCode, passphrase);
    }
  };

  return (
    <div>
      <SettingRow title={t('settings.protect')} why={t('settings.protectWhy')}>
        {!isOpen && (
          <Button look="primary" onClick={() => setOpen(true)}>
            {t('settings.protect')}
          </Button>
        )}
      </SettingRow>
      {isOpen && (
        <div class="setting-form">
          <Form label={t('settings.protect')} onSend={() => void send()}>
            <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />
            {failure !== undefined && (
              <Notice tone="over" live="assertive">
                {sayFailure(failure)}
              </Notice>
            )}
            <FormActions>
              <Button type="submit" look="primary" busy={isRunning}>
                {t('settings.protectDo')}
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {t('shared.cancel')}
              </Button>
            </FormActions>
          </Form>
        </div>
      )}
    </div>
  );
}
