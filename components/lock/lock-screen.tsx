import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** In place of everything while the vault is locked: says what goes on meanwhile, and asks for the passphrase. */
export function LockScreen({ how }: { how: 'screen' | 'full' }): VNode {
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) {
    return (
      <SheetScreen title={t('lock.recoverTitle')} lead={t('lock.recoverWhy')}>
        <RecoverForm onBack={() => setForgotten(false)} />
      </SheetScreen>
    );
  }
  return (
    <SheetScreen title={t('lock.title')} lead={t(how === 'full' ? 'lock.fullWhy' : 'lock.screenWhy')}>
      <UnlockForm />
      <p>
        <Button look="quiet" onClick={() => setForgotten(true)}>
          {t('lock.forgotten')}
        </Button>
      </p>
    </SheetScreen>
  );
}
