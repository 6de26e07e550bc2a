import type { StatementAccount, StatementRow } from '../../model/statement.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Makes short marks of texts. The seed is random for each browser session, so that marks mean nothing outside of it. */
export type Marker = (text: string) => string;

/** A 53-bit mixing hash (after cyrb53, public domain): fast, and collisions among some thousand rows do not happen. */
export const createMarker =
  (seed: number): Marker =>
  (text) => {
    let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      high = Math.imul(high ^ code, 2_654_435_761);
      low = Math.imul(low ^ code, 1_597_334_677);
    }
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
  };

/** Between the mark of what makes rows alike and that of the balance, which tells them apart. */
const divider = '.';

/** The booked rows of a list, marked: what is alike, and the balance after it where that is shown. */
export interface MarkedList {
  marks: string[];
  /** Mark of the balance above the newest row's own change, and of the one below the oldest; where shown. */
  top?: string;
  rest?: string;
}

/** Pending rows are left out: they come back on each page, and turn into booked ones while one looks. */
export function markRows({ key, rows }: Pick<StatementAccount, 'key' | 'rows'>, marker: Marker): MarkedList {
  const booked = rows.filter((row) => row.pending !== true);
  const balance = (minor: number): string => marker(`${key}|${minor}`);
  const [newest, oldest] = [booked[0], booked.at(-1)];
  return {
    marks: booked.map((row) => markOf(row, key, marker)),
    ...(newest?.balanceAfterMinor === undefined ? {} : { top: balance(newest.balanceAfterMinor) }),
    ...(oldest?.balanceAfterMinor === undefined ? {} : { rest: balance(oldest.balanceAfterMinor - oldest.amountMinor) }),
  };
}

function markOf(row: StatementRow, key: string, marker: Marker): string {
  const alike = marker(fingerprintOf(key, row));
  return row.balanceAfterMinor === undefined ? alike : `${alike}${divider}${marker(String(row.balanceAfterMinor))}`;
}

/** What rows that are alike share. */
export const alikeOf = (mark: string): string => mark.split(divider, 1)[0] ?? mark;

/** True where the balance is in the mark: such a row is no other's twin. */
export const isTold = (mark: string): boolean => mark.includes(divider);
