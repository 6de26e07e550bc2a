/**
 * Work that can be laid aside: it yields where it has gone on for a while, and whoever drives it decides whether the
 * page needs the time first. What it returns is the same, however often it was laid aside. It is told `true` where it
 * has taken long: what collects rows then leaves the rest, and says how many it left.
 */
export type Steps<T> = Generator<void, T, boolean | void>;

/** Does all of the work at once. */
export function finish<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** `items.map`, to be laid aside after every few items. */
export function* mapSteps<A, B>(items: readonly A[], map: (item: A, index: number) => B, few = 40): Steps<B[]> {
  const mapped: B[] = [];
  for (const [index, item] of items.entries()) {
    if (index % few === few - 1) yield;
    mapped.push(map(item, index));
  }
  return mapped;
}

/** `items.some`, to be laid aside after every few items. */
export function* someSteps<A>(items: readonly A[], test: (item: A) => boolean, few = 200): Steps<boolean> {
  for (const [index, item] of items.entries()) {
    if (index % few === few - 1) yield;
    if (test(item)) return true;
  }
  return false;
}

/** `items.flatMap`, to be laid aside after every few items. */
export function* flatMapSteps<A, B>(items: readonly A[], map: (item: A, index: number) => readonly B[] | B, few = 40): Steps<B[]> {
  return (yield* mapSteps(items, map, few)).flat() as B[];
}
