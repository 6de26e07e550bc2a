import type { VNode } from 'preact';
import { t } from '../../../../utils/i18n/words.ts';
import { useServices } from '../../../state/page-state.tsx';
import { useLive } from '../../../state/use-live.ts';
import { SettingGroup } from '../setting-row.tsx';
import { EraseEverything } from '../erase-everything.tsx';
import { BackUpNow } from './back-up-now.tsx';
import { ExportLedger } from './export-ledger.tsx';
import { MergeBackup } from './merge-backup.tsx';
import { ScheduledBackups } from './scheduled-backups.tsx';

/** What goes out, what comes in, and what goes away for good. */
export function DataSettings({ protection }: { protection: 'device-key' | 'passphrase' }): VNode {
  const { backups, ledger } = useServices();
  const state = useLive(backups, async () => (await backups()).readState(), ledger.onChange).value;
  return (
    <SettingGroup title={t('settings.data')}>
      {state !== undefined && <BackUpNow state={state} protection={protection} />}
      {state?.keys !== undefined && <ScheduledBackups state={state} />}
      <MergeBackup />
      <ExportLedger />
      <EraseEverything />
    </SettingGroup>
  );
}
