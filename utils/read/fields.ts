import { looksLikeAmount } from '../parse/amount.ts';
import type { DateStyleOptions } from '../parse/date-style.ts';
import { parseDates } from '../parse/date.ts';
import { decideNumberStyle } from '../parse/number-style.ts';
import { foldSpace } from '../parse/text.ts';

/** What a column of texts holds. */
export interface ColumnKind {
  /** `other` is neither date, amount nor words: row numbers, references, percentages, marks. */
  kind: 'date' | 'amount' | 'text' | 'empty' | 'other';
  /** The part of the non-empty cells that are of this kind, 0 to 1. */
  share: number;
}

/** A cell that holds nothing, or the dash that stands for nothing. */
const isEmpty = (text: string): boolean => /^[-\u2010-\u2015\u2212]?$/.test(text);

/**
 * What the cells of a column mostly are. A cell that could be a date or an amount (`12.05`) is what more of its column
 * is; bare numbers are amounts only in a column where something else says money.
 */
export function typeColumn(texts: readonly string[], options: DateStyleOptions): ColumnKind {
  const cells = texts.map(foldSpace).filter((text) => !isEmpty(text));
  if (cells.length === 0) return { kind: 'empty', share: 1 };

  const dates = parseDates(cells, options)?.dates ?? [];
  // Where the numbers contradict each other they are no column of amounts, but single ones may still be.
  const style = decideNumberStyle(cells, options.languages) ?? { decimal: '.' };
  const looks = cells.map((text) => looksLikeAmount(text, style, options.languages));
  const saysMoney = looks.includes('amount');
  const isAmount = looks.map((look) => look === 'amount' || (look === 'number' && saysMoney));
  const countOf = (test: (at: number) => unknown): number => cells.filter((_, at) => test(at)).length;
  const datesWin = countOf((at) => dates[at]) > countOf((at) => isAmount[at]);

  const counts = { date: 0, amount: 0, text: 0, other: 0 };
  for (const [at, text] of cells.entries()) {
    if (dates[at] && (datesWin || !isAmount[at])) counts.date++;
    else if (isAmount[at]) counts.amount++;
    else counts[/\p{L}{2}/u.test(text) ? 'text' : 'other']++;
  }
  const [kind] = (['date', 'amount', 'text', 'other'] as const).toSorted((a, b) => counts[b] - counts[a]);
  return kind ? { kind, share: counts[kind] / cells.length } : { kind: 'empty', share: 1 };
}
