import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { PlainSettings } from '../../../utils/settings/contract.ts';
import { Select } from '../../controls/select.tsx';
import { useServices } from '../../state/page-state.tsx';
import { SettingGroup } from './setting-row.tsx';

const choices = [6, 12, 24, 72, 168, 0];

const sayHours = (hours: number): string => {
  if (hours === 0) return t('settings.refreshNever');
  return hours % 24 === 0 ? t('settings.refreshDays', { count: hours / 24 }) : t('settings.refreshHours', { count: hours });
};

/** How often what can be read without its user is read, and its user reminded of the rest. */
export function RefreshSettings({ settings: { refreshHours } }: { settings: PlainSettings }): VNode {
  const { saveSettings } = useServices();
  const offered = choices.includes(refreshHours) ? choices : [refreshHours, ...choices];
  return (
    <SettingGroup title={t('settings.refresh')}>
      <Select
        look="row"
        label={t('settings.refreshEvery')}
        hint={t(refreshHours === 0 ? 'settings.refreshEveryOff' : 'settings.refreshEveryWhy')}
        value={String(refreshHours)}
        options={offered.map((hours) => ({ value: String(hours), label: sayHours(hours) }))}
        onChange={(hours) => void saveSettings({ refreshHours: Number(hours) })}
      />
    </SettingGroup>
  );
}
