/** How well merging did, against the truth. */
export interface PairScore {
  /** `undefined` where there are no pairs to judge by. */
  precision: number | undefined;
  recall: number | undefined;
  twinsLost: number;
  /** Real transactions of which an export shows another one alike in every column. */
  twins: number;
  /** Sightings with a label, the real transactions among them, and the ledger's transactions that hold them. */
  sightings: number;
  real: number;
  stored: number;
}

/** A sighting as it ended: which transaction it really is, which one it is in the ledger, and what is seen of it. */
export interface EndedSighting {
  truth: string;
  stored: string;
  /** Which export shows it, and all that this export says of it. */
  showing: string;
  face: string;
}

/**
 * Counts pairs of sightings. A pair is any two labelled sightings, whether of one export or of two.
 *
 * - It is *really* one transaction where both have one label, and *said* to be where both ended as one ledger transaction.
 * - Precision: of the pairs said to be one, the share that really is. Recall: of those that really are, the share said.
 * - Twins: real transactions that some single export shows alike in every column. Chains of twins form a group. Lost are
 *   as many as the group has more real transactions than the ledger holds for it: which of two alike is which does
 *   not matter there, that there are two does. (For precision and recall it does matter.)
 */
export function scorePairs(ended: readonly EndedSighting[]): PairScore {
  const reallyOne = countPairs(ended, ({ truth }) => truth);
  const saidOne = countPairs(ended, ({ stored }) => stored);
  const both = countPairs(ended, ({ truth, stored }) => JSON.stringify([truth, stored]));
  const groups = twinGroups(ended);
  const storedFor = Map.groupBy(ended, ({ truth }) => truth);
  const lost = groups.map((truths) => truths.length - new Set(truths.flatMap((truth) => (storedFor.get(truth) ?? []).map(({ stored }) => stored))).size);
  return {
    precision: saidOne === 0 ? undefined : both / saidOne,
    recall: reallyOne === 0 ? undefined : both / reallyOne,
    twinsLost: lost.reduce((sum, each) => sum + Math.max(0, each), 0),
    twins: groups.reduce((sum, truths) => sum + truths.length, 0),
    sightings: ended.length,
    real: storedFor.size,
    stored: new Set(ended.map(({ stored }) => stored)).size,
  };
}

function countPairs(ended: readonly EndedSighting[], keyOf: (each: EndedSighting) => string): number {
  const counts = new Map<string, number>();
  for (const each of ended) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** Real transactions that a single export shows alike, joined into groups. */
function twinGroups(ended: readonly EndedSighting[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const alike of Map.groupBy(ended, ({ showing, face }) => JSON.stringify([showing, face])).values()) {
    const truths = new Set(alike.map(({ truth }) => truth));
    if (truths.size < 2) continue;
    const group = new Set([...truths].flatMap((truth) => [truth, ...(groupOf.get(truth) ?? [])]));
    for (const truth of group) groupOf.set(truth, group);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}
