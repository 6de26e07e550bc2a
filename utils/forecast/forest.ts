/** Draws numbers from 0 up to, not including, 1. Seeded by who calls, so that a forest grows the same each time. */
export type Random = () => number;

export interface ForestOptions {
  trees: number;
  /** A leaf holds at least so many examples. */
  smallestLeaf: number;
  deepest: number;
  /** Of the features, the part that each split looks at. */
  share: number;
  random: Random;
}

/** Examples, a row of features each, with what came of them. */
export interface Examples {
  rows: readonly (readonly number[])[];
  targets: readonly number[];
  /** How much each counts; the same where left out. */
  weights?: readonly number[];
}

export interface Forest {
  /** The values below which the given parts of what came of like examples lie, weighed over all trees. */
  quantiles: (row: readonly number[], parts: readonly number[]) => number[];
}

interface Split {
  feature: number;
  /** Rows up to and with this bin go left. */
  bin: number;
  left: TreeNode;
  right: TreeNode;
}
type TreeNode = Split | { targets: Float64Array };

/** So many steps does a feature keep of its values; enough for months of money. */
const mostBins = 32;

/**
 * A quantile regression forest (Meinshausen 2006) on binned features: each tree grows from a bootstrap of the examples,
 * splits where squared error falls most, and keeps in its leaves all that came, so that any quantile can be asked for.
 * Targets should be of one scale; splits are found on their signed square roots, lest one dear month rules every tree.
 */
export function growForest({ rows, targets, weights }: Examples, { trees, smallestLeaf, deepest, share, random }: ForestOptions): Forest {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => findEdges(rows, feature));
  const bins = edges.map((edge, feature) => Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, edge)));
  const damped = Float64Array.from(targets, (target) => Math.sign(target) * Math.sqrt(Math.abs(target)));
  const draw = weights === undefined ? (part: number): number => Math.floor(part * count) : drawWeighted(weights);
  const tried = Math.max(1, Math.round(width * share));

  const grow = (members: Int32Array, depth: number): TreeNode => {
    const split = depth < deepest && members.length >= 2 * smallestLeaf ? findSplit(members) : undefined;
    if (split === undefined) return { targets: Float64Array.from(members, (member) => targets[member] ?? 0) };
    const own = bins[split.feature];
    const isLeft = (member: number): boolean => (own?.[member] ?? 0) <= split.bin;
    return { ...split, left: grow(members.filter(isLeft), depth + 1), right: grow(members.filter((member) => !isLeft(member)), depth + 1) };
  };

  const findSplit = (members: Int32Array): { feature: number; bin: number } | undefined => {
    let best: { feature: number; bin: number } | undefined;
    let gain = 1e-9;
    let total = 0;
    for (const member of members) total += damped[member] ?? 0;
    const order = Array.from({ length: width }, (_, feature) => feature);
    const sums = new Float64Array(mostBins);
    const sizes = new Int32Array(mostBins);
    for (let at = 0; at < tried; at += 1) {
      const pick = at + Math.floor(random() * (width - at));
      [order[at], order[pick]] = [order[pick] ?? 0, order[at] ?? 0];
      const feature = order[at] ?? 0;
      const own = bins[feature];
      if (own === undefined) continue;
      sums.fill(0);
      sizes.fill(0);
      for (const member of members) {
        const bin = own[member] ?? 0;
        sums[bin] = (sums[bin] ?? 0) + (damped[member] ?? 0);
        sizes[bin] = (sizes[bin] ?? 0) + 1;
      }
      let leftSum = 0;
      let leftSize = 0;
      for (let bin = 0; bin < mostBins - 1; bin += 1) {
        leftSum += sums[bin] ?? 0;
        leftSize += sizes[bin] ?? 0;
        const rightSize = members.length - leftSize;
        if (leftSize < smallestLeaf || rightSize < smallestLeaf) continue;
        const won = leftSum ** 2 / leftSize + (total - leftSum) ** 2 / rightSize - total ** 2 / members.length;
        if (won > gain) [gain, best] = [won, { feature, bin }];
      }
    }
    return best;
  };

  const grown = Array.from({ length: trees }, () => grow(Int32Array.from({ length: count }, () => draw(random())), 0));
  return {
    quantiles: (row, parts) => {
      const placed = edges.map((edge, feature) => binOf(row[feature] ?? 0, edge));
      return weighQuantiles(grown.map((tree) => leafOf(tree, placed)), parts);
    },
  };
}

/** Draws a place for a number from 0 to 1, each as often as its weight says. */
function drawWeighted(weights: readonly number[]): (part: number) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) sums.push((total += weight));
  return (part) => Math.min(binOf(part * total, sums), weights.length - 1);
}

function leafOf(tree: TreeNode, placed: readonly number[]): Float64Array {
  let node = tree;
  while ('left' in node) node = (placed[node.feature] ?? 0) <= node.bin ? node.left : node.right;
  return node.targets;
}

/** Quantiles of all leaves together, each leaf weighing the same. */
function weighQuantiles(leaves: readonly Float64Array[], parts: readonly number[]): number[] {
  const weighed = leaves.flatMap((leaf) => Array.from(leaf, (value) => ({ value, weight: 1 / (leaf.length * leaves.length) }))).toSorted((a, b) => a.value - b.value);
  return parts.map((part) => {
    let sum = 0;
    for (const { value, weight } of weighed) {
      sum += weight;
      if (sum >= part) return value;
    }
    return weighed.at(-1)?.value ?? 0;
  });
}

/** Upper edges of the bins, at equal shares of the values. */
function findEdges(rows: readonly (readonly number[])[], feature: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).toSorted();
  const edges = new Set<number>();
  for (let bin = 1; bin < mostBins; bin += 1) edges.add(sorted[Math.floor((sorted.length * bin) / mostBins)] ?? 0);
  return [...edges];
}

/** The first bin whose edge is not below the value. */
function binOf(value: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
