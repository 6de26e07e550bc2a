import type { CurrencyCode, Minor } from '../../model/money.ts';
import type { AccountKind, StatementAccount, StatementRow } from '../../model/statement.ts';
import type { GivenOrder } from '../../read/order.ts';
import { orderRows } from '../../read/order.ts';
import { proveRows } from '../../read/proof.ts';

/** What a file says of an account for one period. */
export interface Period {
  /** The account's number as the file writes it, where it does. */
  number?: string;
  name?: string;
  kind: AccountKind;
  currency: CurrencyCode;
  /** In the file's own order. */
  rows: StatementRow[];
  order: GivenOrder;
  openingMinor?: Minor;
  closingMinor?: Minor;
  /** What the account is worth now, where the file says it apart from the closing balance. */
  balanceMinor?: Minor;
}

/**
 * The accounts of a file. Periods of one account of which each begins with the balance that the one before ended with are
 * one list; where days lie between them that the file does not hold, they stay apart, in the file's order: then one key
 * occurs more than once.
 */
export function makeAccounts(periods: readonly Period[], fallbackName: string): StatementAccount[] {
  const joined: Period[] = [];
  for (const period of periods) {
    const before = joined.findLast((each) => keyOf(each, fallbackName) === keyOf(period, fallbackName));
    const whole = before === undefined ? undefined : joinPeriods(before, period);
    if (before !== undefined && whole !== undefined) joined[joined.indexOf(before)] = whole;
    else joined.push(period);
  }
  return joined.map((period) => makeAccount(period, fallbackName));
}

function joinPeriods(before: Period, after: Period): Period | undefined {
  if (before.currency !== after.currency || before.closingMinor === undefined || before.closingMinor !== after.openingMinor) return undefined;
  const [older, newer] = [orderRows(before.rows, before.order), orderRows(after.rows, after.order)];
  const [newest] = older;
  if (newest !== undefined && newer.some(({ date }) => date < newest.date)) return undefined;
  const [last, ...rest] = older;
  const anchored = last === undefined || last.pending === true ? older : [{ ...last, balanceAfterMinor: last.balanceAfterMinor ?? before.closingMinor }, ...rest];
  const { openingMinor: _opening, ...newest2 } = after;
  return {
    ...newest2,
    rows: [...newer, ...anchored],
    order: 'newest-first',
    ...(before.openingMinor === undefined ? {} : { openingMinor: before.openingMinor }),
  };
}

function makeAccount(period: Period, fallbackName: string): StatementAccount {
  const { number = '', kind, currency, openingMinor, closingMinor } = period;
  const rows = orderRows(period.rows, period.order);
  const balanceMinor = period.balanceMinor ?? closingMinor ?? (rows[0]?.pending === true ? undefined : rows[0]?.balanceAfterMinor);
  const mask = maskOf(number);
  const dates = rows.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    key: keyOf(period, fallbackName),
    name: nameOf(period, fallbackName),
    ...(mask === undefined ? {} : { mask }),
    kind,
    currency,
    ...(balanceMinor === undefined ? {} : { balanceMinor }),
    rows,
    // A file has an end, and its bank has older rows: the day at the edge may be cut.
    coverage: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), hasOlder: true, rowsLeft: 0 },
    proof: proveRows(rows, { ...(openingMinor === undefined ? {} : { openingMinor }), ...(closingMinor === undefined ? {} : { closingMinor }) }),
  };
}

const plainNumber = (number: string): string => number.replaceAll(/[\s./-]/g, '').toUpperCase();

/** The number where the file writes it in full, its last digits where it hides the rest, else the name. */
function keyOf(period: Period, fallbackName: string): string {
  const plain = plainNumber(period.number ?? '');
  const key = /[*•]|X{3}/.test(plain) ? (maskOf(plain) ?? '') : plain;
  return (key || nameOf(period, fallbackName)).slice(0, 200);
}

function nameOf({ name = '', number = '' }: Period, fallbackName: string): string {
  const given = name.trim().slice(0, 200);
  if (given !== '') return given;
  const mask = maskOf(number);
  return mask === undefined ? (plainNumber(number) || fallbackName).slice(0, 200) : `···${mask}`;
}

/** The last four digits of an account's number, `undefined` where it has fewer. */
export const maskOf = (number: string): string | undefined => /(\d{4})\D{0,3}$/.exec(plainNumber(number))?.[1];

/** What a file's name says once dates, copies' numbers and its ending are taken away. */
export const nameOfFile = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/\s*\(\d+\)$|[-_ ]?\b(?:copy|Kopie)$/i, '')
    .replaceAll(/[-_ .]+/g, ' ')
    .replaceAll(/\b\d{6,14}\b|\b\d{4} \d\d(?: \d\d)?\b|\b\d\d \d\d \d{4}\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim() || name;
