import type { ExportLine } from './read-export.ts';
import { Random } from './random.ts';
import type { Household, LabelledRow, ShownList, Showing, Sighting } from './sightings.ts';
import { noonOf } from './simulate.ts';
import { simulatePending } from './simulate-pending.ts';
import { simulateRoutes } from './simulate-routes.ts';
import { simulateWindows } from './simulate-windows.ts';

/** Worlds that are made out of one labelled file. `untold`: pending rows that no page marks as such. */
export const simulations = {
  windows: simulateWindows,
  routes: simulateRoutes,
  pending: (rows: readonly LabelledRow[], random: Random) => simulatePending(rows, random, false),
  untold: (rows: readonly LabelledRow[], random: Random) => simulatePending(rows, random, true),
} as const satisfies Record<string, (rows: readonly LabelledRow[], random: Random) => Household[]>;

export type Simulation = keyof typeof simulations;

/** Simulates one world out of the lines of a labelled file: each line is one real transaction. */
export function simulateWorld(kind: Simulation, lines: readonly ExportLine[], seed: number): Household[] {
  const sign = signOfSpending(lines);
  const rows = lines.map((line, index): LabelledRow => ({ truth: line.id ?? `line ${index}`, account: line.account, date: line.date, amountMinor: sign * line.amountMinor || 0, descriptor: line.descriptor }));
  return simulations[kind](rows, new Random(seed));
}

/** One household of exports as they are, in the given order, each a file that a person imports. */
export function readWorld(exports: readonly ExportLine[][]): Household[] {
  const showings = exports.map((lines, index): Showing => {
    const newest = lines.reduce((last, { date }) => (date > last ? date : last), '2000-01-01');
    const lists = [...Map.groupBy(lines, ({ account }) => account)].map(([account, own]) => listOf(account, own, signOfSpending(lines)));
    // Imported one after the other, whatever days they are of.
    return { siteId: 'files', source: 'file', at: Math.max(noonOf(newest), noonOf('2026-01-01')) + index * 86_400_000, signsAreGuessed: true, lists };
  });
  return [showings];
}

function listOf(account: string, lines: readonly ExportLine[], sign: number): ShownList {
  const isRising = (lines[0]?.date ?? '') < (lines.at(-1)?.date ?? '');
  const newestFirst = (isRising ? lines.toReversed() : lines).toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const mask = /(\d{4})\D*$/.exec(account)?.[1];
  return { key: account, name: account, ...(mask === undefined ? {} : { mask }), sightings: newestFirst.map((line) => sightingOf(line, sign)), hasOlder: true };
}

const sightingOf = ({ date, descriptor, amountMinor, id, pending }: ExportLine, sign: number): Sighting => ({
  ...(id === undefined ? {} : { truth: id }),
  row: { date, amountMinor: sign * amountMinor || 0, currency: 'GBP', description: descriptor, pending: pending ?? 'unknown' },
});

/** Most lines of most accounts are spending: 1 where it has a minus, −1 where it has none. */
const signOfSpending = (lines: readonly ExportLine[]): 1 | -1 => (lines.filter(({ amountMinor }) => amountMinor > 0).length > lines.length / 2 ? -1 : 1);
