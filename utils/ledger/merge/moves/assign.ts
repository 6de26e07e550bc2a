/**
 * The assignment of rows to columns, one to one, that leaves the fewest unassigned and among those costs least. What
 * cannot go together costs `Infinity`; no other cost may be as much as 1,000. Gives for each row its column, or −1.
 * The Hungarian method with potentials, O(n³): https://cp-algorithms.com/graph/hungarian-algorithm.html
 */
export function assignBest(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = Math.max(rows, ...costs.map((row) => row.length));
  const costOf = (row: number, column: number): number => {
    const cost = costs[row]?.[column] ?? Infinity;
    return cost === Infinity ? never : cost;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Column 0 stands for the row that is being placed; rows count from 1, and 0 is none.
  const rowAt = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowAt[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const isDone = new Uint8Array(columns + 1);
    do {
      isDone[column] = 1;
      const from = rowAt[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let each = 1; each <= columns; each += 1) {
        if (isDone[each] === 1) continue;
        const reduced = costOf(from - 1, each - 1) - (rowPotential[from] ?? 0) - (columnPotential[each] ?? 0);
        if (reduced < (least[each] ?? 0)) {
          least[each] = reduced;
          cameFrom[each] = column;
        }
        if ((least[each] ?? 0) < delta) {
          delta = least[each] ?? 0;
          next = each;
        }
      }
      for (let each = 0; each <= columns; each += 1) {
        if (isDone[each] === 1) {
          const at = rowAt[each] ?? 0;
          rowPotential[at] = (rowPotential[at] ?? 0) + delta;
          columnPotential[each] = (columnPotential[each] ?? 0) - delta;
        } else least[each] = (least[each] ?? 0) - delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowAt[column] = rowAt[before] ?? 0;
      column = before;
    }
  }
  const assigned = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (rowAt[column] ?? 0) - 1;
    if (row >= 0 && costOf(row, column - 1) < never) assigned[row] = column - 1;
  }
  return assigned;
}

/** So much that a row goes elsewhere, or nowhere, before two that cannot go together do. */
const never = 1e6;
