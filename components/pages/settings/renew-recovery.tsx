import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { CommandDialog } from '../command-dialog.tsx';
import { NewCode } from './new-code.tsx';
import { SettingRow } from './setting-row.tsx';

/** Makes a new recovery code in place of the old one. */
export function RenewRecovery(): VNode {
  const [isAsking, setAsking] = useState(false);
  const [code, setCode] = useState<string>();
  return (
    <div>
      <SettingRow title={t('settings.recovery')} why={t('settings.recoveryWhy')}>
        {code === undefined && <Button onClick={() => setAsking(true)}>{t('settings.renewRecovery')}</Button>}
      </SettingRow>
      {code !== undefined && <NewCode code={code} onDone={() => setCode(undefined)} />}
      <CommandDialog
        open={isAsking}
        title={t('settings.renewRecoveryTitle')}
        doLabel={t('settings.renewRecoveryDo')}
        look="primary"
        send={(run) => run('vault/apply', { kind: 'renew-recovery-code' })}
        onDone={(reply) => {
          setAsking(false);
          setCode(reply.recoveryCode);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('settings.renewRecoveryWhy')}</p>
      </CommandDialog>
    </div>
  );
}
