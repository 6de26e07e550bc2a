import type { DateStyleOptions } from '../parse/date-style.ts';

/** What a column of texts holds. */
export interface ColumnKind {
  kind: 'date' | 'amount' | 'text' | 'empty' | 'other';
  /** The part of the non-empty cells that are of this kind, 0 to 1. */
  share: number;
}

export function typeColumn(texts: readonly string[], options: DateStyleOptions): ColumnKind {
  return { kind: texts.length > 0 && options.today ? 'text' : 'empty', share: 1 };
}
