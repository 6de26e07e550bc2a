import type { CurrencyCode, Minor } from '../../model/money.ts';
import { currencyDigits } from '../../parse/currencies.ts';
import { parseJsonAmount } from '../../parse/json-amount.ts';
import { failFile } from './bank-file.ts';

/** Where in a file a value stands, for what is said of it. */
export interface Place {
  line: number;
  field: string;
}

/**
 * The minor units of an amount in a format for machines: digits with at most one decimal mark, a point or a comma. Read
 * digit by digit; decimals beyond the currency's are taken only where they are zeros. Fails and names the line for
 * anything else.
 */
export function exactMinor(text: string, currency: CurrencyCode, { line, field }: Place): Minor {
  const plain = text.trim().replace(',', '.');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return failFile('bad-amount', line, field);
  if (currencyDigits(currency) === undefined) return failFile('unknown-currency', line, field);
  const amount = parseJsonAmount(plain, { currency, scale: 'major' });
  if (amount !== undefined) return amount;
  const beyond = plain.split('.')[1]?.slice(currencyDigits(currency)) ?? '';
  return failFile(/[1-9]/.test(beyond) ? 'too-many-decimals' : 'bad-amount', line, field);
}

/** A currency code that the file names; fails where it is none of today's. */
export function exactCurrency(text: string, { line, field }: Place): CurrencyCode {
  const code = text.trim().toUpperCase();
  const today = formerCodes[code] ?? code;
  return currencyDigits(today) === undefined ? failFile('unknown-currency', line, field) : today;
}

/** Codes that banks went on writing for money that is the same under its present code. */
const formerCodes: Record<string, CurrencyCode> = { RMB: 'CNY', CNH: 'CNY', NTD: 'TWD', UKP: 'GBP', STG: 'GBP', CDN: 'CAD' };
