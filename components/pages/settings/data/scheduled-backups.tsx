import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n/words.ts';
import type { BackupState } from '../../../../utils/model/backup.ts';
import type { BackupServices } from '../../../state/backup-services.ts';
import { Select } from '../../../controls/select.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../../state/use-command.ts';
import { useLive } from '../../../state/use-live.ts';

const choices = ['0', '1', '7', '30'] as const;
const words = { 0: 'backup.scheduleOff', 1: 'backup.scheduleDaily', 7: 'backup.scheduleWeekly', 30: 'backup.scheduleMonthly' } as const;

/** Backups by themselves. The downloads folder is asked for when they are switched on. */
export function ScheduledBackups({ state }: { state: BackupState }): VNode {
  const { backups } = useServices();
  const { run, failure } = useCommand();
  const [isRefused, setRefused] = useState(false);
  // There before the click: the question to the browser must be the first thing that a click does.
  const ready: BackupServices | undefined = useLive(backups, backups, () => () => undefined).value;

  const choose = async (everyDays: number): Promise<void> => {
    const isGranted = everyDays === 0 || (await ready?.requestDownloads()) === true;
    setRefused(!isGranted);
    if (isGranted) await run('backup/apply', { kind: 'set-schedule', everyDays });
  };

  return (
    <div>
      <Select
        look="row"
        label={t('backup.scheduleTitle')}
        hint={t('backup.scheduleWhy')}
        value={choices.find((each) => Number(each) === state.everyDays) ?? '0'}
        options={choices.map((value) => ({ value, label: t(words[value]) }))}
        onChange={(value) => void choose(Number(value))}
      />
      <div role="status">
        {isRefused && <Notice tone="warn">{t('backup.notGranted')}</Notice>}
        {failure !== undefined && <Notice tone="over">{sayFailure(failure)}</Notice>}
        {state.trouble !== undefined && !isRefused && <Notice tone="warn">{t(`backup.trouble-${state.trouble}`)}</Notice>}
      </div>
    </div>
  );
}
