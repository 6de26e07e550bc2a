/**
 * Makes work wait for the work before it, whether that succeeded or not. The background is the single writer; in turn,
 * its writes never collide with each other.
 */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // Whoever asked for the work hears of its failure; the next in turn does not.
    last = next.catch(() => undefined);
    return next;
  };
}
