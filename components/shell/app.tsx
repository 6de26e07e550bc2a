import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { createSampleLedger } from '../../utils/sample/sample-ledger.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { RestoreScreenProps } from '../backup/restore-screen.tsx';
import { RestoreScreen } from '../backup/restore-screen.tsx';
import { Button } from '../controls/button.tsx';
import { LoadingLine } from '../notices/loading-line.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { LockScreen } from '../lock/lock-screen.tsx';
import { NewerScreen } from '../lock/newer-screen.tsx';
import { RecoveryScreen } from '../lock/recovery-screen.tsx';
import { Onboarding } from '../onboarding/onboarding.tsx';
import { Welcome } from '../onboarding/welcome.tsx';
import { SampleLedgerProvider } from '../state/ledger.tsx';
import { useServices, useSettings, useVaultState } from '../state/page-state.tsx';
import { useTheme } from '../state/use-theme.ts';
import { Shell } from './shell.tsx';

/**
 * The dashboard's gate: what may be shown follows from the vault's state alone. When the vault locks, in whichever
 * context, everything below is taken out of the document at once.
 */
export function App(): VNode {
  useTheme();
  const [isSample, setSample] = useState(false);
  // Kept here: what it makes changes the vault's state under it.
  const [restoring, setRestoring] = useState<RestoreScreenProps['inPlaceOf']>();
  const vault = useVaultState();
  const settings = useSettings();
  const lookAgain = (): void => location.reload();

  if (vault.status === 'failed') return <Unreadable onLookAgain={lookAgain} />;
  if (vault.value === undefined || settings === undefined) return <LoadingLine />;
  const state = vault.value;
  if (state.kind === 'newer-format') return <NewerScreen format={state.format} onLookAgain={lookAgain} />;
  if (restoring !== undefined) return <RestoreScreen inPlaceOf={restoring} onLeave={() => setRestoring(undefined)} />;
  if (state.kind === 'recovery-needed') {
    const inPlaceOf = state.why === 'missing' ? 'missing' : 'damaged';
    return <RecoveryScreen why={state.why} canUnlock={state.canUnlock} onLookAgain={lookAgain} onRestore={() => setRestoring(inPlaceOf)} />;
  }
  if (state.kind === 'locked') return <LockScreen key="full" how="full" />;
  if (state.kind === 'screen-locked') return <LockScreen key="screen" how="screen" />;
  if (isSample) return <Sample onLeave={() => setSample(false)} />;
  if (state.kind === 'absent') return <Welcome onSample={() => setSample(true)} onRestore={() => setRestoring('nothing')} />;
  if (!settings.onboarded) return <Onboarding protection={state.protection} onSample={() => setSample(true)} />;
  return <Shell canLock={state.protection === 'passphrase'} />;
}

/** Looking around: the same pages over a ledger that is made up and in memory only. */
function Sample({ onLeave }: { onLeave: () => void }): VNode {
  const { now } = useServices();
  const [reader] = useState(() => createSampleLedger(localDate(new Date(now()))));
  return (
    <SampleLedgerProvider reader={reader}>
      <Shell canLock={false} onLeaveSample={onLeave} />
    </SampleLedgerProvider>
  );
}

const Unreadable = ({ onLookAgain }: { onLookAgain: () => void }): VNode => (
  <SheetScreen title={t('lock.unreadableTitle')} lead={t('shared.couldNotLoadWhy')}>
    <p>
      <Button look="primary" onClick={onLookAgain}>
        {t('shared.tryAgain')}
      </Button>
    </p>
  </SheetScreen>
);
