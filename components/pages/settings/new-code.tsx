import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { RecoveryCode } from '../../lock/recovery-code.tsx';
import { TypeBack } from '../../lock/type-back.tsx';

/**
 * A recovery code that was just made, shown once, until two of its groups are typed back. It stands in the page, not in
 * a dialog: a stray click must not take it away.
 */
export const NewCode = ({ code, onDone }: { code: string; onDone: () => void }): VNode => (
  <div class="setting-form" role="group" aria-label={t('lock.recoveryTitle')}>
    <p>{t('lock.recoveryWhy')}</p>
    <RecoveryCode code={code} />
    <TypeBack code={code} onDone={onDone} />
  </div>
);
