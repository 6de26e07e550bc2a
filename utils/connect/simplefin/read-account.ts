import type { ConnectionProblem } from '../../model/connection.ts';
import { isIsoDate } from '../../model/iso-date.ts';
import type { CurrencyCode } from '../../model/money.ts';
import type { StatementRow } from '../../model/statement.ts';
import { currencyDigits } from '../../parse/currencies.ts';
import { parseJsonAmount } from '../../parse/json-amount.ts';
import type { ReadAccount, ReadContext } from '../contract.ts';
import type { AnswerAccount, AnswerTransaction } from './answer.ts';
import { transactionSchema } from './answer.ts';
import { dayOf } from './day-of.ts';

/** What a value that is not sure does to its account: it is left out, counted, and the account counts as not whole. */
interface Read {
  found?: ReadAccount;
  problems: ConnectionProblem[];
}

/** One account of an answer. An account in what is no ISO currency (points, a share; the protocol gives a URL) is refused. */
export function readAccount(given: AnswerAccount, context: ReadContext): Read {
  const name = fold(given.name, 400);
  const currency = given.currency.trim().toUpperCase();
  if (currencyDigits(currency) === undefined) return { problems: [{ kind: 'currency', account: name, shown: given.currency.trim().slice(0, 200) }] };

  const listed = given.transactions ?? [];
  const read = listed.map((each) => readRow(each, currency, context));
  const rows = read.flatMap((row) => row ?? []);
  const balanceMinor = given.balance === undefined || given.balance === null ? undefined : parseJsonAmount(given.balance, { currency, scale: 'major' });
  const isBalanceLost = given.balance !== undefined && given.balance !== null && balanceMinor === undefined;
  const lost = listed.length - rows.length + Number(isBalanceLost);
  const asOf = given['balance-date'] === undefined || given['balance-date'] === null ? context.today : dayOf(given['balance-date'], context.dateOf);
  const mask = findMask(name);
  return {
    found: {
      account: {
        key: given.id,
        name,
        ...(mask === undefined ? {} : { mask }),
        kind: 'unknown',
        currency,
        ...(balanceMinor === undefined ? {} : { balanceMinor }),
        rows: newestFirst(onePerId(rows)),
        coverage: { hasOlder: true, rowsLeft: 0 },
        proof: { result: 'unprovable', why: 'one-balance' },
      },
      isSound: lost === 0,
      asOf: isIsoDate(asOf) && asOf < context.today ? asOf : context.today,
    },
    problems: lost === 0 ? [] : [{ kind: 'values', account: name, count: lost }],
  };
}

interface Row extends StatementRow {
  givenId: string;
}

function readRow(value: unknown, currency: CurrencyCode, { dateOf, today }: ReadContext): Row | undefined {
  const given = transactionSchema.safeParse(value).data;
  const amountMinor = given === undefined ? undefined : parseJsonAmount(given.amount, { currency, scale: 'major' });
  if (given === undefined || amountMinor === undefined) return undefined;
  // The protocol has 0 for what is not posted yet; some servers leave it out.
  const posted = given.posted === undefined || given.posted === null || given.posted === 0 ? undefined : dayOf(given.posted, dateOf);
  const made = given.transacted_at === undefined || given.transacted_at === null || given.transacted_at === 0 ? undefined : dayOf(given.transacted_at, dateOf);
  const pending = given.pending === true || posted === undefined;
  const date = posted ?? made ?? today;
  if (!isIsoDate(date)) return undefined;
  const description = describe(given);
  const counterparty = fold(given.payee ?? '', 400);
  return {
    givenId: given.id,
    date,
    ...(made === undefined || made === date || !isIsoDate(made) ? {} : { purchaseDate: made }),
    amountMinor,
    currency,
    description,
    pending,
    // What is pending may come under another id once it is posted: only what is booked keeps its own.
    ...(pending ? {} : { bankId: given.id }),
    ...(counterparty === '' || counterparty === description ? {} : { counterparty }),
  };
}

/** The bank's words; the payee or the memo where it has none. */
const describe = (given: AnswerTransaction): string => [given.description, given.payee, given.memo].map((each) => fold(each ?? '', 1_000)).find((each) => each !== '') ?? '';

/** One of those with the same id: the booked one, else the last. A server may list a transaction twice, twins have two ids. */
function onePerId(rows: readonly Row[]): StatementRow[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const before = byId.get(row.givenId);
    if (before === undefined || before.pending === true || row.pending !== true) byId.set(row.givenId, row);
  }
  return [...byId.values()].map(({ givenId: _only, ...row }) => row);
}

/** What is pending stands above what is booked on its day. The protocol promises no order within a day. */
const newestFirst = (rows: readonly StatementRow[]): StatementRow[] =>
  rows.toSorted((one, other) => (one.date === other.date ? Number(other.pending === true) - Number(one.pending === true) : one.date < other.date ? 1 : -1));

/** The digits that a name ends in, where they are marked as part of a number: `Checking (1234)`, `Visa ...1234`. */
export const findMask = (name: string): string | undefined => /(?:[(#*•·….xX-]|\bending(?: in)? )\s*(\d{4})\)?\s*$/.exec(name)?.[1];

const fold = (text: string, longest: number): string => text.replace(/\s+/g, ' ').trim().slice(0, longest);
