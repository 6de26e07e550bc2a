import { readDateTexts } from '../../utils/parse/date.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import { sumRow } from '../reading/words.ts';
import { cellText, type Grid, type GridRow } from './grid.ts';

/** A sum is said in few words. */
const longestSum = 60;

/** A grid without the rows that sum up others or carry a balance over. What stood above such a row stands above the next. */
export function* dropSums(grid: Grid, languages: readonly string[]): Steps<Grid> {
  const isDate = readDateTexts(languages);
  const sums = yield* mapSteps(grid.rows, (row) => isSum(row, isDate), 60);
  if (!sums.includes(true)) return grid;
  const rows: GridRow[] = [];
  let headings: string[] = [];
  let after: number | undefined;
  for (const [at, row] of grid.rows.entries()) {
    if (sums[at] === true) {
      headings.push(...row.headings, ...monthOf(row, isDate));
      after ??= row.after;
      continue;
    }
    rows.push(headings.length > 0 || after !== undefined ? { ...row, headings: [...headings, ...row.headings], after: after ?? row.after } : row);
    headings = [];
    after = undefined;
  }
  return { ...grid, rows };
}

function isSum(row: GridRow, isDate: (text: string) => unknown): boolean {
  const texts = row.cells.map(cellText).filter((text) => /\p{L}{2}|[\p{sc=Han}]/u.test(text) && isDate(text) === undefined);
  const [first = ''] = texts;
  if (texts.length === 0) return false;
  return (first.length <= longestSum && sumRow.test(first)) || texts.some((text) => text.length <= longestSum && sumRow.test(text) && texts.length <= 2) || (texts.length === 1 && isMonth(first, isDate));
}

/** `November 2026`, perhaps with a count behind it: the sum of that month. */
const isMonth = (text: string, isDate: (text: string) => unknown): boolean => {
  const [, month] = /^(\p{L}[\p{L}\p{M}.]{2,} \p{Nd}{4})(?: ?[(:–-].*)?$/u.exec(text) ?? [];
  return month !== undefined && isDate(`1 ${month}`) !== undefined;
};

/** The other words of a month's row may say that what follows is pending; the month itself is no day. */
const monthOf = (row: GridRow, isDate: (text: string) => unknown): string[] => row.cells.map(cellText).filter((text) => isDate(text) === undefined && !/\p{Nd}/u.test(text)).slice(0, 1);
