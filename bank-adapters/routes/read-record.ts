import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { Pending, StatementRow } from '../../utils/model/statement.ts';
import { isCurrencyCode } from '../../utils/parse/currencies.ts';
import { foldSpace } from '../../utils/parse/text.ts';
import type { FieldRoutes } from './field-routes.ts';
import { pick, type Alternatives } from './json-path.ts';
import { readAmount as readMoney, readDate, withoutTags, type DateKind } from './read-value.ts';
import type { FieldRule, ResponsePlan, SignRule, TransactionsRoute } from './response-route.ts';

export interface RecordOptions {
  route: TransactionsRoute;
  timeZone: string;
  /** The page's first. Needed only where amounts are written for people. */
  languages?: readonly string[];
  /** The account's, where the record names none. */
  currency: CurrencyCode;
  /** The bank's own names of currencies. Without them what names no currency that we know is passed over. */
  currencies?: ResponsePlan['currencies'];
  routes: FieldRoutes;
}

/** One record of a transactions list as a row, or why it is none. */
export function readRecord(record: unknown, listPending: boolean | undefined, options: RecordOptions): StatementRow | { reason: UnrecognisedReason } {
  const { route, timeZone, routes } = options;
  const { fields } = route;
  const takeFrom = (field: string, alternatives: Alternatives | undefined): unknown => {
    const picked = pick(record, alternatives);
    if (picked) routes.note(field, picked.path);
    return picked?.value;
  };
  const take = (field: keyof typeof fields): unknown => takeFrom(field, fields[field]);
  const kinds: readonly DateKind[] = typeof route.dates === 'object' ? route.dates : [route.dates ?? 'auto'];
  const dateOf = (value: unknown): string | undefined => kinds.reduce<string | undefined>((date, kind) => date ?? readDate(value, kind, timeZone), undefined);
  const moneyOf = (value: unknown, code: CurrencyCode): Minor | undefined => readMoney(value, { currency: code, scale: route.scale ?? 'major', languages: options.languages ?? [] });

  const date = dateOf(take('date'));
  if (date === undefined) return { reason: 'dates-unreadable' };
  const currency = codeOf(take('currency'), options) ?? options.currency;
  if (currency === '') return { reason: 'currency-unknown' };
  const amountMinor = readAmount(record, route, (field, from) => moneyOf(takeFrom(field, from), currency));
  if (amountMinor === undefined) return { reason: 'amounts-unreadable' };
  const sayOf = (value: unknown): string => (route.hasTags ? foldSpace(withoutTags(textOf(value))) : textOf(value));
  const counterparty = sayOf(take(amountMinor > 0 && fields.payer ? 'payer' : 'counterparty'));
  const description = sayOf(take('description')) || counterparty;
  if (description === '') return { reason: 'response-changed' };

  const purchaseDate = dateOf(take('purchaseDate'));
  const balanceAfterMinor = moneyOf(take('balanceAfter'), currency);
  const originalCurrency = codeOf(take('originalCurrency'), options) ?? '';
  const originalMinor = originalCurrency === '' ? undefined : moneyOf(take('originalAmount'), originalCurrency);
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

/** Whether the rule says yes. Without a rule it says no. */
export function fits(record: unknown, rule: FieldRule | undefined): boolean {
  if (!rule) return false;
  const picked = pick(record, rule.field);
  if ('isMissing' in rule) return picked === undefined;
  return picked !== undefined && rule.is.test(String(picked.value));
}

/**
 * The currency that a field names, by the bank's own name for it or by its code. `undefined` where it names none, an
 * empty text where the bank's names are known and this is none of them.
 */
function codeOf(value: unknown, { currencies }: RecordOptions): CurrencyCode | undefined {
  const name = textOf(value);
  if (name === '') return undefined;
  if (currencies && Object.hasOwn(currencies, name)) return currencies[name];
  const code = name.toUpperCase();
  return isCurrencyCode(code) ? code : currencies && '';
}

function readAmount(record: unknown, { sign, fields }: TransactionsRoute, take: (field: string, from: Alternatives | undefined) => Minor | undefined): Minor | undefined {
  if (sign.by !== 'field') return signAmount(record, take('amount', fields.amount), sign);
  const out = Math.abs(take('debit', sign.debit) ?? 0);
  const into = Math.abs(take('credit', sign.credit) ?? 0);
  // Both filled is not understood; neither is a row without an amount.
  if (out !== 0 && into !== 0) return undefined;
  if (out === 0 && into === 0) return pick(record, [...sign.debit, ...sign.credit]) ? 0 : undefined;
  return into - out;
}

function signAmount(record: unknown, amount: Minor | undefined, sign: Exclude<SignRule, { by: 'field' }>): Minor | undefined {
  if (amount === undefined || amount === 0) return amount;
  if (sign.by === 'sign') return sign.spending === 'negative' ? amount : -amount;
  const marker = pickText(record, sign.marker);
  if (sign.debit.test(marker)) return -Math.abs(amount);
  return sign.credit.test(marker) ? Math.abs(amount) : undefined;
}

function pendingOf(record: unknown, { pending }: TransactionsRoute): Pending {
  if (!pending || ('is' in pending && !pick(record, pending.field))) return 'unknown';
  return fits(record, pending);
}
