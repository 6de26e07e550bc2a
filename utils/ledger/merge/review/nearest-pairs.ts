/** A pair that may be asked about; the less it costs, the likelier it is. */
export interface Candidate<Each> {
  one: Each;
  other: Each;
  cost: number;
}

/**
 * Of many candidates those whose two sides each have no better one. Which pairs come out depends on what lies near them
 * alone, so that a few months can be looked at by themselves. `keyOf` decides between equals.
 */
export function nearestPairs<Each>(candidates: readonly Candidate<Each>[], keyOf: (each: Each) => string): Candidate<Each>[] {
  const best = new Map<Each, Candidate<Each>>();
  const isBetter = (left: Candidate<Each>, right: Candidate<Each>): boolean => left.cost < right.cost || (left.cost === right.cost && nameOf(left) < nameOf(right));
  const nameOf = ({ one, other }: Candidate<Each>): string => `${keyOf(one)} ${keyOf(other)}`;
  for (const candidate of candidates) {
    for (const side of [candidate.one, candidate.other]) {
      const before = best.get(side);
      if (before === undefined || isBetter(candidate, before)) best.set(side, candidate);
    }
  }
  return candidates.filter((candidate) => best.get(candidate.one) === candidate && best.get(candidate.other) === candidate);
}
