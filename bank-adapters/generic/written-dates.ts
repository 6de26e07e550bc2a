import { placeDates, readDateTexts } from '../../utils/parse/date.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import type { Column, TypeOptions } from './columns.ts';

const separators = /\s*[·•|;]\s*|,\s+|\s+[–—-]\s+/;
/** Looked for from either end of the text, so many pieces in. */
const places = [0, 1, -1, -2];

/** The pieces of a cell's texts between dots, bars and dashes: `20 Nov 2026 · Card payment` has two. */
export const piecesOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(separators)).filter((piece) => piece !== '');

/** A date of numbers in the middle of a sentence: `Card payment of 21.11.2026`. */
const inSentence = /(?<![\d.,/-])(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-]|[.,]\d)|(?<=(?<!\p{L})(?:vom|am|du|del|van|den|di|día|dia|on|of|z dnia|от|від) )\d{1,2}[./]\d{1,2}\.?(?![\d/-]|[.,]\d)/u;

/** The first date that the texts of a row hold, in whatever words. */
export const findDateIn = (texts: readonly string[], isDate: (text: string) => unknown): string | undefined =>
  piecesOf(texts).find((piece) => isDate(piece) !== undefined) ?? texts.map((text) => inSentence.exec(text)?.[0]).find((found) => found !== undefined && isDate(found) !== undefined);

/** A weekday, a day, a month and a year are no more words than that. */
const mostWords = 4;

/** The words that a text begins with and that are a date, and what follows them. */
function leadingDate(text: string, isDate: (text: string) => unknown): [date: string, rest: string] | undefined {
  const words = text.split(/\s+/u);
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
    const date = words.slice(0, count).join(' ');
    if (/\p{Nd}/u.test(date) && isDate(date) !== undefined) return [date, words.slice(count).join(' ')];
  }
  return undefined;
}

/** The column of words that begins with a date in nearly every row, in two: `22.11. Café Lumi`. */
export function* splitLeadingDates(columns: readonly Column[], options: TypeOptions): Steps<Column[]> {
  const isDate = readDateTexts(options.languages);
  for (const column of columns.filter(({ kind, filled }) => kind === 'text' && filled >= 0.8)) {
    const parts = yield* mapSteps(column.cells, (cell) => leadingDate(cell?.texts[0] ?? '', isDate), 200);
    yield;
    if (parts.filter(Boolean).length < column.cells.length * 0.8) continue;
    const date: Column = { ...column, key: `${column.key} date`, title: '', kind: 'date', cells: column.cells.map((cell, row) => cell && { ...cell, key: `${column.key} date`, texts: [parts[row]?.[0] ?? ''] }) };
    const words: Column = { ...column, cells: column.cells.map((cell, row) => cell && { ...cell, texts: [parts[row]?.[1] ?? cell.texts[0] ?? '', ...cell.texts.slice(1)] }) };
    return [date, ...columns.map((each) => (each === column ? words : each))];
  }
  return [...columns];
}

/** Dates that stand among the words of a column, at the same place of nearly every row, as a column of their own. */
export function* findWrittenDates(columns: readonly Column[], options: TypeOptions): Steps<{ date: Column } | undefined> {
  const readText = readDateTexts(options.languages);
  for (const column of columns.filter(({ kind, filled }) => kind === 'text' && filled >= 0.8)) {
    const pieces = yield* mapSteps(column.cells, (cell) => piecesOf(cell?.texts ?? []), 500);
    for (const place of places) {
      const texts = pieces.map((each) => each.at(place) ?? '');
      const dates = placeDates(yield* mapSteps(texts, readText, 200), options)?.dates ?? [];
      yield;
      if (dates.filter((date) => date !== undefined).length < texts.length * 0.8) continue;
      const cells = column.cells.map((cell, row) => cell && { ...cell, key: `${column.key} date`, texts: [texts[row] ?? ''] });
      return { date: { ...column, key: `${column.key} date`, kind: 'date', cells } };
    }
  }
  return undefined;
}
