import type { CurrencyCode } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { foldSpace } from '../../../parse/text.ts';
import { failFile } from '../bank-file.ts';
import { exactCurrency } from '../exact-amount.ts';
import type { Element } from '../markup/element.ts';
import { findAll, findFirst, textAt } from '../markup/element.ts';
import { withStableIds } from '../stable-ids.ts';
import { joinWords } from '../words-of-row.ts';
import type { OfxContext } from './values.ts';
import { amountAt, dateAt } from './values.ts';

/** What a list of transactions holds besides them. */
const ofList = new Set(['DTSTART', 'DTEND', 'DTASOF']);

/** The rows of a statement, booked and pending, in the file's order. */
export function readTransactions(statement: Element, currency: CurrencyCode, context: OfxContext): StatementRow[] {
  const booked = listed(statement, 'BANKTRANLIST', 'STMTTRN');
  const pending = listed(statement, 'BANKTRANLISTP', 'STMTTRNP');
  const rows = [...booked.map((each) => readTransaction(each, currency, context)), ...pending.map((each) => ({ ...readTransaction(each, currency, context), pending: true }))];
  return withStableIds(signed(rows, [...booked, ...pending], context));
}

function listed(statement: Element, list: string, name: string): Element[] {
  const all = findAll(statement, list).flatMap(({ children }) => children);
  const stray = all.find((each) => each.name !== name && !ofList.has(each.name));
  return stray === undefined ? all.filter((each) => each.name === name) : failFile('malformed', stray.line, stray.name);
}

/** One transaction, in whichever list it stands. */
export function readTransaction(element: Element, account: CurrencyCode, context: OfxContext): StatementRow {
  const place = (field: string): { line: number; field: string } => ({ line: findFirst(element, field)?.line ?? element.line, field });
  const symbol = textAt(element, 'CURRENCY/CURSYM');
  const currency = symbol === undefined ? account : exactCurrency(symbol, place('CURRENCY'));
  const date = dateAt(element, 'DTPOSTED') ?? dateAt(element, 'DTTRAN') ?? failFile('missing-date', place('DTPOSTED').line, 'DTPOSTED');
  const amountMinor = amountAt(element, 'TRNAMT', currency, context) ?? failFile('missing-amount', place('TRNAMT').line, 'TRNAMT');
  const purchaseDate = dateAt(element, 'DTUSER');
  const bankId = textAt(element, 'FITID');
  const counterparty = textAt(element, 'PAYEE/NAME');
  const words = joinWords([textAt(element, 'NAME', 'PAYEE/NAME'), textAt(element, 'MEMO')]);
  return {
    date,
    ...(purchaseDate === undefined || purchaseDate >= date ? {} : { purchaseDate }),
    amountMinor,
    currency,
    description: words || foldSpace(textAt(element, 'TRNTYPE') ?? ''),
    pending: false,
    ...(bankId === undefined ? {} : { bankId: bankId.slice(0, 500) }),
    ...(counterparty === undefined ? {} : { counterparty: foldSpace(counterparty).slice(0, 500) }),
  };
}

const spending = /^(?:DEBIT|FEE|SRVCHG|ATM|POS|CHECK|PAYMENT|CASH|DIRECTDEBIT|REPEATPMT)$/i;

/** A few banks write no minus at all, and say by the type which way the money went. */
function signed(rows: StatementRow[], elements: readonly Element[], { doubts }: OfxContext): StatementRow[] {
  const isSpending = elements.map((each) => spending.test(textAt(each, 'TRNTYPE') ?? ''));
  if (rows.some(({ amountMinor }) => amountMinor < 0) || !isSpending.some((each, at) => each && (rows[at]?.amountMinor ?? 0) > 0)) return rows;
  doubts.add('signs');
  return rows.map((row, at) => (isSpending[at] === true ? { ...row, amountMinor: 0 - row.amountMinor } : row));
}
