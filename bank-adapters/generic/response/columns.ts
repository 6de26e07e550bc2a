import type { IsoDate } from '../../../utils/model/iso-date.ts';
import { flatMapSteps, mapSteps, type Steps } from '../../reading/steps.ts';
import type { Flat } from './flatten.ts';

export type Cell = string | number | boolean | undefined;

/** One field of all records of a list. */
export interface Column {
  path: string;
  /** The path in plain words: `booking date` of `bookingDate`. */
  words: string;
  cells: readonly Cell[];
}

export interface Surroundings {
  languages: readonly string[];
  country: string | null;
  today: IsoDate;
  /** Where a day may be meant, likeliest first. */
  zones: readonly string[];
}

export const wordsOfPath = (path: string): string => path.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\d]+/gu, ' ').trim().toLowerCase();

export function* columnsOf(rows: readonly Flat[]): Steps<Column[]> {
  const paths = new Set(yield* flatMapSteps(sampleOf(rows, 2_000), (row) => [...row.keys()]));
  return yield* mapSteps([...paths].slice(0, 120), (path) => ({ path, words: wordsOfPath(path), cells: rows.map((row) => row.get(path)) }), 4);
}

export const isFilled = (cell: Cell): boolean => cell !== undefined && cell !== '';

/** Whether nearly all cells that hold something fit, as far as a look at some of them tells. */
export function mostly(cells: readonly Cell[], test: (cell: string) => unknown, share = 0.9): boolean {
  const filled = sampleOf(cells.filter(isFilled), 60);
  return filled.length > 0 && filled.filter((cell) => test(String(cell).trim())).length >= filled.length * share;
}

/** At most so many of them, from all over. */
export const sampleOf = <T>(all: readonly T[], most: number): T[] => all.filter((_, at) => at % Math.ceil(all.length / most || 1) === 0);

/** The object without what is not known. */
export const known = <T extends object>(given: { [Name in keyof T]: T[Name] | undefined }): T => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
