import { Copy, Printer } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { FormActions } from '../layout/form.tsx';
import './recovery-code.css';

/** A recovery code as it was made: groups joined by hyphens. */
export const groupsOf = (code: string): string[] => code.split('-');

/** Shows a recovery code, with ways to take it along. It is in no other place of the document. */
export function RecoveryCode({ code }: { code: string }): VNode {
  const [said, setSaid] = useState<'lock.copyNote' | 'lock.copyRefused'>();
  const copy = async (): Promise<void> => {
    const [result] = await Promise.allSettled([navigator.clipboard.writeText(code)]);
    setSaid(result?.status === 'fulfilled' ? 'lock.copyNote' : 'lock.copyRefused');
  };
  return (
    <div class="recovery-code">
      <ol aria-label={t('lock.recoveryRows')} dir="ltr">
        {groupsOf(code).map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      <FormActions>
        <Button icon={Copy} onClick={() => void copy()}>
          {t('shared.copy')}
        </Button>
        <Button icon={Printer} onClick={() => print()}>
          {t('shared.print')}
        </Button>
      </FormActions>
      <p class="soft" role="status">
        {said !== undefined && t(said)}
      </p>
    </div>
  );
}
