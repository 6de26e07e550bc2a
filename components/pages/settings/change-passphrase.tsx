import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { Form, FormActions } from '../../layout/form.tsx';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from '../../lock/new-passphrase.tsx';
import { sayFailure, useCommand } from '../../state/use-command.ts';
import { SettingRow } from './setting-row.tsx';

/** Changes the passphrase: the present one, then the new one twice. */
export function ChangePassphrase(): VNode {
  const [isOpen, setOpen] = useState(false);
  const [isChanged, setChanged] = useState(false);
  return (
    <div>
      <SettingRow title={t('settings.passphrase')} why={t('settings.passphraseWhy')}>
        {!isOpen && (
          <Button
            onClick={() => {
              setOpen(true);
              setChanged(false);
            }}
          >
            {t('settings.changePassphrase')}
          </Button>
        )}
      </SettingRow>
      {isOpen && (
        <ChangeForm
          onClose={(changed) => {
            setOpen(false);
            setChanged(changed);
          }}
        />
      )}
      <div role="status">{isChanged && <Notice>{t('settings.passphraseChanged')}</Notice>}</div>
    </div>
  );
}

function ChangeForm({ onClose }: { onClose: (changed: boolean) => void }): VNode {
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const { run, isRunning, failure, clearFailure } = useCommand();
  const isWrong = failure === 'wrong-secret';

  const send = async (): Promise<void> => {
    setSent(true);
    const next = acceptedPassphrase(typed);
    if (next === undefined || current === '') return;
    const reply = await run('vault/apply', { kind: 'change-passphrase', current, next });
    if (reply !== undefined) onClose(true);
  };

  return (
    <div class="setting-form">
      <Form label={t('settings.changePassphrase')} onSend={() => void send()}>
        <TextField
          type="password"
          autoComplete="current-password"
          label={t('settings.currentPassphrase')}
          value={current}
          onInput={(text) => {
            setCurrent(text);
            clearFailure();
          }}
          error={isWrong ? sayFailure(failure) : undefined}
        />
        <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />
        {failure !== undefined && !isWrong && (
          <Notice tone="over" live="assertive">
            {sayFailure(failure)}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={isRunning}>
            {t('settings.changePassphrase')}
          </Button>
          <Button look="quiet" onClick={() => onClose(false)}>
            {t('shared.cancel')}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
