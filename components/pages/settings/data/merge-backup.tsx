import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n/words.ts';
import { BackupPreview } from '../../../backup/backup-preview.tsx';
import { OpenBackupForm } from '../../../backup/open-backup-form.tsx';
import type { TakenIn } from '../../../backup/take-in.ts';
import { takeIn } from '../../../backup/take-in.ts';
import type { OpenedBackup } from '../../../backup/use-opened-backup.ts';
import { useOpenedBackup } from '../../../backup/use-opened-backup.ts';
import { Button } from '../../../controls/button.tsx';
import { FormActions } from '../../../layout/form.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { ProgressLine } from '../../../notices/progress-line.tsx';
import { useServices } from '../../../state/page-state.tsx';
import type { Failure } from '../../../state/use-command.ts';
import { sayFailure } from '../../../state/use-command.ts';
import { SettingRow } from '../setting-row.tsx';

type Result = TakenIn | { kind: 'refused'; code: Failure };

/** Merges a backup or an exported ledger into this one: the way between two machines. */
export function MergeBackup(): VNode {
  const { send } = useServices();
  const opening = useOpenedBackup();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<number>();
  const [result, setResult] = useState<Result>();
  const isStopped = useRef(false);
  const { opened } = opening;

  const merge = async ({ worker, parts }: OpenedBackup): Promise<void> => {
    isStopped.current = false;
    setResult(undefined);
    setDone(0);
    const taken = await takeIn(send, { worker, parts, onPart: setDone, isStopped: () => isStopped.current }).catch((): Result => ({ kind: 'refused', code: 'unanswered' }));
    setDone(undefined);
    setResult(taken);
    if (taken.kind === 'merged') close();
  };
  const close = (): void => {
    opening.close();
    setOpen(false);
  };

  return (
    <div>
      <SettingRow title={t('backup.mergeTitle')} why={t('backup.mergeWhy')}>
        {!isOpen && (
          <Button
            onClick={() => {
              setResult(undefined);
              setOpen(true);
            }}
          >
            {t('backup.mergeDo')}
          </Button>
        )}
      </SettingRow>
      {isOpen && (
        <div class="setting-form">
          {opened === undefined ? (
            <OpenBackupForm opening={opening} onCancel={close} />
          ) : (
            <>
              <BackupPreview name={opened.name} preview={opened.preview} />
              {done !== undefined && <ProgressLine words={t('backup.merging', { done, parts: opened.parts })} done={done / Math.max(1, opened.parts)} />}
              <FormActions>
                <Button look="primary" busy={done !== undefined} onClick={() => void merge(opened)}>
                  {t('backup.merge')}
                </Button>
                <Button
                  look="quiet"
                  onClick={() => {
                    if (done === undefined) close();
                    else isStopped.current = true;
                  }}
                >
                  {done === undefined ? t('shared.cancel') : t('backup.stop')}
                </Button>
              </FormActions>
            </>
          )}
        </div>
      )}
      <div role="status">{result !== undefined && <Notice tone={result.kind === 'refused' ? 'over' : 'plain'}>{sayResult(result)}</Notice>}</div>
    </div>
  );
}

function sayResult(result: Result): string {
  if (result.kind === 'refused') return sayFailure(result.code);
  if (result.kind === 'stopped') return t('backup.stopped');
  return `${t('backup.merged', { count: result.merged.added })}; ${t('backup.mergedKnown', { count: result.merged.known })}`;
}
