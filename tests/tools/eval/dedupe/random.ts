/** Seeded randomness (mulberry32), so that a simulated world is the same world every time. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from.');
    return value;
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    return values.map((value) => ({ value, rank: this.next() })).toSorted((a, b) => a.rank - b.rank).map(({ value }) => value);
  }

  digits(length: number): string {
    return Array.from({ length }, () => this.between(0, 9)).join('');
  }
}
