import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../notices/notice.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { RecoveryCode } from '../lock/recovery-code.tsx';
import { TypeBack } from '../lock/type-back.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';

interface CodeStepProps {
  /** Missing where the page was left before it was confirmed: codes are kept nowhere, so only a new one can be shown. */
  code: string | undefined;
  onCode: (recoveryCode: string) => void;
  onDone: () => void;
}

/** Shows the recovery code once, until two of its groups are typed back. */
export function CodeStep({ code, onCode, onDone }: CodeStepProps): VNode {
  const { run, isRunning, failure } = useCommand();
  const renew = async (): Promise<void> => {
    const reply = await run('vault/apply', { kind: 'renew-recovery-code' });
    if (reply?.recoveryCode !== undefined) onCode(reply.recoveryCode);
  };
  return (
    <SheetScreen above={t('onboarding.step', { step: 3, steps: 3 })} title={t('lock.recoveryTitle')} lead={t('lock.recoveryWhy')}>
      {code === undefined ? (
        <Notice
          tone="warn"
          action={
            <Button look="primary" busy={isRunning} onClick={() => void renew()}>
              {t('onboarding.newCode')}
            </Button>
          }
        >
          {failure === undefined ? t('onboarding.codeLost') : sayFailure(failure)}
        </Notice>
      ) : (
        <>
          <RecoveryCode code={code} />
          <TypeBack code={code} onDone={onDone} />
        </>
      )}
    </SheetScreen>
  );
}
