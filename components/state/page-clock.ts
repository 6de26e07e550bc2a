import { readTestNow } from '../../utils/settings/index.ts';

/** The clock of a page. In the test build it stands where the tests have stopped it. */
export async function createPageClock(): Promise<() => number> {
  const fixed = __TEST_BUILD__ ? await readTestNow() : undefined;
  return fixed === undefined ? () => Date.now() : () => fixed;
}
