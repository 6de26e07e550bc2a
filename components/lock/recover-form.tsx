import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Form, FormActions } from '../layout/form.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from './new-passphrase.tsx';

/** Opens the vault with the recovery code and puts it under a new passphrase. */
export function RecoverForm({ onBack }: { onBack: () => void }): VNode {
  const [recoveryCode, setRecoveryCode] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const { run, isRunning, failure, clearFailure } = useCommand();

  const recover = async (): Promise<void> => {
    setSent(true);
    const nextPassphrase = acceptedPassphrase(typed);
    if (nextPassphrase === undefined || recoveryCode.trim() === '') return;
    await run('vault/apply', { kind: 'recover', recoveryCode, nextPassphrase });
  };

  return (
    <Form onSend={() => void recover()}>
      <TextField
        code
        label={t('lock.recoveryCode')}
        value={recoveryCode}
        error={failure === undefined ? undefined : failure === 'wrong-secret' ? t('lock.wrongCode') : sayFailure(failure)}
        onInput={(value) => {
          clearFailure();
          setRecoveryCode(value);
        }}
      />
      <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />
      <FormActions>
        <Button type="submit" look="primary" busy={isRunning}>
          {t('lock.recover')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('lock.backToPassphrase')}
        </Button>
      </FormActions>
      <p class="soft">{t('lock.noCode')}</p>
    </Form>
  );
}
