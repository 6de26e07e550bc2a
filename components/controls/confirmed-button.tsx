import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmedButtonProps {
  /** On the button, and on the one that confirms. */
  words: string;
  confirmWords?: string;
  title: string;
  /** What it takes away, in a sentence. */
  warning: string;
  onConfirm: () => void;
  look?: 'danger' | 'plain' | 'quiet';
}

/** A button for what cannot be undone: it asks once more and says what is lost. */
export function ConfirmedButton({ words, confirmWords = words, title, warning, onConfirm, look = 'danger' }: ConfirmedButtonProps): VNode {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {words}
      </Button>
      <Dialog
        open={isAsking}
        title={title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('shared.cancel')}</Button>
            <Button
              look={look === 'quiet' ? 'plain' : look}
              onClick={() => {
                setAsking(false);
                onConfirm();
              }}
            >
              {confirmWords}
            </Button>
          </>
        }
      >
        <p>{warning}</p>
      </Dialog>
    </>
  );
}
