import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { LoadingLine } from '../notices/loading-line.tsx';
import { Notice } from '../notices/notice.tsx';
import { FormActions } from '../layout/form.tsx';
import { SheetScreen } from '../layout/sheet-screen.tsx';
import { useLedgerSummary } from '../state/ledger.tsx';
import { useSettings } from '../state/page-state.tsx';
import { BankChoice } from './bank-choice.tsx';
import './banks-step.css';

const otherSteps = ['onboarding.otherOpen', 'onboarding.otherWatch', 'onboarding.otherAllow'] as const;

/** Choosing the first bank. The first receipt shows up here by itself and leads on. */
export function BanksStep({ onNext, onSample }: { onNext: () => void; onSample: () => void }): VNode {
  const count = useLedgerSummary().value?.transactionCount ?? 0;
  const isWaiting = count === 0 && (useSettings()?.watchedSites.length ?? 0) > 0;
  return (
    <SheetScreen width="wide" above={t('onboarding.step', { step: 1, steps: 3 })} title={t('onboarding.banksTitle')} lead={t('onboarding.banksLead')}>
      <div class="banks-step-news" aria-live="polite">
        {count > 0 && (
          <Notice
            action={
              <Button look="primary" onClick={onNext}>
                {t('onboarding.toProtect')}
              </Button>
            }
          >
            {t('onboarding.firstReceipt', { count })}
          </Notice>
        )}
        {isWaiting && (
          <div class="banks-step-waiting">
            <p>{t('onboarding.waiting')}</p>
            <LoadingLine label={t('onboarding.waiting')} />
          </div>
        )}
      </div>
      <BankChoice />
      <section class="banks-step-other">
        <h2>{t('onboarding.otherTitle')}</h2>
        <p class="soft">{t('onboarding.otherLead')}</p>
        <ol>
          {otherSteps.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <FormActions>
        <Button onClick={onNext}>{count > 0 ? t('shared.continue') : t('onboarding.later')}</Button>
        <Button look="quiet" onClick={onSample}>
          {t('onboarding.sample')}
        </Button>
      </FormActions>
    </SheetScreen>
  );
}
