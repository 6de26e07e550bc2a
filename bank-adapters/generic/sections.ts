import { parseDates } from '../../utils/parse/date.ts';
import { pendingWord } from '../reading/words.ts';
import type { TypeOptions } from './columns.ts';
import type { Grid } from './grid.ts';

/** What the headings above a row say of it. */
export interface Section {
  date: string | undefined;
  /** Set by a heading that says whether what follows is booked. */
  pending: boolean | undefined;
}

/** For each row the date and the state that the headings above it give. */
export function readSections(grid: Grid, options: TypeOptions): Section[] {
  let date: string | undefined;
  let pending: boolean | undefined;
  const heads = grid.rows.flatMap((row) => row.headings);
  const parsed = parseDates(heads, options);
  const isDate = new Map(heads.map((text, index) => [text, parsed?.dates[index] !== undefined]));
  let pendingKind: string | undefined;
  return grid.rows.map((row) => {
    for (const [at, text] of row.headings.entries()) {
      // Headings put over the list from elsewhere have no kind, and stand first.
      const kind = row.kinds?.[at - (row.headings.length - row.kinds.length)];
      if (isDate.get(text) === true) {
        date = text;
        // A day under a heading of the same kind is not a day of what is pending.
        if (pending === true && kind !== undefined && kind === pendingKind) pending = false;
      } else if (pendingWord.test(text)) {
        // What is not booked yet has no day among those that are.
        if (pending !== true) date = undefined;
        pending = true;
        pendingKind = kind;
      } else if (/\p{L}{4}/u.test(text) && !/^\p{Nd}/u.test(text) && pending === true) pending = false;
    }
    return { date, pending };
  });
}
