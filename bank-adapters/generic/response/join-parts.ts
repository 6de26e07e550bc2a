import type { AccountReading } from '../../types.ts';
import type { Family, Part } from './parts.ts';
import type { RawRow } from './read-list.ts';

const read = (part: Part): RawRow[] => part.rows.filter((raw) => raw !== 'unread');

/** The account that most of the rows stand under that the page shows. */
function ownerOf(part: Part): AccountReading | undefined {
  const votes = Map.groupBy(read(part).flatMap(({ shown }) => shown ?? []), ({ account }) => account);
  return [...votes].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Rows of an account, with how many more its lists have that were not read. */
export interface Joined {
  rows: RawRow[];
  left: number;
  /** Of those, the ones that nobody looked at. */
  cut: number;
}

/**
 * The parts of a family that belong to one account: those whose rows the page shows under it, and those that are
 * surely more of the same: under the same number, or further pages, days, months of the same question.
 */
export function partsOf(family: Family, account: AccountReading): Part[] {
  const owners = new Map(family.parts.map((part) => [part, ownerOf(part)]));
  const own = family.parts.filter((part) => owners.get(part) === account);
  const isMore = (part: Part, one: Part): boolean => part.mark === one.mark && (part.mark !== '' || (part.isPlain && one.isPlain && part.body.question === one.body.question));
  return family.parts.filter((part) => {
    const owner = owners.get(part);
    if (owner || own.length === 0) return owner === account;
    const alike = family.parts.filter((one) => owners.get(one) && isMore(part, one));
    return alike.length > 0 && alike.every((one) => owners.get(one) === account);
  });
}

/** All rows of these parts, once: what several answers repeat counts as often as one of them, or the page, has it. */
export function joinParts(parts: readonly Part[]): Joined {
  const counts = new Map<string, number>();
  const rows: RawRow[] = [];
  for (const bodyParts of Map.groupBy(parts, ({ body }) => body).values()) {
    const seen = new Map<string, number>();
    for (const raw of bodyParts.flatMap(read)) {
      const count = (seen.get(raw.key) ?? 0) + 1;
      seen.set(raw.key, count);
      const known = counts.get(raw.key) ?? 0;
      if (count <= known && !raw.shown) continue;
      counts.set(raw.key, Math.max(known, count));
      rows.push(raw);
    }
  }
  const cut = parts.reduce((sum, part) => sum + part.left, 0);
  return { rows, cut, left: cut + parts.reduce((sum, part) => sum + part.rows.length - read(part).length, 0) };
}
