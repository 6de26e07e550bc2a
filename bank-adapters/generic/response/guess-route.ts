import { isCurrencyCode } from '../../../utils/parse/currencies.ts';
import { parseJsonDate } from '../../../utils/parse/json-date.ts';
import { isRecord, readPath, type JsonPath } from '../../routes/json-path.ts';
import type { SignRule, TransactionsRoute } from '../../routes/response-route.ts';

/** What a list of objects seems to mean, and whether anything in it says which way the money went. */
export interface GuessedRoute {
  route: TransactionsRoute;
  signIsDoubtful: boolean;
}

const notMoney = /balance|saldo|solde|fee|tax|vat|original|foreign|limit|rate|count|index|page|points|instructed|available/i;
const otherDate = /due|expir|valu?e?dat|wert|update|next|start|end|birth/i;
const names = {
  date: [/book|post|buch|comptab/i, /trans|purchase|operation|execut/i, /^date$|datum|fecha|date|when|timestamp|created/i],
  amount: [/^(transaction)?amount|amount$|betrag|montant|importe|importo|bedrag|belopp/i, /value$|sum$|total/i],
  description: [/descri|narrat|memo|libelle|verwendung|concept|remittance|details?$|text$/i, /merchant|payee|counterpart|title|name|reference/i],
} as const;
const debitWord = /^(d|dr|db|dbit|debit|soll|out|outgoing|withdrawal|expense)$/i;
const creditWord = /^(c|cr|crdt|credit|haben|in|incoming|deposit|income)$/i;

/**
 * Guesses how a list of objects says dates, amounts and words: by the fields' names and by what they hold. `undefined`
 * unless nearly every object has all three, and where whole numbers leave open whether they count cents.
 */
export function guessRoute(records: readonly Record<string, unknown>[], timeZone: string): GuessedRoute | undefined {
  const paths = pathsOf(records);
  const isMostly = (path: JsonPath, test: (value: unknown) => boolean): boolean => records.filter((record) => test(readPath(record, path))).length >= records.length * 0.9;
  const best = (patterns: readonly RegExp[], test: (value: unknown) => boolean, not?: RegExp): JsonPath | undefined => {
    for (const pattern of patterns) {
      const found = paths.find((path) => pattern.test(path) && not?.test(path) !== true && isMostly(path, test));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const isDate = (value: unknown): boolean => parseJsonDate(value, { timeZone }) !== undefined;
  const isWritten = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && isDate(value);
  const date = best(names.date, isDate, otherDate) ?? best([/./], isWritten, otherDate);
  const amount = best(names.amount, isNumeric, notMoney);
  const description = best(names.description, (value) => typeof value === 'string' && /\p{L}{2}/u.test(value), /currency|type$|status|account(name|id)|categor/i);
  if (date === undefined || amount === undefined || description === undefined) return undefined;
  const values = records.map((record) => String(readPath(record, amount) ?? ''));
  const isMinor = /minor|cents/i.test(amount);
  if (!isMinor && !values.some((value) => /\.\d/.test(value))) return undefined;

  const marker = paths.find((path) => isMostly(path, (value) => typeof value === 'string' && (debitWord.test(value) || creditWord.test(value))));
  const isSigned = values.some((value) => value.startsWith('-'));
  const sign: SignRule = !isSigned && marker !== undefined ? { by: 'marker', marker: [marker], debit: debitWord, credit: creditWord } : { by: 'sign', spending: 'negative' };
  const currency = paths.find((path) => /currency|ccy|waehrung|devise|moneda|valuta/i.test(path) && isMostly(path, (value) => typeof value === 'string' && isCurrencyCode(value.toUpperCase())));
  const balance = paths.find((path) => /running|balanceafter|balance$|saldo$|solde$/i.test(path) && isMostly(path, isNumeric));
  const state = paths.find((path) => /pending|status|state/i.test(path) && isMostly(path, (value) => typeof value === 'boolean' || typeof value === 'string'));
  return {
    signIsDoubtful: !isSigned && sign.by === 'sign',
    route: {
      url: /^/,
      lists: [],
      fields: { date: [date], amount: [amount], description: [description], ...(currency === undefined ? {} : { currency: [currency] }), ...(balance === undefined ? {} : { balanceAfter: [balance] }) },
      sign,
      scale: isMinor ? 'minor' : 'major',
      ...(state === undefined ? {} : { pending: { field: [state], is: /^true$|pend|authori|hold|unposted|vorgemerkt/i } }),
      rowOrder: 'unknown',
      kind: 'unknown',
    },
  };
}

const isNumeric = (value: unknown): boolean => (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()));

/** Own fields and those of objects in them, of the first objects of the list. */
function pathsOf(records: readonly Record<string, unknown>[]): JsonPath[] {
  const paths = new Set<JsonPath>();
  for (const record of records.slice(0, 5)) {
    for (const [name, value] of Object.entries(record)) {
      if (isRecord(value)) for (const inner of Object.keys(value)) paths.add(`${name}.${inner}`);
      else paths.add(name);
    }
  }
  // A name with a dot in it cannot be written as a path.
  return [...paths].filter((path) => path.split('.').length <= 2);
}
