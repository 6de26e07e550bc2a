import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Form } from '../layout/form.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

interface UnlockFormProps {
  onUnlocked?: () => void;
  /** The words on the button, where unlocking is a step to something else. */
  action?: string;
}

/** Asks for the passphrase. A wrong one says so and can be corrected at once. */
export function UnlockForm({ onUnlocked, action }: UnlockFormProps): VNode {
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { run, isRunning, failure, clearFailure } = useCommand();

  useEffect(() => field.current?.focus(), []);
  // What was typed is marked, so that the next attempt simply replaces it.
  useEffect(() => {
    if (failure === 'wrong-secret') field.current?.select();
  }, [failure]);

  const unlock = async (): Promise<void> => {
    if (passphrase === '') return field.current?.focus();
    const reply = await run('vault/apply', { kind: 'unlock', passphrase });
    if (reply === undefined) return undefined;
    setPassphrase('');
    return onUnlocked?.();
  };

  return (
    <Form onSend={() => void unlock()}>
      <TextField
        type="password"
        autoComplete="current-password"
        label={t('lock.passphrase')}
        value={passphrase}
        inputRef={field}
        error={failure === undefined ? undefined : failure === 'wrong-secret' ? t('lock.wrongPassphrase') : sayFailure(failure)}
        onInput={(value) => {
          clearFailure();
          setPassphrase(value);
        }}
      />
      <Button type="submit" look="primary" wide busy={isRunning}>
        {action ?? t('lock.unlock')}
      </Button>
    </Form>
  );
}
