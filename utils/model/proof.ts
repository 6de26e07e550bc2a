/**
 * Whether the rows add up to the balances that the bank itself shows.
 * `brokenAt` is the index (newest first) of the first row, counted from the oldest, whose balance does not follow.
 */
export type Proof =
  | { result: 'proved'; by: 'running-balance' | 'opening-and-closing' }
  | { result: 'broken'; brokenAt: number; by: 'running-balance' | 'opening-and-closing' }
  | { result: 'unprovable'; why: 'no-balances' | 'one-balance' | 'no-rows' | 'pending-unknown' };
