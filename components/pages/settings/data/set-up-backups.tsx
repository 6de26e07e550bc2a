import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n/words.ts';
import type { Secret } from '../../../../utils/model/backup.ts';
import { prepareKeys } from '../../../backup/prepare-keys.ts';
import { passphraseSecret, recoverySecret } from '../../../backup/secrets.ts';
import { Button } from '../../../controls/button.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { Form, FormActions } from '../../../layout/form.tsx';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from '../../../lock/new-passphrase.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { useServices } from '../../../state/page-state.tsx';

type Fault = 'noCode' | 'wrongOwn' | 'failed';

/**
 * Says once what is to open backups. Under a passphrase that is the vault's own recovery code, and its passphrase too if
 * it is typed; both are checked, for a backup under a mistyped code would open for nobody. Under a device key it is a
 * passphrase for backups alone.
 */
export function SetUpBackups({ protection, onDone }: { protection: 'device-key' | 'passphrase'; onDone: () => void }): VNode {
  const services = useServices();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();

  const findSecrets = async (): Promise<Secret[] | Fault | undefined> => {
    if (protection === 'device-key') {
      const own = acceptedPassphrase(typed);
      return own === undefined ? undefined : [passphraseSecret(own)];
    }
    const recovery = recoverySecret(code);
    if (recovery === undefined) return 'noCode';
    const { ok } = await services.send('backup/apply', { kind: 'check-secrets', recoveryCode: code, ...(passphrase === '' ? {} : { passphrase }) });
    return ok ? [recovery, ...(passphrase === '' ? [] : [passphraseSecret(passphrase)])] : 'wrongOwn';
  };
  const setUp = async (): Promise<Fault | undefined> => {
    const secrets = await findSecrets();
    if (!Array.isArray(secrets)) return secrets;
    if (!(await prepareKeys(services, secrets))) return 'failed';
    onDone();
    return undefined;
  };
  const send = async (): Promise<void> => {
    setSent(true);
    setBusy(true);
    setFault(await setUp().catch((): Fault => 'failed'));
    setBusy(false);
  };

  return (
    <div class="setting-form">
      <Form label={t('backup.setUpDo')} onSend={() => void send()}>
        <p>{protection === 'device-key' ? t('backup.setUpWhyDevice') : t('backup.setUpWhyCode')}</p>
        {protection === 'device-key' ? (
          <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />
        ) : (
          <>
            <TextField code label={t('lock.recoveryCode')} value={code} error={fault === 'noCode' ? t('backup.noCode') : undefined} onInput={setCode} />
            <TextField type="password" autoComplete="current-password" label={t('backup.setUpPassphrase')} hint={t('backup.setUpPassphraseWhy')} value={passphrase} onInput={setPassphrase} />
          </>
        )}
        {fault !== undefined && fault !== 'noCode' && (
          <Notice tone="over" live="assertive">
            {fault === 'wrongOwn' ? t('backup.wrongOwn') : t('failures.failed')}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={isBusy}>
            {t('backup.setUpDo')}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {t('shared.cancel')}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
