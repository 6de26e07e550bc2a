import type { ColumnRole, Doubt, TableMapping } from '../../../model/bank-file.ts';
import type { CurrencyCode } from '../../../model/money.ts';
import { isCurrencyCode, currencyOf } from '../../../parse/currencies.ts';
import type { DateOrder } from '../../../parse/date-parts.ts';
import { countTurns, resolveParts } from '../../../parse/date-parts.ts';
import { decideOrder } from '../../../parse/date-style.ts';
import type { DateParts } from '../../../parse/date-text.ts';
import { readDateTexts } from '../../../parse/date.ts';
import { decideNumberStyle } from '../../../parse/number-style.ts';
import { assumeCurrency } from '../assume-currency.ts';
import type { FileOptions } from '../bank-file.ts';
import { isBlank, plainDate } from './cell-values.ts';
import type { FoundTable } from './find-header.ts';

/** More cells than these say nothing new of how a column is written. */
const enough = 20_000;

/** The cells of all columns of some roles, blanks left out. */
export function cellsOf(table: FoundTable, roles: readonly ColumnRole[], wanted: readonly ColumnRole[]): string[] {
  const ats = roles.flatMap((role, at) => (wanted.includes(role) ? [at] : []));
  return table.rows.flatMap(({ cells }) => ats.map((at) => cells[at] ?? '').filter((text) => !isBlank(text)));
}

/** Decides over the whole columns how dates and amounts are written, and tells what the table leaves open. */
export function decideStyle(table: FoundTable, roles: ColumnRole[], options: FileOptions, preambleCurrency: CurrencyCode | undefined): { mapping: TableMapping; doubts: Set<Doubt> } {
  const doubts = new Set<Doubt>();
  const dates = [...new Set(cellsOf(table, roles, ['date']))];
  const amounts = [...new Set(cellsOf(table, roles, ['amount', 'debit', 'credit', 'balance']))].slice(0, enough);
  const dotted = dates.some((text) => /^\d{1,2}\.\d{1,2}\./.test(text));
  // Days with points between them are written day first everywhere.
  const languages = dotted ? ['de', ...options.languages] : options.languages;
  const { order, isSure } = decideDates(dates, { ...options, languages });
  if (!isSure) doubts.add('date-order');
  const decimal = decideNumberStyle(amounts, languages)?.decimal;
  // A column in which every mark has three digits after it may be read either way.
  if (decimal === undefined || (amounts.some((text) => /\d[.,]\d{3}(?!\d)/.test(text)) && !amounts.some((text) => /[.,]\d{1,2}(?!\d)/.test(text)))) doubts.add('decimal-mark');
  const currency = preambleCurrency ?? headerCurrency(table, roles) ?? assume(amounts, options, doubts);
  return { mapping: { headerRow: table.header?.line ?? 0, roles, dateOrder: order, decimal: decimal ?? '.', signs: 'minus-is-spending', currency }, doubts };
}

function decideDates(texts: readonly string[], options: FileOptions): { order: DateOrder; isSure: boolean } {
  const read = readDateTexts(options.languages);
  const parts = texts.slice(0, enough).map((text) => read(plainDate(text))).filter((each): each is DateParts => each !== undefined);
  const order = decideOrder(parts, options) ?? 'DMY';
  const open = parts.filter((each) => each.kind === 'fields' && (each.fields[0]?.length ?? 0) < 4);
  if (open.length === 0) return { order: parts.some(({ kind }) => kind === 'fields') ? 'YMD' : order, isSure: true };
  const isTotal = (each: DateOrder): boolean => open.every((part) => resolveParts(part, each, options.today) !== undefined);
  if (isTotal('DMY') !== isTotal('MDY')) return { order, isSure: true };
  if (texts.every((text) => /^\d{1,2}\.\d{1,2}\./.test(text)) && order === 'DMY') return { order, isSure: true };
  const turns = (each: DateOrder): number => countTurns(open.map((part) => resolveParts(part, each, options.today)).filter((date) => date !== undefined));
  const other = order === 'DMY' ? 'MDY' : 'DMY';
  return { order, isSure: open.length > 5 && turns(order) === 0 && turns(other) > 2 };
}

/** The currency that the header of an amount names: `Betrag (EUR)`. */
function headerCurrency({ header }: FoundTable, roles: readonly ColumnRole[]): CurrencyCode | undefined {
  for (const [at, role] of roles.entries()) {
    if (!/^(?:amount|debit|credit|balance)$/.test(role)) continue;
    const code = (header?.cells[at]?.match(/\b[A-Z]{3}\b/g) ?? []).find(isCurrencyCode);
    if (code !== undefined) return code;
  }
  return undefined;
}

function assume(amounts: readonly string[], options: FileOptions, doubts: Set<Doubt>): CurrencyCode {
  doubts.add('currency');
  const currency = assumeCurrency(options);
  const isDollar = amounts.some((text) => text.includes('$')) && currencyOf('$', { languages: options.languages, account: currency }) !== currency;
  return isDollar ? 'USD' : currency;
}
