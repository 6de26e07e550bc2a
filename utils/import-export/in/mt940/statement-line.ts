import type { IsoDate } from '../../../model/iso-date.ts';
import { daysBetween, isoDate } from '../../../model/iso-date.ts';
import type { CurrencyCode } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { failFile } from '../bank-file.ts';
import { exactMinor } from '../exact-amount.ts';
import { readDetails } from './details.ts';
import type { Field } from './fields.ts';

// Value date, entry date, mark, the last letter of the currency, amount, kind, reference of the owner and of the bank.
const shape = /^(\d{6})(\d{4}| {4})?\s*(RC|RD|EC|ED|C|D)([A-Z])?\s*(\d[\d.,]*)\s*([A-Z][A-Z0-9 ]{3})(.*)$/;

/** `RC` takes a credit back, and so spends; `EC` and `ED` are expected within the day. */
const ways: Record<string, 1 | -1> = { C: 1, D: -1, RC: -1, RD: 1, EC: 1, ED: -1 };

/** One booked line with its details. Booked under its entry date, which is written without year. */
export function readLine({ lines, line }: Field, details: readonly Field[], currency: CurrencyCode): StatementRow {
  const [first = '', ...supplement] = lines;
  const [, value = '', entry = '', mark = '', , amount = '', kind = '', references = ''] = shape.exec(first) ?? failFile(/^\d{6}/.test(first) ? 'bad-amount' : 'bad-date', line, ':61:');
  const amountMinor = exactMinor(amount, currency, { line, field: ':61:' }) * (ways[mark] ?? 1) || 0;
  const { counterparty, description } = readDetails(details.flatMap((each) => (each.lines.length > 0 ? [each.lines] : [])));
  const [ownReference = '', bankReference = ''] = references.trim().split('//', 2);
  const bankId = bankReference.trim();
  return {
    date: readDay(value, entry.trim()) ?? failFile('bad-date', line, ':61:'),
    amountMinor,
    currency,
    description: description || [supplement.join(' '), ownReference.replace(/^(?:NONREF|EREF)\s*$/, ''), kind].map((text) => text.trim()).find((text) => text !== '') || '',
    pending: mark.startsWith('E'),
    ...(bankId === '' || /^(?:NONREF|0+)$/.test(bankId) ? {} : { bankId }),
    ...(counterparty === undefined ? {} : { counterparty }),
  };
}

/** The entry date in the year that brings it nearest to the value date; the value date where there is none. */
function readDay(value: string, entry: string): IsoDate | undefined {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  const century = Number(year) < 80 ? 2000 : 1900;
  const fullYear = century + Number(year);
  if (entry === '') return isoDate(fullYear, Number(month), Number(day));
  // Banks count with thirty days in February: their value date may be no day at all.
  const around = isoDate(fullYear, Number(month), Math.min(Number(day), 28));
  if (around === undefined || Number(day) > 31) return undefined;
  const [entryMonth, entryDay] = [Number(entry.slice(0, 2)), Number(entry.slice(2))];
  const all = [-1, 0, 1].map((more) => isoDate(fullYear + more, entryMonth, entryDay)).filter((date) => date !== undefined);
  return all.toSorted((a, b) => Math.abs(daysBetween(a, around)) - Math.abs(daysBetween(b, around)))[0];
}
