import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { useServices } from '../state/page-state.tsx';
import { BanksStep } from './banks-step.tsx';
import { CodeStep } from './code-step.tsx';
import { ProtectStep } from './protect-step.tsx';

interface OnboardingProps {
  protection: 'device-key' | 'passphrase';
  onSample: () => void;
}

/**
 * The way from a new vault to a protected one. Where one stands on it follows from the vault, so that leaving in
 * between loses nothing: banks, passphrase, recovery code, done.
 */
export function Onboarding({ protection, onSample }: OnboardingProps): VNode {
  const { saveSettings } = useServices();
  const [wantsToProtect, setWantsToProtect] = useState(false);
  const [code, setCode] = useState<string>();
  const [isWaitingForCode, setWaitingForCode] = useState(false);
  const [isDone, setDone] = useState(false);
  const finish = (): void => void saveSettings({ onboarded: true });

  if (isDone) {
    return (
      <SheetScreen title={t('onboarding.doneTitle')} lead={t('onboarding.doneLead')}>
        <p>
          <Button look="primary" onClick={finish}>
            {t('onboarding.toOverview')}
          </Button>
        </p>
      </SheetScreen>
    );
  }
  // The vault is protected a moment before its code arrives: the form stays until then.
  if (protection === 'passphrase' && !isWaitingForCode) {
    const confirm = (): void => {
      setCode(undefined);
      setDone(true);
    };
    return <CodeStep code={code} onCode={setCode} onDone={confirm} />;
  }
  if (wantsToProtect) return <ProtectStep onWaiting={setWaitingForCode} onCode={setCode} onKeepDeviceKey={finish} />;
  return <BanksStep onNext={() => setWantsToProtect(true)} onSample={onSample} />;
}
