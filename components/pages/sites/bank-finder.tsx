import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { BankChoice } from '../../onboarding/bank-choice.tsx';

/** The banks that are known by name, to find and to watch; and how to watch any other. */
export const BankFinder = (): VNode => (
  <section class="bank-finder" aria-labelledby="bank-finder">
    <h2 id="bank-finder">{t('sites.banksTitle')}</h2>
    <BankChoice />
    <h3>{t('sites.howTitle')}</h3>
    <p class="soft">{t('sites.banksWhy')}</p>
    <ol class="steps">
      <li>{t('sites.howOpen')}</li>
      <li>{t('sites.howPopup')}</li>
      <li>{t('sites.howAllow')}</li>
    </ol>
  </section>
);
