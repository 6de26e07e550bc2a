import type { Doubt, LeftOut } from '../../../model/bank-file.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import type { CurrencyCode } from '../../../model/money.ts';
import type { AccountKind, StatementRow } from '../../../model/statement.ts';
import { resolveParts } from '../../../parse/date-parts.ts';
import type { DateOrder } from '../../../parse/date-parts.ts';
import type { FileContent, FileOptions } from '../bank-file.ts';
import { failFile } from '../bank-file.ts';
import { assumeCurrency } from '../assume-currency.ts';
import type { Period } from '../make-account.ts';
import { makeAccounts } from '../make-account.ts';
import { joinWords } from '../words-of-row.ts';
import type { QifRecord } from './records.ts';
import { readRecords } from './records.ts';
import { decideQifDates, qifParts } from './dates.ts';
import { qifMinor, qifDecimal } from './amounts.ts';

/** Reads QIF: its accounts, with categories, transfers and splits as the other program wrote them. It names no currency. */
export function readQif(text: string, fileName: string, options: FileOptions): FileContent {
  const { records, hasLists } = readRecords(text);
  if (records.length === 0) failFile(hasLists ? 'no-statement' : 'malformed', 1, '!Type');
  const currency = assumeCurrency(options);
  const doubts: Doubt[] = ['currency'];
  const { order, isSure } = decideQifDates(records, options);
  if (!isSure) doubts.push('date-order');
  const decimal = qifDecimal(records);
  const leftOut: LeftOut[] = [];
  const periods = [...Map.groupBy(records, ({ account, type }) => `${account.name}\n${type}`).values()].map((own): Period => {
    const [first] = own;
    const rows = own.flatMap((record): StatementRow[] => {
      if (!isOpening(record)) return [readRecord(record, { order, today: options.today, decimal, currency })];
      leftOut.push({ line: record.line, why: 'balance' });
      return [];
    });
    return { name: first?.account.name || fileName, kind: kinds[first?.type ?? ''] ?? 'unknown', currency, rows, order: 'unknown' };
  });
  return { accounts: makeAccounts(periods, fileName), problems: [], doubts, leftOut };
}

const kinds: Record<string, AccountKind> = { bank: 'deposit', cash: 'deposit', ccard: 'card', 'oth a': 'deposit', 'oth l': 'loan' };

/** The balance that an account began with, which programs write as a transaction from the account to itself. */
const isOpening = ({ fields, account }: QifRecord): boolean => /^opening balance$/i.test(fields.get('P')?.text ?? '') && (fields.get('L')?.text ?? '').replace(/^\[|\]$/g, '').toLowerCase() === account.name.toLowerCase();

interface Style {
  order: DateOrder;
  today: IsoDate;
  decimal: '.' | ',' | undefined;
  currency: CurrencyCode;
}

function readRecord(record: QifRecord, { order, today, decimal, currency }: Style): StatementRow {
  const { fields, line, splits } = record;
  const written = fields.get('D') ?? failFile('missing-date', line, 'D');
  const parts = qifParts(written.text);
  const date = (parts && resolveParts(parts, order, today)) ?? failFile('bad-date', written.line, 'D');
  const amount = fields.get('T') ?? fields.get('U') ?? failFile('missing-amount', line, 'T');
  const amountMinor = qifMinor(amount, decimal, currency, 'T');
  const total = splits.length === 0 ? amountMinor : splits.reduce((sum, split) => sum + (split.amount === undefined ? 0 : qifMinor(split.amount, decimal, currency, '$')), 0);
  if (total !== amountMinor && splits.every(({ amount: part }) => part !== undefined)) failFile('amounts-disagree', amount.line, '$');
  const payee = fields.get('P')?.text;
  const category = splits.length === 0 ? fields.get('L')?.text : splits.map((split) => split.category).filter((each) => each !== '').join(', ');
  return {
    date,
    amountMinor,
    currency,
    description: joinWords([payee, fields.get('M')?.text]) || joinWords([category, fields.get('N')?.text]),
    pending: false,
    ...(payee === undefined || payee === '' ? {} : { counterparty: joinWords([payee]).slice(0, 500) }),
    ...(category === undefined || category === '' ? {} : { bankCategory: joinWords([category]).slice(0, 500) }),
  };
}
