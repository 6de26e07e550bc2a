import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { Form, FormActions } from '../layout/form.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { acceptedPassphrase, NewPassphrase, nothingTyped } from '../lock/new-passphrase.tsx';
import { RecoveryCode } from '../lock/recovery-code.tsx';
import { TypeBack } from '../lock/type-back.tsx';
import { Notice } from '../notices/notice.tsx';
import { ProgressLine } from '../notices/progress-line.tsx';
import { useServices } from '../state/page-state.tsx';
import { sayFailure } from '../state/use-command.ts';
import { BackupPreview } from './backup-preview.tsx';
import { OpenBackupForm } from './open-backup-form.tsx';
import { useOpenedBackup } from './use-opened-backup.ts';
import { useRestore } from './use-restore.ts';

export interface RestoreScreenProps {
  /** What of an old vault is deleted for it: nothing, a mirror without its database, or a database that is damaged. */
  inPlaceOf: 'nothing' | 'missing' | 'damaged';
  onLeave: () => void;
}

/**
 * From a backup to a ledger: the file, what is in it, a passphrase for this machine, the new recovery code. Nothing is
 * deleted or made before the file was opened and looked at.
 */
export function RestoreScreen({ inPlaceOf, onLeave }: RestoreScreenProps): VNode {
  const opening = useOpenedBackup();
  const restore = useRestore(inPlaceOf);
  const [typed, setTyped] = useState(nothingTyped);
  const [isSent, setSent] = useState(false);
  const { saveSettings } = useServices();
  const { opened } = opening;
  const { step } = restore;

  if (step.kind === 'restored') {
    return (
      <SheetScreen title={t('lock.recoveryTitle')} lead={t('backup.restored', { count: step.rows })}>
        {step.recoveryCode !== undefined && (
          <>
            <p>{t('lock.recoveryWhy')}</p>
            <RecoveryCode code={step.recoveryCode} />
            <TypeBack
              code={step.recoveryCode}
              onDone={() => {
                void saveSettings({ onboarded: true });
                onLeave();
              }}
            />
          </>
        )}
      </SheetScreen>
    );
  }
  if (opened === undefined) {
    return (
      <SheetScreen title={t('backup.restoreTitle')} lead={t('backup.restoreLead')}>
        <OpenBackupForm opening={opening} onCancel={onLeave} />
      </SheetScreen>
    );
  }
  const send = (): void => {
    setSent(true);
    const passphrase = acceptedPassphrase(typed);
    if (passphrase !== undefined) void restore.run(opened, passphrase);
  };
  return (
    <SheetScreen title={t('backup.restoreTitle')} lead={t('backup.restorePassphrase')}>
      <BackupPreview name={opened.name} preview={opened.preview} />
      {inPlaceOf === 'damaged' && <Notice tone="warn">{t('backup.restoreReplaces')}</Notice>}
      <Form label={t('backup.restoreTitle')} onSend={send}>
        {!restore.hasVault && <NewPassphrase typed={typed} onTyped={setTyped} isSent={isSent} />}
        {step.kind === 'making' && <ProgressLine words={t('backup.makingVault')} />}
        {step.kind === 'taking-in' && <ProgressLine words={t('backup.restoring', { done: step.done, parts: opened.parts })} done={step.done / Math.max(1, opened.parts)} />}
        {step.kind === 'failed' && (
          <Notice tone="over" live="assertive">
            {sayFailure(step.failure)}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={step.kind === 'making' || step.kind === 'taking-in'}>
            {t('backup.restore')}
          </Button>
          {step.kind === 'ready' && (
            <Button look="quiet" onClick={opening.close}>
              {t('backup.anotherFile')}
            </Button>
          )}
        </FormActions>
      </Form>
    </SheetScreen>
  );
}
