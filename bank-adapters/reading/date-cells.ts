import { addDays, type IsoDate } from '../../utils/model/iso-date.ts';
import { parseDate, placeDates, readDateTexts } from '../../utils/parse/date.ts';
import type { Cell } from './row-texts.ts';
import { mapSteps, type Steps } from './steps.ts';

interface Options {
  languages: readonly string[];
  today: IsoDate;
}

/**
 * The dates of a column of cells. A cell may hold its date in one piece, in several (day, month), or beside other
 * text: the reading that makes dates of most cells is the one for all. `undefined` where it makes none.
 */
export function* readDateCells(cells: readonly Cell[], options: Options): Steps<(IsoDate | undefined)[] | undefined> {
  const widest = Math.min(4, Math.max(0, ...cells.map((cell) => cell.length)));
  const ways: ((cell: Cell) => string)[] = [(cell) => cell.join(' ')];
  if (widest > 1) {
    ways.push((cell) => cell.slice(0, 2).join(' '));
    for (let at = 0; at < widest; at += 1) ways.push((cell) => cell[at] ?? '');
  }
  const readText = readDateTexts(options.languages);
  let best: ReturnType<typeof placeDates>;
  for (const way of ways) {
    const parsed = placeDates(yield* mapSteps(cells, (cell) => readText(way(cell)), 100), options);
    yield;
    if (parsed && count(parsed.dates) > (best ? count(best.dates) : 0)) best = parsed;
    if (best && count(best.dates) === cells.length) break;
  }
  if (!best) return undefined;
  const { style, dates } = isLastYears(best.dates, cells, options) ? (placeDates(yield* mapSteps(cells, (cell) => readText(cell.join(' ')), 100), { ...options, today: addDays(options.today, -200) }) ?? best) : best;
  let near: IsoDate | undefined;
  return dates.map((date, index) => {
    near = date ?? near;
    if (date !== undefined) return date;
    const pieces = (cells[index] ?? []).map((text) => parseDate(text, style, { today: options.today, ...(near ? { near } : {}) }));
    return pieces.find((each) => each !== undefined);
  });
}

/**
 * Dates without years that all lie ahead, the latest first, are of a list that nobody has added to since: what is planned
 * is listed the other way round.
 */
function isLastYears(dates: readonly (IsoDate | undefined)[], cells: readonly Cell[], { today }: Options): boolean {
  const there = dates.filter((date) => date !== undefined);
  const isFalling = there.every((date, at) => at === 0 || date <= (there[at - 1] ?? date)) && there.at(-1) !== there[0];
  return isFalling && there.length > 1 && there.filter((date) => date > today).length > there.length / 2 && !cells.some((cell) => /\p{Nd}{4}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u.test(cell.join(' ')));
}

const count = (dates: readonly (IsoDate | undefined)[]): number => dates.filter((date) => date !== undefined).length;
