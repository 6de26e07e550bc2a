/** Counts which alternative gave each field, so that a capture can say which ones a bank's pages still use. */
export class FieldRoutes {
  readonly #counts = new Map<string, Map<string, number>>();

  /** Notes that this way gave this field once more. */
  note(field: string, way: string): void {
    const ways = this.#counts.get(field) ?? new Map<string, number>();
    this.#counts.set(field, ways.set(way, (ways.get(way) ?? 0) + 1));
  }

  /** The most used way of each field. */
  toRecord(): Record<string, string> {
    const entries = [...this.#counts].map(([field, ways]): [string, string] => {
      const [most] = [...ways].toSorted(([, a], [, b]) => b - a);
      return [field, most?.[0] ?? ''];
    });
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
