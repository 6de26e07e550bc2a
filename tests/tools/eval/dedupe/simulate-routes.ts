import { addDays } from '../../../../utils/model/iso-date.ts';

import type { Wording } from './descriptors.ts';
import { connectionWording, csvWording, ofxWording, pageWording } from './descriptors.ts';
import type { Random } from './random.ts';
import type { Household, LabelledRow, ShownList, Showing } from './sightings.ts';
import { bookedRow, households, noonOf } from './simulate.ts';

/** A way to the transactions of an account. */
interface Way {
  siteId: string;
  source: 'page' | 'file' | 'connection';
  wording: Wording;
  /** Gives each transaction an id of its own, another than every other way's. */
  hasIds: boolean;
  /** Spending stands there without a minus. */
  isTurned: boolean;
  /** What it calls the account, and whether it shows the end of its number. */
  naming: 'number' | 'mask' | 'name';
}

const ways: readonly Way[] = [
  { siteId: 'bank.example', source: 'page', wording: pageWording, hasIds: false, isTurned: false, naming: 'mask' },
  { siteId: 'files', source: 'file', wording: ofxWording, hasIds: true, isTurned: false, naming: 'number' },
  { siteId: 'files', source: 'file', wording: csvWording, hasIds: false, isTurned: true, naming: 'name' },
  { siteId: 'connection one', source: 'connection', wording: connectionWording, hasIds: true, isTurned: false, naming: 'name' },
];

/** The second way dates a transaction up to so many days earlier or later than the first, evenly. */
const apart = 3;

/** The share of rows that a way does not have. */
const missing = 0.05;

/**
 * Each account by two ways, in stretches of about four months that overlap by a month. Each way has its own words, its own
 * date for each row, its own sign, its own ids, and lacks one row in twenty. The
 * accounts' names tell nothing in a third of the ways: they are joined by what they hold.
 */
export function simulateRoutes(rows: readonly LabelledRow[], random: Random): Household[] {
  let count = 0;
  return households(rows, (accounts) => {
    const showings = [...accounts].flatMap(([account, own]): Showing[] => {
      count += 1;
      const number = `${random.digits(3)}${String(count * 7919 + 10_000).slice(-5)}`;
      return random.shuffled(ways).slice(0, 2).flatMap((way, index) => showBy(way, { account, number, count }, index === 0 ? own : own.map((row) => ({ ...row, date: addDays(row.date, random.between(-apart, apart)) })), random));
    });
    return showings.toSorted((a, b) => a.at - b.at);
  });
}

function showBy(way: Way, { account, number, count }: { account: string; number: string; count: number }, rows: readonly LabelledRow[], random: Random): Showing[] {
  const seen = rows
    .filter(() => !random.chance(missing))
    .map((each) => ({ ...each, amountMinor: way.isTurned ? -each.amountMinor || 0 : each.amountMinor }))
    .map((each) => ({ truth: each.truth, row: bookedRow(each, { description: way.wording(each.descriptor, random), ...(way.hasIds ? { bankId: `${way.siteId === 'files' ? 'F' : 'C'}${random.digits(10)}` } : {}) }) }))
    .toSorted((a, b) => (a.row.date < b.row.date ? 1 : a.row.date > b.row.date ? -1 : 0));
  const called: Pick<ShownList, 'key' | 'name' | 'mask'> = {
    number: { key: number, name: `Account ${number.slice(-4)}`, mask: number.slice(-4) },
    mask: { key: number.slice(-4), name: `Current account`, mask: number.slice(-4) },
    name: { key: `${way.source} ${count}`, name: `${way.source} ${count}` },
  }[way.naming];
  const [oldest, newest] = [seen.at(-1)?.row.date, seen[0]?.row.date];
  if (oldest === undefined || newest === undefined) return [];
  const showings: Showing[] = [];
  for (let from = oldest; from <= newest; from = addDays(from, 90)) {
    const to = addDays(from, 120);
    const sightings = seen.filter(({ row }) => row.date >= from && row.date <= to);
    if (sightings.length === 0) continue;
    showings.push({ siteId: way.siteId, source: way.source, at: noonOf(addDays(to, random.between(1, 20))), signsAreGuessed: way.isTurned, lists: [{ truth: account, ...called, sightings, hasOlder: true }] });
  }
  return showings;
}
