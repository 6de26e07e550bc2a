import type { MoneyStyle } from '../../utils/i18n/money.ts';
import { formatMoney } from '../../utils/i18n/money.ts';
import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import { useHidesAmounts } from '../state/page-state.tsx';

/** Writes an amount as plain text. */
export type SayMoney = (amountMinor: Minor, currency: CurrencyCode, style?: MoneyStyle) => string;

const asDots: SayMoney = () => '•••••';
const asFigures: SayMoney = (amountMinor, currency, style) => formatMoney(amountMinor, currency, style);

/** For pictures and labels, where no `Amount` can stand: amounts as text, as dots in privacy mode. */
export const useMoneyText = (): SayMoney => (useHidesAmounts() ? asDots : asFigures);
