import type { CurrencyCode, Minor } from '../../../model/money.ts';
import type { FileContent } from '../bank-file.ts';
import { failFile } from '../bank-file.ts';
import { exactCurrency, exactMinor } from '../exact-amount.ts';
import type { Period } from '../make-account.ts';
import { makeAccounts } from '../make-account.ts';
import { isCurrencyCode } from '../../../parse/currencies.ts';
import { withStableIds } from '../stable-ids.ts';
import type { Field } from './fields.ts';
import { knownTag, readFields } from './fields.ts';
import { readLine } from './statement-line.ts';

interface Message {
  fields: Field[];
  line: number;
}

/** Reads MT940 and, within the day, MT942. Each message is one statement; those that follow on each other are one account. */
export function readMt940(text: string, fileName: string): FileContent {
  const messages: Message[] = [];
  for (const field of readFields(text)) {
    if (field.tag === '20' || messages.length === 0) messages.push({ fields: [], line: field.line });
    messages.at(-1)?.fields.push(field);
  }
  const statements = messages.filter(({ fields }) => fields.some(({ tag }) => /^(?:25|60[FM]|61|62[FM]|34F)$/.test(tag)));
  if (statements.length === 0) failFile('no-statement', messages[0]?.line ?? 1, ':25:');
  return { accounts: makeAccounts(statements.map(readMessage), fileName), problems: [], doubts: [], leftOut: [] };
}

function readMessage({ fields, line }: Message): Period {
  const stray = fields.find(({ tag }) => !knownTag.test(tag));
  if (stray !== undefined) failFile('malformed', stray.line, `:${stray.tag}:`);
  const accounts = fields.filter(({ tag }) => tag.startsWith('25'));
  if (accounts.length > 1) failFile('malformed', accounts[1]?.line, ':25:');
  const opening = fields.find(({ tag }) => tag.startsWith('60'));
  const closing = fields.findLast(({ tag }) => tag.startsWith('62'));
  const start = opening && readBalance(opening);
  const end = closing && readBalance(closing);
  const currency = start?.currency ?? end?.currency ?? readOtherCurrency(fields) ?? failFile('missing-currency', line, ':60F:');
  if (end !== undefined && end.currency !== currency) failFile('unknown-currency', closing?.line, ':62F:');

  const rows = fields.flatMap((field, at) => (field.tag === '61' ? [readLine(field, detailsAfter(fields, at), currency)] : []));
  return {
    ...numberOf(accounts[0]),
    kind: 'deposit',
    currency,
    rows: withStableIds(rows),
    order: 'unknown',
    ...(start === undefined ? {} : { openingMinor: start.amountMinor }),
    ...(end === undefined ? {} : { closingMinor: end.amountMinor }),
  };
}

/** The details that belong to a line, of which some banks write several. */
function detailsAfter(fields: readonly Field[], at: number): Field[] {
  const details: Field[] = [];
  for (const field of fields.slice(at + 1)) {
    if (field.tag !== '86') break;
    details.push(field);
  }
  return details;
}

function readBalance({ lines: [text = ''], line, tag }: Field): { amountMinor: Minor; currency: CurrencyCode } {
  const [, way, code = '', amount = ''] = /^([CD])\d{6}([A-Z]{3})([\d.,]+)\s*$/.exec(text) ?? failFile('bad-amount', line, `:${tag}:`);
  const currency = exactCurrency(code, { line, field: `:${tag}:` });
  const amountMinor = exactMinor(amount, currency, { line, field: `:${tag}:` });
  return { amountMinor: way === 'D' && amountMinor !== 0 ? -amountMinor : amountMinor, currency };
}

/** Within the day there are no balances: the floor limit names the currency, or what the account is called. */
function readOtherCurrency(fields: readonly Field[]): CurrencyCode | undefined {
  for (const { tag, lines: [text = ''], line } of fields) {
    const code = tag === '34F' ? /^([A-Z]{3})/.exec(text)?.[1] : tag === '25' ? /\d([A-Z]{3})$/.exec(text)?.[1] : /^90[CD]$/.test(tag) ? /^\d{1,5}([A-Z]{3})/.exec(text)?.[1] : undefined;
    if (code !== undefined) return exactCurrency(code, { line, field: `:${tag}:` });
  }
  return undefined;
}

function numberOf(field: Field | undefined): { number?: string } {
  const text = field?.lines.join('').trim() ?? '';
  // The bank's own number stands before the account's, the currency after it.
  const number = (text.split('/').findLast((part) => !isCurrencyCode(part)) ?? '').replace(/(?<=\d)[A-Z]{3}$/, '');
  return number === '' ? {} : { number };
}
