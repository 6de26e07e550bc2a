import { addDays, daysBetween } from '../../../../utils/model/iso-date.ts';
import type { Random } from './random.ts';
import type { Household, LabelledRow, ShownList } from './sightings.ts';
import { bookedRow, households, noonOf } from './simulate.ts';

/**
 * Overlapping windows of each account, as a person exports them now and then: 20 to 120 days long, each beginning up to
 * 45 days before the last one ended. A third is cut within a day, as lists of a fixed length are. One in ten comes late, out
 * of order.
 */
export function simulateWindows(rows: readonly LabelledRow[], random: Random): Household[] {
  return households(rows, (accounts) => {
    const showings = [...accounts].flatMap(([account, own]) => cutWindows(own, random).map((list) => ({ account, list })));
    return showings
      .map(({ account, list }) => {
        const newest = list.at(-1)?.date ?? '';
        const late = random.chance(0.1) ? random.between(30, 200) : 0;
        return { siteId: 'files', source: 'file' as const, at: noonOf(addDays(newest, 1 + late)), lists: [listOf(account, list)] };
      })
      .toSorted((a, b) => a.at - b.at);
  });
}

function cutWindows(rows: readonly LabelledRow[], random: Random): LabelledRow[][] {
  const [first, last] = [rows[0]?.date, rows.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const windows: LabelledRow[][] = [];
  for (let from = first; daysBetween(from, last) >= 0; ) {
    const to = addDays(from, random.between(20, 120));
    const within = rows.filter(({ date }) => date >= from && date <= to);
    const isCut = within.length > 4 && random.chance(1 / 3);
    if (within.length > 0) windows.push(isCut ? within.slice(random.between(0, 2), within.length - random.between(0, 2)) : within);
    if (to >= last) break;
    const next = addDays(to, -random.between(5, 45));
    from = next > from ? next : addDays(from, 1);
  }
  return windows;
}

const listOf = (account: string, rows: readonly LabelledRow[]): ShownList => ({
  truth: account,
  key: account,
  name: account,
  sightings: rows.toReversed().map((each) => ({ truth: each.truth, row: bookedRow(each) })),
  hasOlder: true,
});
