import type { VNode } from 'preact';
import type { MoneyStyle } from '../../utils/i18n/money.ts';
import { moneyParts } from '../../utils/i18n/money.ts';
import { t } from '../../utils/i18n/words.ts';
import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import { useHidesAmounts } from '../state/page-state.tsx';
import './amount.css';

interface AmountProps extends MoneyStyle {
  amountMinor: Minor;
  currency: CurrencyCode;
  /** `row` in lists · `figure` beside a label · `large` the one number of a screen. */
  size?: 'row' | 'figure' | 'large';
  /** Income in its colour and with `+`; everything else is plain ink. */
  flow?: boolean;
}

/** A figure: tabular, its minor digits softer, the same in every direction of writing. In privacy mode it is dots. */
export function Amount({ amountMinor, currency, size = 'row', flow = false, sign, whole = false }: AmountProps): VNode {
  const hides = useHidesAmounts();
  if (hides) {
    return (
      <span class="amount" data-size={size} data-hidden="">
        <span aria-hidden="true">•••••</span>
        <span class="visually-hidden">{t('shared.hiddenAmount')}</span>
      </span>
    );
  }
  const parts = moneyParts(amountMinor, currency, { sign: sign ?? (flow ? 'both' : 'minus'), whole });
  return (
    <bdi class="amount" dir="ltr" data-size={size} data-in={flow && amountMinor > 0 ? '' : undefined}>
      {parts.map((part) => (part.kind === 'minor' ? <span class="amount-minor">{part.text}</span> : part.text))}
    </bdi>
  );
}
