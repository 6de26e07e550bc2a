import { parseDates } from '../../utils/parse/date.ts';
import { markerOf as markerOfWord } from '../../utils/parse/amount-marks.ts';
import { plainWord } from '../../utils/parse/text.ts';
import type { Direction } from '../reading/row-texts.ts';
import type { Look } from '../types.ts';
import type { Steps } from '../reading/steps.ts';
import { titleWords } from '../reading/words.ts';
import { columnsOf, sample, type Column, type TypeOptions } from './columns.ts';
import { cellText, type Grid } from './grid.ts';
import { pickDates } from './date-roles.ts';
import { findWrittenDates, splitLeadingDates } from './written-dates.ts';
import { pickAmounts, type MoneyRoles } from './money-roles.ts';

/** Which column holds what. Without `date` the headings over the rows do. */
export interface Roles extends MoneyRoles {
  date?: Column;
  purchaseDate?: Column;
  description: Column;
  category?: Column;
  /** Letters or words beside the amount that say which way it went. */
  marker?: Column;
  /** Texts that may say `Pending`. */
  others: Column[];
}

/**
 * Gives the columns their meaning: by what they hold, then by their titles. `undefined` where that is no ledger. Dates
 * among the words of another column count only where `mayBeWritten`.
 */
export function* assignRoles(grid: Grid, options: TypeOptions, mayBeWritten = false): Steps<Roles | undefined> {
  const found = yield* columnsOf(grid, options);
  const columns = mayBeWritten && !found.some(({ kind }) => kind === 'date') ? yield* splitLeadingDates(found, options) : found;
  const dates = pickDates(columns, options) ?? (hasDateHeadings(grid, options) ? {} : mayBeWritten ? yield* findWrittenDates(columns, options) : undefined);
  if (!dates) return undefined;
  yield;
  const money = pickAmounts(columns, options);
  if (!money) return undefined;
  yield;
  const used = new Set<Column | undefined>([...Object.values(dates), ...Object.values(money)]);
  const rest = columns.filter((column) => !used.has(column) && column.kind !== 'date' && column.kind !== 'amount');
  const category = rest.find((column) => titleWords.category.test(column.title));
  const marker = rest.find((column) => column.filled >= 0.7 && column.cells.every((cell) => cell === undefined || directionIn(cellText(cell)) !== undefined));
  const description = pickDescription(rest.filter((column) => column !== category && column !== marker), options);
  if (!description) return undefined;
  const others = rest.filter((column) => column !== description && column !== category);
  return { ...dates, ...money, description, ...(category ? { category } : {}), ...(marker ? { marker } : {}), others };
}

/** The direction that a whole cell names: `S` and `H`, `D` and `C`, `Af` and `Bij`, a plus or a minus. */
export function markerOf(text: string): Direction | undefined {
  if (/^(af|out|ut|[-−–])$/i.test(text)) return 'debit';
  if (/^(k|kr|bij|in|inn|\+)$/i.test(text)) return 'credit';
  return text.length <= 12 ? markerOfWord(plainWord(text)) : undefined;
}

/** The direction that a cell of a column of markers names, also in the words that stand over columns: `Withdrawal`, `Χρέωση`. */
export function directionIn(text: string): Direction | undefined {
  const said = markerOf(text);
  const isOut = titleWords.debit.test(text);
  if (said || text.length > longestMarker || isOut === titleWords.credit.test(text)) return said;
  return isOut ? 'debit' : 'credit';
}

const longestMarker = 16;

const hasDateHeadings = (grid: Grid, options: TypeOptions): boolean => parseDates(grid.rows.flatMap((row) => row.headings), options) !== undefined && grid.rows.some((row) => row.headings.length > 0);

/** The words of a row: a titled column, else the one whose texts are the longest and differ the most. */
function pickDescription(columns: readonly Column[], options: TypeOptions): Column | undefined {
  const wordy = columns.filter((column) => column.filled >= 0.5 && (titleWords.description.test(column.title) || column.cells.some((cell) => /\p{L}{2}/u.test(cellText(cell)))));
  const isTitled = (column: Column): boolean => titleWords.description.test(column.title) && !titleWords.type.test(column.title);
  const titled = wordy.find(isTitled);
  if (titled) return namesOverKinds(moreSaying(titled, wordy.filter(isTitled)), wordy);
  const scored = wordy.map((column) => {
    const texts = column.cells.map(cellText).filter((text) => text !== '');
    const distinct = new Set(texts).size / Math.max(1, texts.length);
    const length = texts.reduce((sum, text) => sum + Math.min(40, text.length), 0) / Math.max(1, texts.length);
    const weight = options.lookOf ? prominence(column, options.lookOf) : length;
    return { column, score: distinct * 20 + weight - (titleWords.type.test(column.title) ? 15 : 0) };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0]?.column;
  return best && namesOverKinds(best, wordy);
}

/** Of two columns whose titles both promise words, the one that differs more from row to row. */
const moreSaying = (first: Column, titled: readonly Column[]): Column =>
  variety(first) > 0.9 ? first : (titled.find((column) => column.filled >= 0.9 && variety(column) > variety(first) && !isMostlyNumbered(column)) ?? first);

/**
 * Where a column says the same few words over and over (`Card payment`, `Pix enviado`), it says of what kind a row is;
 * the words beside it that differ from row to row say with whom. References and times differ too, and are no names.
 */
function namesOverKinds(chosen: Column, columns: readonly Column[]): Column {
  const own = variety(chosen);
  if (own > mostOfKinds) return chosen;
  const names = columns.filter((column) => column.filled >= 0.9 && variety(column) >= own * 1.3 && !isMostlyNumbered(column));
  return names.toSorted((a, b) => variety(b) - variety(a))[0] ?? chosen;
}

/** Whether a column says of what kind a row is, in smaller letters than those of the one that says with whom. */
export function namesKinds(column: Column, description: Column, lookOf: TypeOptions['lookOf']): boolean {
  const sizeOf = ({ cells }: Column): number => cells.map((cell) => (cell && lookOf?.(cell.element)?.size) ?? 0).find((size) => size > 0) ?? 0;
  return variety(column) <= mostOfKinds && variety(description) >= variety(column) * 1.3 && sizeOf(column) < sizeOf(description) && !isShouted(column);
}

/** All in capitals, as places are in the words that a card's terminal sends. */
const isShouted = ({ cells }: Column): boolean => cells.every((cell) => !/\p{Ll}/u.test(cellText(cell)));

/** Of the texts of a column that names kinds, no more than these are different ones. */
const mostOfKinds = 0.75;
const fewestToTell = 6;

/** The part of a column's texts that are different; 1 where there are too few to tell. */
function variety({ cells }: Column): number {
  const texts = sample(cells).map(cellText).filter((text) => text !== '');
  return texts.length < fewestToTell ? 1 : new Set(texts).size / texts.length;
}

function isMostlyNumbered({ cells }: Column): boolean {
  const texts = sample(cells).map(cellText);
  return texts.filter((text) => /\p{Nd}{2}/u.test(text)).length > texts.length / 2;
}

/** How much the eye is drawn to a column: by the size and weight of its letters, and a little by how much it says. */
function prominence(column: Column, lookOf: (element: Element) => Look | undefined): number {
  const looks = column.cells.slice(0, 30).flatMap((cell) => (cell ? (lookOf(cell.element) ?? []) : []));
  const mean = (of: (look: Look) => number): number => looks.reduce((sum, look) => sum + of(look), 0) / Math.max(1, looks.length);
  const length = column.cells.reduce((sum, cell) => sum + Math.min(40, cellText(cell).length), 0) / Math.max(1, column.cells.length);
  return mean(({ size }) => size) * 2 + mean(({ weight }) => weight) / 25 + length * 0.3;
}
