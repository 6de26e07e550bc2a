import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';

/** The ledger was written by a newer version: this one keeps its hands off. */
export function NewerScreen({ format, onLookAgain }: { format: number; onLookAgain: () => void }): VNode {
  return (
    <SheetScreen title={t('lock.newerTitle')} lead={t('lock.newerWhy', { format })}>
      <p>{t('lock.newerNext')}</p>
      <p>
        <Button look="primary" onClick={onLookAgain}>
          {t('lock.lookAgain')}
        </Button>
      </p>
    </SheetScreen>
  );
}
