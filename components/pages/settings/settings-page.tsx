import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Page } from '../../layout/page.tsx';
import { useLedger } from '../../state/ledger.tsx';
import { useSettings, useVaultState } from '../../state/page-state.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { DataSettings } from './data/data-settings.tsx';
import { EraseEverything } from './erase-everything.tsx';
import { NewCode } from './new-code.tsx';
import { Openness } from './openness.tsx';
import { RefreshSettings } from './refresh-settings.tsx';
import { SecuritySettings } from './security-settings.tsx';
import { SettingGroup } from './setting-row.tsx';

/** How should it behave? A plain list, with a sentence under each. */
export function SettingsPage(): VNode {
  const settings = useSettings();
  const vault = useVaultState().value;
  const { isSample } = useLedger();
  // Kept here: the moment the vault is under its passphrase, the form that made the code is gone.
  const [code, setCode] = useState<string>();
  return (
    <Page title={t('settings.title')}>
      {settings === undefined ? (
        <LoadingLine />
      ) : (
        <>
          {code !== undefined && (
            <SettingGroup title={t('lock.recoveryTitle')}>
              <NewCode code={code} onDone={() => setCode(undefined)} />
            </SettingGroup>
          )}
          {!isSample && vault?.kind === 'unlocked' && <SecuritySettings settings={settings} protection={vault.protection} onCode={setCode} />}
          {!isSample && <RefreshSettings settings={settings} />}
          <AppearanceSettings settings={settings} />
          {!isSample && (vault?.kind === 'unlocked' ? <DataSettings protection={vault.protection} /> : <EraseOnly />)}
          <Openness />
        </>
      )}
    </Page>
  );
}

/** Where no vault is open there is nothing to write and nothing to merge into. */
const EraseOnly = (): VNode => (
  <SettingGroup title={t('settings.data')}>
    <EraseEverything />
  </SettingGroup>
);
