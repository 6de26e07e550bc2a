import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { PlainSettings } from '../../../utils/settings/contract.ts';
import { Select } from '../../controls/select.tsx';
import { Toggle } from '../../controls/toggle.tsx';
import { useServices } from '../../state/page-state.tsx';
import { SettingGroup } from './setting-row.tsx';

/** How it looks. */
export function AppearanceSettings({ settings }: { settings: PlainSettings }): VNode {
  const { saveSettings } = useServices();
  const save = (changes: Partial<PlainSettings>): void => void saveSettings(changes);
  return (
    <SettingGroup title={t('settings.appearance')}>
      <Select
        look="row"
        label={t('settings.theme')}
        hint={t('settings.themeWhy')}
        value={settings.theme}
        options={[
          { value: 'system', label: t('settings.themeSystem') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') },
        ]}
        onChange={(theme) => save({ theme })}
      />
      <Toggle
        label={t('settings.privacyMode')}
        hint={t('settings.privacyModeWhy')}
        checked={settings.privacyMode}
        onChange={(privacyMode) => save({ privacyMode })}
      />
      <Toggle
        label={t('settings.receiptOnPage')}
        hint={t('settings.receiptOnPageWhy')}
        checked={settings.receiptOnPage}
        onChange={(receiptOnPage) => save({ receiptOnPage })}
      />
    </SettingGroup>
  );
}
