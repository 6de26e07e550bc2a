import type { CurrencyCode, Minor } from '../../../model/money.ts';
import { readDigits } from '../../../parse/amount-text.ts';
import { exactMinor } from '../exact-amount.ts';
import { failFile } from '../bank-file.ts';
import type { QifRecord, QifText } from './records.ts';

const bare = (text: string): string => text.replaceAll(/[\s'$€£]/g, '');

/** The mark before decimals, over all amounts of the file; `undefined` where none of them tells. */
export function qifDecimal(records: readonly QifRecord[]): '.' | ',' | undefined {
  const seen = new Set<'.' | ','>();
  for (const { fields, splits } of records) {
    for (const part of [fields.get('T'), fields.get('U'), ...splits.map(({ amount }) => amount)]) {
      const core = bare(part?.text ?? '').replace(/^[-+]/, '');
      const [point, comma] = [readDigits(core, '.'), readDigits(core, ',')];
      if (/[.,]/.test(core) && (point === undefined) !== (comma === undefined)) seen.add(point === undefined ? ',' : '.');
    }
  }
  const [only] = seen;
  return seen.size === 1 ? only : undefined;
}

/** An amount with marks between thousands, as in `-1,234.56`. */
export function qifMinor({ text, line }: QifText, decimal: '.' | ',' | undefined, currency: CurrencyCode, field: string): Minor {
  const plain = bare(text);
  const digits = decimal === undefined ? undefined : readDigits(plain.replace(/^[-+]/, ''), decimal);
  if (decimal !== undefined && digits === undefined) return failFile('bad-amount', line, field);
  const sign = plain.startsWith('-') ? '-' : '';
  return exactMinor(digits === undefined ? plain : `${sign}${digits.whole || '0'}.${digits.fraction}`, currency, { line, field });
}
