import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { FileField } from '../controls/file-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Form, FormActions } from '../layout/form.tsx';
import { Notice } from '../notices/notice.tsx';
import { ProgressLine } from '../notices/progress-line.tsx';
import type { BackupOpening } from './use-opened-backup.ts';

/** Chooses a file and opens it: a backup with one of its secrets, an exported ledger with none. */
export function OpenBackupForm({ opening, onCancel }: { opening: BackupOpening; onCancel: () => void }): VNode {
  const [file, setFile] = useState<File>();
  const [secret, setSecret] = useState('');
  const { fault, isOpening, open, close, clearFault } = opening;
  return (
    <Form label={t('backup.openTitle')} onSend={() => void (file !== undefined && open(file, secret))}>
      <FileField
        label={t('backup.file')}
        endings={['.age', '.json']}
        hint={t('backup.fileWhy')}
        onChoose={(chosen) => {
          clearFault();
          setFile(chosen);
        }}
      />
      <TextField
        type="password"
        label={t('backup.secret')}
        value={secret}
        hint={t('backup.secretWhy')}
        error={fault === 'wrong-secret' ? t('backup.wrongSecret') : undefined}
        onInput={(value) => {
          clearFault();
          setSecret(value);
        }}
      />
      {fault !== undefined && fault !== 'wrong-secret' && (
        <Notice tone="over" live="assertive">
          {t(`backup.${fault}`)}
        </Notice>
      )}
      {isOpening && <ProgressLine words={t('backup.opening')} />}
      <FormActions>
        <Button type="submit" look="primary" busy={isOpening} disabled={file === undefined}>
          {t('backup.open')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            if (isOpening) close();
            else onCancel();
          }}
        >
          {isOpening ? t('backup.stop') : t('shared.cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
