import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { parseSetupToken, patternOfHost } from '../../../../utils/connect/simplefin/setup-token.ts';
import { t } from '../../../../utils/i18n/words.ts';
import { Button } from '../../../controls/button.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { Form, FormActions } from '../../../layout/form.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../../state/use-command.ts';

/** A setup token, and the one host that the browser is asked for. Says what it came to under the field. */
export function ConnectForm({ onDone }: { onDone: (said: string) => void }): VNode {
  const { requestHosts, expectHost } = useServices();
  const { run, isRunning, failure, clearFailure } = useCommand();
  const [setup, setSetup] = useState('');
  const [refused, setRefused] = useState<string>();
  const token = parseSetupToken(setup);
  const fault = setup.trim() === '' || token.ok ? undefined : token.why;
  const error = failure ?? fault;

  const send = (): void => {
    if (!token.ok || isRunning) return;
    const host = token.url.hostname;
    expectHost(host);
    // Nothing may be awaited before the request: the browser asks only while it still handles the click.
    void finish(requestHosts([patternOfHost(host)]), host);
  };
  const finish = async (asked: Promise<boolean>, host: string): Promise<void> => {
    const isGranted = await asked.catch(() => false);
    setRefused(isGranted ? undefined : host);
    if (!isGranted || (await run('connection/apply', { kind: 'connect', setup })) === undefined) return;
    setSetup('');
    onDone(t('connections.connected'));
  };

  return (
    <Form onSend={send}>
      <TextField
        label={t('connections.token')}
        value={setup}
        code
        hint={token.ok ? t('connections.host', { host: token.url.hostname }) : t('connections.tokenWhy')}
        error={refused !== undefined ? t('connections.refused', { host: refused }) : error === undefined ? undefined : sayFailure(error)}
        onInput={(value) => {
          clearFailure();
          setRefused(undefined);
          setSetup(value);
        }}
      />
      <FormActions>
        <Button type="submit" look="primary" busy={isRunning} disabled={!token.ok}>
          {t('connections.connect')}
        </Button>
      </FormActions>
    </Form>
  );
}
