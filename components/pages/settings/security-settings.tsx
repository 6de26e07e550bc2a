import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { PlainSettings } from '../../../utils/settings/contract.ts';
import { Select } from '../../controls/select.tsx';
import { Toggle } from '../../controls/toggle.tsx';
import { useServices } from '../../state/page-state.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LockNow } from './lock-now.tsx';
import { ProtectVault } from './protect-vault.tsx';
import { RenewRecovery } from './renew-recovery.tsx';
import { SettingGroup } from './setting-row.tsx';

const minuteChoices = [1, 5, 15, 30, 60, 0];

const sayMinutes = (minutes: number): string => (minutes === 0 ? t('settings.minutesNever') : t('settings.minutesCount', { count: minutes }));

interface SecuritySettingsProps {
  settings: PlainSettings;
  protection: 'device-key' | 'passphrase';
  /** Gets a recovery code that was made with a new passphrase. */
  onCode: (recoveryCode: string) => void;
}

/** Locks and keys. Under a device key there is nothing to lock with: it offers a passphrase instead. */
export function SecuritySettings({ settings, protection, onCode }: SecuritySettingsProps): VNode {
  const { saveSettings } = useServices();
  if (protection === 'device-key') {
    return (
      <SettingGroup title={t('settings.security')}>
        <ProtectVault onCode={onCode} />
      </SettingGroup>
    );
  }
  const choices = minuteChoices.includes(settings.screenLockMinutes) ? minuteChoices : [settings.screenLockMinutes, ...minuteChoices];
  return (
    <SettingGroup title={t('settings.security')}>
      <LockNow />
      <Select
        look="row"
        label={t('settings.minutes')}
        hint={t('settings.minutesWhy')}
        value={String(settings.screenLockMinutes)}
        options={choices.map((minutes) => ({ value: String(minutes), label: sayMinutes(minutes) }))}
        onChange={(minutes) => void saveSettings({ screenLockMinutes: Number(minutes) })}
      />
      <Toggle
        label={t('settings.fullWithScreen')}
        hint={settings.fullLockWithScreen ? t('settings.fullWithScreenOn') : t('settings.fullWithScreenOff')}
        checked={settings.fullLockWithScreen}
        onChange={(fullLockWithScreen) => void saveSettings({ fullLockWithScreen })}
      />
      <ChangePassphrase />
      <RenewRecovery />
    </SettingGroup>
  );
}
