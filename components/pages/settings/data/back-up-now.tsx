import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatAgo } from '../../../../utils/i18n/dates.ts';
import { t } from '../../../../utils/i18n/words.ts';
import { ledgerVersion } from '../../../../utils/ledger/migrations/index.ts';
import type { BackupWorker } from '../../../../utils/messages/ask-backup-worker.ts';
import { writeBackupFile } from '../../../../utils/messages/ask-backup-worker.ts';
import type { BackupKeys, BackupState } from '../../../../utils/model/backup.ts';
import { backupStanding } from '../../../../utils/model/backup.ts';
import { backupFileName } from '../../../../utils/model/backup-file-name.ts';
import { Button } from '../../../controls/button.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { ProgressLine } from '../../../notices/progress-line.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { SettingRow } from '../setting-row.tsx';
import { SetUpBackups } from './set-up-backups.tsx';

/** Makes a backup into a file of the user's choosing, once it is known what is to open it. */
export function BackUpNow({ state, protection }: { state: BackupState; protection: 'device-key' | 'passphrase' }): VNode {
  const services = useServices();
  const [isSettingUp, setSettingUp] = useState(false);
  const [said, setSaid] = useState<{ tone: 'plain' | 'over'; words: string }>();
  const [isWriting, setWriting] = useState(false);
  const worker = useRef<BackupWorker>(undefined);
  const { keys } = state;

  const write = async (locks: BackupKeys): Promise<void> => {
    const { readDocuments, saveBlob, startWorker } = await services.backups();
    const madeAt = services.now();
    let damaged = 0;
    worker.current = startWorker();
    const documents = readDocuments('backup', (count) => (damaged += count));
    const file = await writeBackupFile(worker.current, locks, { version: ledgerVersion, madeAt, madeBy: services.about().version }, documents);
    const name = backupFileName(madeAt);
    saveBlob(name, file);
    await services.send('backup/apply', { kind: 'note-backup' });
    setSaid({ tone: damaged === 0 ? 'plain' : 'over', words: `${t('backup.exported', { name })}${damaged === 0 ? '' : ` ${t('backup.exportedDamaged', { count: damaged })}`}` });
  };
  const run = async (locks: BackupKeys): Promise<void> => {
    setSaid(undefined);
    setWriting(true);
    await write(locks).catch(() => setSaid(worker.current === undefined ? { tone: 'plain', words: t('backup.stopped') } : { tone: 'over', words: t('failures.failed') }));
    setWriting(false);
  };
  const stop = (): void => {
    const running = worker.current;
    worker.current = undefined;
    running?.end();
  };

  return (
    <div>
      <SettingRow title={t('backup.backupTitle')} why={`${t('backup.backupWhy')} ${sayStanding(state, services.now())}`}>
        {keys === undefined ? (
          !isSettingUp && <Button onClick={() => setSettingUp(true)}>{t('backup.setUp')}</Button>
        ) : isWriting ? (
          <Button onClick={stop}>{t('backup.stop')}</Button>
        ) : (
          <Button onClick={() => void run(keys)}>{t('backup.backupNow')}</Button>
        )}
      </SettingRow>
      {isWriting && <ProgressLine words={t('backup.backingUp')} />}
      <div role="status">{said !== undefined && <Notice tone={said.tone}>{said.words}</Notice>}</div>
      <div role="status">
        {state.isOutdated === true && !isSettingUp && (
          <Notice tone="warn" action={<Button onClick={() => setSettingUp(true)}>{t('backup.setUp')}</Button>}>
            {t('backup.outdated')}
          </Notice>
        )}
      </div>
      {isSettingUp && <SetUpBackups protection={protection} onDone={() => setSettingUp(false)} />}
    </div>
  );
}

function sayStanding(state: BackupState, now: number): string {
  const ago = state.lastAt === undefined ? t('backup.noBackup') : t('backup.lastBackup', { ago: formatAgo(state.lastAt, now) });
  return backupStanding(state, now) === 'overdue' ? `${ago} ${t('backup.overdue')}` : ago;
}
