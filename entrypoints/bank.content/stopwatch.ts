/**
 * Leaves marks in the page's own timeline, from which the benches read how long a capture took and kept the page busy.
 * In the test build and on the benches' own host alone: on a bank's page nothing of ours is to be seen.
 */
export function markForBench(moment: 'start' | 'receipt' | `busy ${string}`): void {
  if (__TEST_BUILD__ && location.hostname === 'bench.localhost') performance.mark(`capture ${moment}`);
}
