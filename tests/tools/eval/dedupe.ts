import { readExport } from './dedupe/read-export.ts';
import type { Replayed } from './dedupe/replay.ts';
import { replay } from './dedupe/replay.ts';
import type { PairScore } from './dedupe/score-pairs.ts';
import { scorePairs } from './dedupe/score-pairs.ts';
import type { Household } from './dedupe/sightings.ts';
import type { Simulation } from './dedupe/worlds.ts';
import { readWorld, simulateWorld } from './dedupe/worlds.ts';

export interface DedupeScore extends PairScore {
  suggestions: number;
  /** Real accounts, accounts in the ledger, and real accounts that share one with another; only where they are known. */
  accounts: { real: number; stored: number; falselyJoined: number } | undefined;
}

/**
 * How well the ledger knows that rows of different exports are one transaction. Without a simulation the files are
 * overlapping exports, imported in the given order; with one, each file is the labelled truth out of which exports are made.
 */
export async function evalDedupe(files: readonly string[], simulation: Simulation | undefined, seed: number): Promise<DedupeScore> {
  const exports = files.map(readExport);
  return scoreHouseholds(simulation === undefined ? readWorld(exports) : exports.flatMap((lines, index) => simulateWorld(simulation, lines, seed + index)));
}

async function scoreHouseholds(households: readonly Household[]): Promise<DedupeScore> {
  const replayed: Replayed[] = [];
  for (const [index, household] of households.entries()) replayed.push(await replay(household, `household ${index}`));
  const accounts = replayed.flatMap((each) => [...each.accounts.values()]);
  return {
    ...scorePairs(replayed.flatMap(({ ended }) => ended)),
    suggestions: replayed.reduce((sum, each) => sum + each.suggestions, 0),
    accounts: accounts.length === 0 ? undefined : { real: new Set(accounts.flatMap((each) => [...each])).size, stored: accounts.length, falselyJoined: accounts.reduce((sum, each) => sum + each.size - 1, 0) },
  };
}

/** The score as a table for people. */
export function printDedupe({ precision, recall, twins, twinsLost, sightings, real, stored, suggestions, accounts }: DedupeScore): string {
  const share = (value: number | undefined): string => value?.toFixed(5) ?? 'no labels';
  const lines: [string, string][] = [
    ['rows shown', String(sightings)],
    ['real transactions', String(real)],
    ['transactions stored', String(stored)],
    ['precision of “same transaction”', share(precision)],
    ['recall of “same transaction”', share(recall)],
    ['twins, lost', `${twins}, ${twinsLost}`],
    ['suggestions left to the user', String(suggestions)],
    ...(accounts === undefined ? [] : ([['accounts real, stored, falsely joined', `${accounts.real}, ${accounts.stored}, ${accounts.falselyJoined}`]] satisfies [string, string][])),
  ];
  return lines.map(([what, value]) => `${what.padEnd(40)} ${value}`).join('\n');
}
