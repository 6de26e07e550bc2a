import { addDays } from '../../../../utils/model/iso-date.ts';
import { bookedWording } from './descriptors.ts';
import type { Random } from './random.ts';
import type { Household, LabelledRow, Sighting } from './sightings.ts';
import { bookedRow, households, noonOf } from './simulate.ts';

/** Days from purchase to booking: 69 % one, 11 % two, 17 % three, the rest up to sixteen. */
function lagOf(random: Random): number {
  const draw = random.next();
  if (draw < 0.69) return 1;
  if (draw < 0.8) return 2;
  return draw < 0.97 ? 3 : random.between(4, 16);
}

interface Life extends LabelledRow {
  bookedOn: string;
  bookedMinor: number;
  bookedAs: string;
}

/** A tip is added to what is spent, a tenth to a quarter. */
function live(row: LabelledRow, random: Random): Life {
  const isTipped = row.amountMinor < -100 && random.chance(0.05);
  const share = isTipped ? random.between(10, 25) / 100 : 0;
  return {
    ...row,
    bookedOn: addDays(row.date, lagOf(random)),
    bookedMinor: Math.round(row.amountMinor * (1 + share)),
    bookedAs: random.chance(0.2) ? bookedWording(row.descriptor, random) : row.descriptor,
  };
}

/**
 * Each account's page, seen every one to six days with the last 30 days on it: a purchase is pending from its day until it
 * is booked, then stands there under the day of booking, one in twenty with a tip, one in five in other words. Where
 * `isUntold`, the page does not say which rows are pending.
 */
export function simulatePending(rows: readonly LabelledRow[], random: Random, isUntold: boolean): Household[] {
  return households(rows, (accounts) =>
    [...accounts]
      .flatMap(([account, own]) => {
        const lives = own.map((row) => live(row, random));
        const [first, last] = [own[0]?.date ?? '', addDays(own.at(-1)?.date ?? '', 17)];
        const showings: Household = [];
        // Nobody looks at an account that has been at rest for a month.
        for (let today = first; today <= last; today = addDays(today, random.between(1, 6))) {
          const from = addDays(today, -30);
          const shown = lives.flatMap((each) => sightingOn(each, today, isUntold)).filter(({ row }) => row.date >= from);
          const sightings = shown.toSorted((a, b) => (a.row.date < b.row.date ? 1 : a.row.date > b.row.date ? -1 : 0));
          if (sightings.length > 0) showings.push({ siteId: 'bank.example', source: 'page', at: noonOf(today), lists: [{ truth: account, key: account, name: account, sightings, hasOlder: true }] });
        }
        return showings;
      })
      .toSorted((a, b) => a.at - b.at),
  );
}

function sightingOn(each: Life, today: string, isUntold: boolean): Sighting[] {
  if (each.date > today) return [];
  const isBooked = each.bookedOn <= today;
  const pending = isUntold ? ('unknown' as const) : !isBooked;
  const row = isBooked ? bookedRow(each, { date: each.bookedOn, amountMinor: each.bookedMinor, description: each.bookedAs, pending }) : bookedRow(each, { pending });
  return [{ truth: each.truth, row }];
}
