import { placeDates, readDateTexts } from '../../utils/parse/date.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import type { Column, TypeOptions } from './columns.ts';

const separators = /\s*[·•|;]\s*|,\s+|\s+[–—-]\s+/;
/** Looked for from either end of the text, so many pieces in. */
const places = [0, 1, -1, -2];

/** The pieces of a cell's texts between dots, bars and dashes: `20 Nov 2026 · Card payment` has two. */
export const piecesOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(separators)).filter((piece) => piece !== '');

/** A date of numbers in the middle of a sentence: `Card payment of 21.11.2026`. */
const inSentence = /(?<![\d.,/-])(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-]|[.,]\d)/;

/** The first date that the texts of a row hold, in whatever words. */
export const findDateIn = (texts: readonly string[], isDate: (text: string) => unknown): string | undefined =>
  piecesOf(texts).find((piece) => isDate(piece) !== undefined) ?? texts.map((text) => inSentence.exec(text)?.[0]).find((found) => found !== undefined && isDate(found) !== undefined);

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
