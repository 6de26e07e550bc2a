import { parseDates } from '../../utils/parse/date.ts';
import { holds } from '../reading/dom.ts';
import { parentOf } from '../reading/leaves.ts';
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
  // The part of the page that its heading and the first row below it share: what lies outside is another section.
  let pendingPart: Element | null = null;
  return grid.rows.map((row) => {
    if (pending === true && pendingPart && !holds(pendingPart, row.element)) pending = undefined;
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
        pendingPart = partOf(row.heads?.[at - (row.headings.length - row.heads.length)], row.element);
      } else if (/\p{L}{4}/u.test(text) && !/^\p{Nd}/u.test(text) && pending === true) pending = false;
    }
    return { date, pending };
  });
}

/** The lowest element around a heading that holds the row too. */
function partOf(heading: Element | undefined, row: Element): Element | null {
  let part = heading ? parentOf(heading) : null;
  while (part && !holds(part, row)) part = parentOf(part);
  return part;
}
