import { assignBest } from './assign.ts';

/** More than this of one kind within a few weeks are nobody's purchases; they are paired nearest first. */
const mostAssigned = 120;

/**
 * Pairs the two sides one to one within groups of equal keys, so that the fewest are left over and the costs are least.
 * `costOf` gives `Infinity` for what cannot go together, else less than 1,000.
 */
export function pairWithinGroups<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  { keyOfLeft, keyOfRight, costOf }: { keyOfLeft: (left: Left) => string; keyOfRight: (right: Right) => string; costOf: (left: Left, right: Right) => number },
): [Left, Right][] {
  const rightsBy = Map.groupBy(rights, keyOfRight);
  return [...Map.groupBy(lefts, keyOfLeft)].flatMap(([key, group]) => pairGroup(group, rightsBy.get(key) ?? [], costOf));
}

function pairGroup<Left, Right>(lefts: readonly Left[], rights: readonly Right[], costOf: (left: Left, right: Right) => number): [Left, Right][] {
  if (rights.length === 0) return [];
  const costs = lefts.map((left) => rights.map((right) => costOf(left, right)));
  const columns = lefts.length + rights.length > mostAssigned ? assignNearest(costs) : assignBest(costs);
  return columns.flatMap((column, row): [Left, Right][] => {
    const [left, right] = [lefts[row], rights[column]];
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
}

/** As `assignBest`, cheapest pair first: quicker, and not always best. */
function assignNearest(costs: readonly (readonly number[])[]): number[] {
  const assigned = costs.map(() => -1);
  const taken = new Set<number>();
  const pairs = costs.flatMap((row, at) => row.map((cost, column) => ({ at, column, cost }))).filter(({ cost }) => cost < Infinity);
  for (const { at, column } of pairs.toSorted((a, b) => a.cost - b.cost)) {
    if (assigned[at] !== -1 || taken.has(column)) continue;
    assigned[at] = column;
    taken.add(column);
  }
  return assigned;
}
