import type { CurrencyCode } from '../../../utils/model/money.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { foldSpace } from '../../../utils/parse/text.ts';
import { titleWords } from '../../reading/words.ts';
import { mapSteps, type Steps } from '../../reading/steps.ts';
import { findAmounts, findOriginal } from './amounts.ts';
import { columnsOf, isFilled, known, wordsOfPath, type Column, type Surroundings } from './columns.ts';
import { daysOf, rankDay, type DayColumn } from './days.ts';
import type { Evidence, Shown } from './evidence.ts';
import { hasWords, isBalance, isParty, isStateName, rankAmount, rankText, stateOf } from './fields.ts';
import type { Flat } from './flatten.ts';
import { findWords } from './find-words.ts';
import { asNumbers, readNumbers } from './moneys.ts';

/** A record as a row, its amount signed as it is written. */
export interface RawRow {
  row: StatementRow;
  /** Whether it says itself which way the money went. Else its sign may mean either, or nothing. */
  isTold: boolean;
  /** The row of the page that it is. */
  shown: Shown | undefined;
  /** The same wherever a response repeats it. */
  key: string;
}

/** A list read by one meaning of its fields. */
export interface ListReading {
  /** One for each record; `undefined` for what is no transaction, `unread` for what might be one. */
  rows: (RawRow | 'unread' | undefined)[];
  /** How much of it the page shows, 0 to 1. */
  shown: number;
  /** Its fields are named as those of a ledger are. */
  isNamed: boolean;
  /** What it calls things would be the page's own words: its rows may stand without the page. */
  isLikePage: boolean;
  fieldRoutes: Record<string, string>;
}

const enough = 0.6;

/** Reads a list of records: finds its fields by their names, by what they hold, and by what of it the page shows. */
export function* readList(records: readonly Flat[], evidence: Evidence, around: Surroundings, currency: CurrencyCode | undefined): Steps<ListReading | undefined> {
  const columns = yield* columnsOf(records);
  const amounts = yield* findAmounts(columns, evidence, around, currency);
  if (!amounts || (evidence.rows.length > 0 && amounts.shown < enough)) return undefined;
  const ways: DayColumn[] = [];
  for (const column of columns) if (!amounts.columns.includes(column)) ways.push(...(yield* daysOf(column, around)));
  yield;
  const keys = Map.groupBy(evidence.rows, ({ row }) => keyOf(row.amountMinor, row.date));
  const scoreOf = ({ days, words }: DayColumn): number => {
    const seen = days.filter((day, at) => day !== undefined && (evidence.rows.length > 0 ? keys.has(keyOf(amounts.values[at]?.minor ?? NaN, day)) : evidence.days.has(day))).length;
    return seen / Math.max(1, days.filter(Boolean).length) + rankDay(words) * 0.04 - (rankDay(words) === 0 ? 0.2 : 0);
  };
  const ranked = ways.map((way) => ({ ...way, score: scoreOf(way) })).toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return undefined;
  const others = ranked.filter(({ path }, at) => path !== best.path && ranked.findIndex((each) => each.path === path) === at && rankDay(ranked[at]?.words ?? '') > 0);
  const dayAt = (at: number): string | undefined => best.days[at] ?? others.find(({ days }) => days[at])?.days[at];

  yield;
  const free = new Map([...keys].map(([key, shown]) => [key, [...shown]]));
  const pairs = amounts.values.map((value, at) => {
    const open = free.get(keyOf(value?.minor ?? NaN, dayAt(at) ?? '')) ?? [];
    const own = Math.max(0, open.findIndex(({ row }) => row.amountMinor === value?.minor));
    return open.splice(own, 1)[0];
  });
  const paired = pairs.filter(Boolean).length;
  const filled = amounts.values.filter(Boolean).length;
  if (evidence.rows.length > 0 && paired < Math.min(filled, evidence.rows.length) * enough) return undefined;
  // Of two days the later one is when it was booked, if the page shows both.
  const booking = others.find(({ words, days }) => rankDay(words) === 3 && rankDay(best.words) < 3 && days.every((day, at) => day === undefined || day === best.days[at] || evidence.days.has(day)) && days.some((day, at) => day !== best.days[at] && day !== undefined));
  const purchase = booking ? best : others.find(({ words }) => titleWords.purchaseDate.test(words) && !titleWords.purchaseDate.test(best.words));

  yield;
  const used = new Set<Column>(amounts.columns);
  const paths = new Set(ways.map(({ path }) => path));
  const texts = columns.filter((column) => !used.has(column) && !paths.has(column.path) && hasWords(column) && rankText(column.words) > 0);
  const { say, path: textPath, isLikePage, share } = findWords(texts, pairs, evidence);
  if (textPath === '') return undefined;
  const partyOf = texts.find(({ words, path }) => isParty(words) && path !== textPath);
  const category = columns.find((column) => titleWords.category.test(column.words) && hasWords(column));
  yield;
  const states = columns.filter(({ words }) => isStateName(words));
  const balance = columns.find((column) => isBalance(column.words) && !/avail|open|before|previous/.test(column.words) && asNumbers(column, around));
  const balances = balance && (yield* readNumbers({ ...balance, isText: false, isWhole: false, ...asNumbers(balance, around) }, amounts.scale, amounts.currencies, around));
  const original = yield* findOriginal(columns, amounts, around);

  const rows = yield* mapSteps(records, (_, at): RawRow | 'unread' | undefined => {
    const [value, pair] = [amounts.values[at], pairs[at]];
    const date = booking?.days[at] ?? dayAt(at);
    const said = new Set(states.flatMap(({ cells, words }) => (isFilled(cells[at]) ? stateOf(cells[at], words) : [])));
    if (amounts.columns.every(({ cells }) => !isFilled(cells[at])) || (said.has('none') && !pair)) return undefined;
    const code = value?.currency ?? amounts.currencies[at];
    const description = pair?.row.description ?? say(at);
    if (!value || date === undefined || code === undefined || description === '') return 'unread';
    const purchaseDate = purchase?.days[at] ?? pair?.row.purchaseDate;
    const state = said.has(true) ? true : said.has(false) ? false : 'unknown';
    const counterparty = foldSpace(String(partyOf?.cells[at] ?? ''));
    const bankCategory = foldSpace(String(category?.cells[at] ?? ''));
    const before = original?.values[at];
    const then = original?.currencies[at];
    const balanceAfterMinor = balances?.[at]?.minor;
    const row = known<StatementRow>({
      ...(pair?.row as StatementRow),
      date,
      purchaseDate: purchaseDate === date ? undefined : purchaseDate,
      amountMinor: value.minor,
      currency: code,
      description,
      pending: state === 'unknown' ? (pair?.row.pending ?? state) : state,
      balanceAfterMinor,
      original: before && then !== undefined && then !== code ? { amountMinor: before.minor, currency: then } : pair?.row.original,
      counterparty: counterparty === description ? undefined : counterparty || pair?.row.counterparty,
      bankCategory: bankCategory || pair?.row.bankCategory,
    });
    return { row, isTold: amounts.isTold, key: `${date} ${value.minor} ${balanceAfterMinor ?? ''} ${say(at)}`, shown: pair };
  });
  // Amounts alone may stand on a page for many reasons; with their days or words they are these.
  const visible = evidence.rows.length > 0 ? paired / Math.max(1, filled) : best.score > 0.5 || share > 0.5 ? amounts.shown : 0;
  return { rows, shown: visible, isLikePage, isNamed: rankAmount(amounts.columns[0]?.words ?? '') > 0 && rankDay(best.words) > 1 && rankText(wordsOfPath(textPath)) > 1, fieldRoutes: { amount: amounts.columns.map(({ path }) => path).join(' + '), date: best.path, description: textPath } };
}

const keyOf = (minor: number, day: string): string => `${Math.abs(minor)} ${day}`;
