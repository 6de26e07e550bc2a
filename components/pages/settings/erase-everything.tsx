import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useLedgerSummary } from '../../state/ledger.tsx';
import { useSettings } from '../../state/page-state.tsx';
import { CommandDialog } from '../command-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import '../facts.css';

/** Deletes everything. The word has to be typed: no two clicks may cost someone their ledger. */
export function EraseEverything(): VNode {
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const summary = useLedgerSummary().value;
  const sites = useSettings()?.watchedSites.length ?? 0;
  const accounts = summary?.accounts.length ?? 0;
  const rows = summary?.transactionCount ?? 0;
  const close = (): void => {
    setAsking(false);
    setTyped('');
  };
  return (
    <SettingRow title={t('settings.erase')} why={t('settings.eraseWhy')}>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('settings.erase')}
      </Button>
      <CommandDialog
        open={isAsking}
        title={t('settings.eraseTitle')}
        doLabel={t('settings.eraseDo')}
        look="danger"
        disabled={typed.trim().toLocaleUpperCase() !== t('settings.eraseWord')}
        send={(run) => run('vault/apply', { kind: 'erase-everything' })}
        onDone={close}
        onClose={close}
      >
        <ul class="bullets">
          {accounts > 0 && <li>{t('settings.eraseList', { count: accounts })}</li>}
          {rows > 0 && <li>{t('settings.eraseRows', { count: rows })}</li>}
          {sites > 0 && <li>{t('settings.eraseSites', { count: sites })}</li>}
          <li>{t('settings.eraseKeys')}</li>
          <li>{t('settings.eraseSettings')}</li>
        </ul>
        <TextField label={t('settings.eraseConfirm', { word: t('settings.eraseWord') })} value={typed} onInput={setTyped} code />
      </CommandDialog>
    </SettingRow>
  );
}
