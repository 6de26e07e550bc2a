import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { sayFailure, useCommand } from '../../state/use-command.ts';
import { SettingRow } from './setting-row.tsx';

/** Both locks, each with what goes on and what does not. */
export function LockNow(): VNode {
  const { run, isRunning, failure } = useCommand();
  return (
    <>
      <SettingRow title={t('settings.screenLock')} why={t('settings.lockScreenWhy')}>
        <Button busy={isRunning} onClick={() => void run('vault/apply', { kind: 'lock', how: 'screen' })}>
          {t('settings.lockScreen')}
        </Button>
      </SettingRow>
      <SettingRow title={t('settings.fullLock')} why={t('settings.lockFullyWhy')}>
        <Button busy={isRunning} onClick={() => void run('vault/apply', { kind: 'lock', how: 'full' })}>
          {t('settings.lockFully')}
        </Button>
      </SettingRow>
      {failure !== undefined && (
        <Notice tone="over" live="assertive">
          {sayFailure(failure)}
        </Notice>
      )}
    </>
  );
}
