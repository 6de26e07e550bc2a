import { readDateTexts } from '../../utils/parse/date.ts';
import type { Pending } from '../../utils/model/statement.ts';
import { attributeOf, elementsIn, holds } from '../reading/dom.ts';
import type { RowTexts } from '../reading/row-texts.ts';
import { flatMapSteps, type Steps } from '../reading/steps.ts';
import { actionWord, pendingWord, sumRow, titleWords } from '../reading/words.ts';
import type { PageView } from '../types.ts';
import { looksLikeMoney } from './cells.ts';
import type { Column, TypeOptions } from './columns.ts';
import { continues } from './continues.ts';
import { directionsOf } from './direction.ts';
import { cellText, type Grid, type GridCell, type GridRow } from './grid.ts';
import { markerOf, namesKinds, type Roles } from './roles.ts';
import { readSections } from './sections.ts';
import { findDateIn } from './written-dates.ts';

export interface SortedRow extends RowTexts {
  /** Its place among the rows of the grid. */
  at: number;
}

export interface SortedRows {
  rows: SortedRow[];
  /** Rows with words and an amount, of which nothing tells the day, or which amount is meant. */
  undated: number;
}

/**
 * The rows of a grid sorted into fields. A row without its own date takes the heading's; one without amount or words (a
 * sum, a note, an expander) is none.
 */
export function* sortRows(grid: Grid, roles: Roles, view: PageView, options: TypeOptions): Steps<SortedRows> {
  const pendings = grid.rows.map((row, index) => saysPending(row, index, roles));
  const sections = readSections(grid, options);
  const directions = yield* directionsOf(grid, roles, view);
  const tells = pendings.some(Boolean) || sections.some((section) => section.pending !== undefined);
  const isDate = readDateTexts(options.languages);
  const isOnceADay = writesEachDayOnce(roles.date);
  const leftOut = new Set([roles.marker, ...roles.others.filter((column) => namesKinds(column, roles.description, options.lookOf))].flatMap((column) => column?.key ?? []));
  const under = keysUnder(grid, roles.description, options.lookOf);
  let undated = 0;
  let last: SortedRow | undefined;
  const rows = yield* flatMapSteps(grid.rows, (row, index): SortedRow[] => {
    const at = (column: Column | undefined): readonly string[] | undefined => column?.cells[index]?.texts;
    const hasMoney = [roles.amount, roles.debit, roles.credit].some((column) => /\p{Nd}/u.test(cellText(column?.cells[index])));
    const pieces = grid.build === 'list' && grid.titles.size > 2 ? piecesBeside(row, roles.description.cells[index], { grid, isDate, languages: options.languages, leftOut, under }) : (at(roles.description) ?? []);
    // The price abroad stands below the words, not among them.
    const prices = pieces.filter((text) => looksLikeMoney(text, options.languages));
    const isBadge = (text: string, at: number): boolean => at > 0 && text.length <= 30 && (pendingWord.test(text) || actionWord.test(text));
    const description = pieces.filter((text, at) => !prices.includes(text) && !isBadge(text, at) && !(at > 0 && isValueDate(text, isDate))).join(' ');
    if (description === '' || sumRow.test(description)) return [];
    // A row of the day with money in a column that was not taken for the amount is missed, and said to be.
    if (!hasMoney && isDate(at(roles.date)?.join(' ') ?? '') !== undefined && row.cells.some((cell) => cell.key !== roles.balance?.key && looksLikeMoney(cell.texts.join(''), options.languages))) undated += 1;
    if (!hasMoney) return [];

    const section = sections[index];
    // What is not booked yet has only the day on which it was done.
    const own = isDate(at(roles.date)?.join(' ') ?? '') === undefined && roles.purchaseDate ? at(roles.purchaseDate) : at(roles.date);
    const written = (): readonly string[] => [findDateIn(row.cells.flatMap((cell) => cell.texts), isDate) ?? []].flat();
    const heading = section?.date === undefined ? undefined : [section.date];
    const direction = directions[index];
    const category = cellText(roles.category?.cells[index]);
    const pending: Pending = tells ? pendings[index] === true || section?.pending === true : 'unknown';
    const sorted = {
      at: index,
      ...(roles.purchaseDate ? { purchaseDate: at(roles.purchaseDate) ?? [] } : {}),
      description,
      ...(roles.amount ? { amount: [...(at(roles.amount) ?? []), ...(at(roles.original) ?? []).filter((text) => /\p{Nd}/u.test(text)), ...prices] } : {}),
      ...(roles.debit ? { debit: at(roles.debit) ?? [] } : {}),
      ...(roles.credit ? { credit: at(roles.credit) ?? [] } : {}),
      ...(roles.balance ? { balance: at(roles.balance) ?? [] } : {}),
      ...(direction ? { direction } : {}),
      ...(category ? { bankCategory: category } : {}),
      pending,
    };
    // Old lists write the date only on the first row of each day; where that is not plain, the balances tell.
    const isSameDay = (): boolean => isOnceADay || (last !== undefined && continues(last, { ...sorted, date: [] }, options.languages) === true);
    const date = filled(own) ?? heading ?? filled(written()) ?? (roles.date && section?.pending === undefined && isSameDay() ? last?.date : undefined);
    if (!date) undated += 1;
    if (!date) return [];
    last = { ...sorted, date };
    return [last];
  });
  return { rows, undated };
}

/** Enough to see which cells stand one below the other. */
const fewRows = 5;

/** What begins where the words of a row begin stands under the same title, whatever it is built of. */
function keysUnder(grid: Grid, description: Column, lookOf: TypeOptions['lookOf']): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!lookOf || grid.build === 'table') return keys;
  for (const [at, { cells }] of grid.rows.slice(0, fewRows).entries()) {
    const own = description.cells[at];
    const look = own && lookOf(own.element);
    for (const cell of look ? cells : []) if (cell !== own && Math.abs((lookOf(cell.element)?.left ?? Infinity) - (look?.left ?? 0)) < 2) keys.add(cell.key);
  }
  return keys;
}

/** Several rows without a date, and no date twice running: the first row of each day carries it for all. */
function writesEachDayOnce(column: Column | undefined): boolean {
  const texts = column?.cells.map(cellText) ?? [];
  return texts.filter((text) => text === '').length > 1 && texts.every((text, at) => text === '' || text !== texts[at - 1]);
}

interface Beside {
  grid: Grid;
  isDate: (text: string) => unknown;
  languages: readonly string[];
  /** Keys of columns that say of what kind a row is, or which way it went. */
  leftOut: ReadonlySet<string>;
  /** Keys of columns that stand under the words, in the same place from the side. */
  under: ReadonlySet<string>;
}

/**
 * Under titles a list is a table: all words of the part of the row that holds the description belong to it, but for
 * those under a title of their own and for those that only say which way the money went.
 */
function piecesBeside(row: GridRow, cell: GridCell | undefined, { grid, isDate, languages, leftOut, under }: Beside): readonly string[] {
  const part = cell && [...elementsIn(row.element)].find((child) => holds(child, cell.element));
  if (!cell || !part) return cell?.texts ?? [];
  const isTitledOtherwise = ({ key }: GridCell): boolean => grid.titles.has(key) && !titleWords.description.test(grid.titles.get(key) ?? '');
  const isOther = (each: GridCell): boolean => leftOut.has(each.key) || isTitledOtherwise(each) || markerOf(cellText(each)) !== undefined || isDate(each.texts.join(' ')) !== undefined || looksLikeMoney(each.texts.join(''), languages);
  return row.cells.filter((each) => each === cell || ((holds(part, each.element) || under.has(each.key)) && !isOther(each))).flatMap((each) => each.texts);
}

/** `Valeur 20/11`: the day from which it bears interest, in a line of its own. */
function isValueDate(text: string, isDate: (text: string) => unknown): boolean {
  const [, label = '', day = ''] = /^(\p{L}[\p{L} .]{2,20}?)[: ]+(\p{Nd}.*)$/u.exec(text) ?? [];
  return titleWords.valueDate.test(label) && isDate(day) !== undefined;
}

const filled = (texts: readonly string[] | undefined): readonly string[] | undefined => (texts && texts.length > 0 ? texts : undefined);

/** A badge or state in a cell of its own, or a class of the row, says that it is not booked yet. */
function saysPending(row: GridRow, index: number, roles: Roles): boolean {
  const inCell = roles.others.some((column) => {
    const text = cellText(column.cells[index]);
    return text.length <= 40 && pendingWord.test(text);
  });
  const inDate = pendingWord.test(cellText(roles.date?.cells[index]));
  const badge = roles.description.cells[index]?.texts.slice(1).some((text) => text.length <= 30 && pendingWord.test(text)) === true;
  return inCell || inDate || badge || /(?:^|[\s_-])pending(?:$|[\s_-])/i.test(attributeOf(row.element, 'class') ?? '');
}
