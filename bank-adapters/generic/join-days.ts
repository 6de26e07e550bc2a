import { readDateTexts } from '../../utils/parse/date.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { signatureOf } from './cells.ts';
import type { Grid } from './grid.ts';

/** Between the tables of two days stands little more than the day. */
const mostBetween = 3;

/** Some banks begin a new table for each day: tables built alike with nothing but a day between them are one list. */
export function joinDays(grids: readonly Grid[], page: PageLeaves, languages: readonly string[]): Grid[] {
  // To know what a date is takes the words of the languages, and few pages have tables to join.
  if (grids.length < 2) return [...grids];
  const isDate = readDateTexts(languages);
  const joined: Grid[] = [];
  for (const grid of grids) {
    const last = joined.at(-1);
    const day = last && isAlike(last, grid) ? dayBetween(last.to, grid.from) : undefined;
    if (!last || day === undefined) {
      joined.push(grid);
      continue;
    }
    const opening = page.leaves.slice(0, last.from).findLast((leaf) => page.isShown(leaf))?.text;
    const before = last.rows.map((row, at) => (at === 0 && opening !== undefined && isDate(opening) !== undefined ? { ...row, headings: [...row.headings, opening] } : row));
    const after = grid.rows.map((row, at) => (at === 0 ? { ...row, headings: [day, ...row.headings], after: last.to } : row));
    joined[joined.length - 1] = { ...last, rows: [...before, ...after], to: grid.to };
  }
  return joined;

  function dayBetween(from: number, to: number): string | undefined {
    const texts = to - from > mostBetween ? [] : page.leaves.slice(from, to).flatMap((leaf) => (page.isShown(leaf) ? [leaf.text] : []));
    return texts.length === 1 && isDate(texts[0] ?? '') !== undefined ? texts[0] : undefined;
  }
}

/** Of one build, one shape and the same titles. */
function isAlike(one: Grid, other: Grid): boolean {
  const titles = ({ titles: said }: Grid): string => [...said.values()].join('|');
  return one.build === 'table' && other.build === 'table' && one.left === undefined && signatureOf(one.element) === signatureOf(other.element) && titles(one) === titles(other);
}
