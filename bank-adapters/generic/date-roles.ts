import { parseDates } from '../../utils/parse/date.ts';
import { bookedOn, titleWords } from '../reading/words.ts';
import { sample, type Column, type TypeOptions } from './columns.ts';
import { cellText } from './grid.ts';
import { findDateIn } from './written-dates.ts';

export interface DateRoles {
  /** The day on which it was booked. */
  date: Column;
  /** The day on which it was done, where both are shown. */
  purchaseDate?: Column;
}

/** Which of the columns of dates is which: by their titles, else by that nothing is booked before it is done. */
export function pickDates(columns: readonly Column[], options: TypeOptions): DateRoles | undefined {
  const all = columns.filter((column) => column.kind === 'date' && column.filled >= 0.5);
  const dates = all.filter((column) => !titleWords.valueDate.test(column.title));
  const [first, second] = dates.length > 0 ? dates : all;
  if (!first) return undefined;
  const inWords = second ? undefined : findBookedOn(columns, first, options);
  if (inWords) return { date: inWords, purchaseDate: first };
  if (!second) return { date: first };
  const isTitled = [first, second].map((column) => titleWords.bookingDate.test(column.title) && !titleWords.purchaseDate.test(column.title));
  const isLater = isTitled[0] === isTitled[1] ? isNeverBefore(second, first, options) : isTitled[1] === true;
  return isLater ? { date: second, purchaseDate: first } : { date: first, purchaseDate: second };
}

/** True where the one is the same day or a later one in every row, and a later one in some. */
function isNeverBefore(one: Column, other: Column, options: TypeOptions): boolean {
  const [ours, theirs] = [one, other].map((column) => parseDates(sample(column.cells).map(cellText), options)?.dates ?? []);
  const pairs = (ours ?? []).flatMap((date, at) => (date !== undefined && theirs?.[at] !== undefined ? [[date, theirs[at]] as const] : []));
  return pairs.every(([date, before]) => date >= before) && pairs.some(([date, before]) => date > before);
}

/** `posted Nov 19, 2026`, `gebucht 19.11.2026` in the small print of most rows, as a column; where it is missing, the row's own date. */
function findBookedOn(columns: readonly Column[], own: Column, options: TypeOptions): Column | undefined {
  const isDate = (text: string): unknown => parseDates([text], options);
  for (const column of columns.filter(({ kind }) => kind === 'text')) {
    const said = column.cells.map((cell) => {
      const [, after = ''] = bookedOn.exec(cellText(cell)) ?? [];
      return after === '' ? undefined : findDateIn([after.trim()], isDate);
    });
    if (said.filter((date) => date !== undefined).length < said.length / 2) continue;
    const key = `${column.key} booked`;
    return { ...own, key, title: '', cells: own.cells.map((cell, row) => cell && { ...cell, key, texts: said[row] === undefined ? cell.texts : [said[row]] }) };
  }
  return undefined;
}
