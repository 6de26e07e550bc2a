import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { Pending, StatementRow } from '../../utils/model/statement.ts';
import { isCurrencyCode } from '../../utils/parse/currencies.ts';
import { parseJsonAmount } from '../../utils/parse/json-amount.ts';
import { parseJsonDate } from '../../utils/parse/json-date.ts';
import { foldSpace } from '../../utils/parse/text.ts';
import type { FieldRoutes } from './field-routes.ts';
import { pick, type Alternatives } from './json-path.ts';
import type { TransactionsRoute } from './response-route.ts';

export interface RecordOptions {
  route: TransactionsRoute;
  timeZone: string;
  /** The account's, where the record names none. */
  currency: CurrencyCode;
  routes: FieldRoutes;
}

/** One record of a transactions list as a row, or why it is none. */
export function readRecord(record: unknown, listPending: boolean | undefined, options: RecordOptions): StatementRow | { reason: UnrecognisedReason } {
  const { route, timeZone, routes } = options;
  const { fields } = route;
  const take = (field: keyof typeof fields): unknown => {
    const picked = pick(record, fields[field]);
    if (picked) routes.note(field, picked.path);
    return picked?.value;
  };
  const dateOf = (value: unknown): string | undefined => parseJsonDate(value, { timeZone, ...(route.dates ? { kind: route.dates } : {}) });

  const date = dateOf(take('date'));
  if (date === undefined) return { reason: 'dates-unreadable' };
  const named = textOf(take('currency')).toUpperCase();
  const currency = isCurrencyCode(named) ? named : options.currency;
  const amountMinor = signAmount(record, moneyOf(take('amount'), currency, route), route);
  if (amountMinor === undefined) return { reason: 'amounts-unreadable' };
  const counterparty = textOf(take(amountMinor > 0 && fields.payer ? 'payer' : 'counterparty'));
  const description = textOf(take('description')) || counterparty;
  if (description === '') return { reason: 'response-changed' };

  const purchaseDate = dateOf(take('purchaseDate'));
  const balanceAfterMinor = moneyOf(take('balanceAfter'), currency, route);
  const originalCurrency = textOf(take('originalCurrency')).toUpperCase();
  const originalMinor = isCurrencyCode(originalCurrency) ? moneyOf(take('originalAmount'), originalCurrency, route) : undefined;
  const isForeign = originalMinor !== undefined && originalCurrency !== currency;
  const bankId = textOf(take('stableId'));
  const bankCategory = textOf(take('bankCategory'));
  return {
    date,
    ...(purchaseDate === undefined || purchaseDate === date ? {} : { purchaseDate }),
    amountMinor,
    currency,
    description,
    pending: listPending ?? pendingOf(record, route),
    ...(balanceAfterMinor === undefined ? {} : { balanceAfterMinor }),
    ...(bankId ? { bankId } : {}),
    ...(isForeign ? { original: { amountMinor: Math.sign(amountMinor) * Math.abs(originalMinor), currency: originalCurrency } } : {}),
    ...(counterparty && counterparty !== description ? { counterparty } : {}),
    ...(bankCategory ? { bankCategory } : {}),
  };
}

/** The text of a field: a number as it is written, a list of texts in one line. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return foldSpace(value.map((each) => textOf(each)).join(' '));
  return typeof value === 'string' || typeof value === 'number' ? foldSpace(String(value)) : '';
}

/** The text of the first alternative that has one. */
export const pickText = (record: unknown, alternatives: Alternatives | undefined): string => textOf(pick(record, alternatives)?.value);

/** True where the rule's field is there and fits. */
export const fits = (record: unknown, rule: { field: Alternatives; is: RegExp } | undefined): boolean => {
  const picked = pick(record, rule?.field);
  return picked !== undefined && rule?.is.test(String(picked.value)) === true;
};

const moneyOf = (value: unknown, currency: CurrencyCode, route: TransactionsRoute): Minor | undefined =>
  parseJsonAmount(value, { currency, scale: route.scale ?? 'major' });

function signAmount(record: unknown, amount: Minor | undefined, { sign }: TransactionsRoute): Minor | undefined {
  if (amount === undefined || amount === 0) return amount;
  if (sign.by === 'sign') return sign.spending === 'negative' ? amount : -amount;
  const marker = pickText(record, sign.marker);
  if (sign.debit.test(marker)) return -Math.abs(amount);
  return sign.credit.test(marker) ? Math.abs(amount) : undefined;
}

function pendingOf(record: unknown, { pending }: TransactionsRoute): Pending {
  const picked = pick(record, pending?.field);
  if (!pending || !picked) return 'unknown';
  return pending.is.test(String(picked.value));
}
