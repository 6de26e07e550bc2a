import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Connection, ReadContext, Reading, Wire } from './contract.ts';
import { ConnectionError } from './contract.ts';

/** A service may correct what it has shown, and a pending transaction takes up to 16 days to post. In days. */
export const overlapDays = 20;

/** So many stretches are asked for at most: the daily count must last for other pulls. */
export const mostStretches = 6;

export interface Walk {
  readings: Reading[];
  /** The first day that was asked for. */
  from: IsoDate;
  /** It came as far as it was to. */
  isWhole: boolean;
  /** What ended it before. */
  failure?: ConnectionError;
}

/**
 * Reads backwards from today, stretch by stretch, until what is known begins: for each account the day that `knownTo` gives,
 * less an overlap. With an account that is new, until the service shows nothing older. What was read before a failure
 * counts. Throws `ConnectionError` where the first request fails.
 */
export async function walkBack(connection: Connection, access: string, wire: Wire, { knownTo, ...context }: ReadContext & { knownTo: ReadonlyMap<string, IsoDate> }): Promise<Walk> {
  const earliest = [...knownTo.values()].toSorted()[0];
  const stretchTo = (to: IsoDate): IsoDate => addDays(to, 1 - connection.mostDays);
  const later = (one: IsoDate, other: IsoDate | undefined): IsoDate => (other !== undefined && other > one ? other : one);
  let to = context.today;
  let from = later(stretchTo(to), earliest === undefined ? undefined : addDays(earliest, -overlapDays));
  const readings = [await connection.read(access, { from, to }, wire, context)];

  for (;;) {
    const goal = findGoal(readings[0], knownTo, from);
    const isAtBeginning = readings.at(-1)?.accounts.every(({ account }) => account.rows.length === 0) === true;
    if (goal === undefined ? isAtBeginning || readings.length >= mostStretches : from <= goal) return { readings, from, isWhole: true };
    if (readings.length >= mostStretches) return { readings, from, isWhole: false };
    to = addDays(from, -1);
    const next = later(stretchTo(to), goal);
    try {
      readings.push(await connection.read(access, { from: next, to }, wire, context));
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      return { readings, from, isWhole: false, failure: error };
    }
    from = next;
  }
}

/** How far back the accounts of the newest answer need it; `undefined` for the beginning. One in trouble now needs nothing. */
function findGoal(newest: Reading | undefined, knownTo: ReadonlyMap<string, IsoDate>, from: IsoDate): IsoDate | undefined {
  const sound = (newest?.accounts ?? []).filter(({ isSound }) => isSound).map(({ account }) => knownTo.get(account.key));
  if (sound.length === 0) return from;
  if (sound.includes(undefined)) return undefined;
  const [first] = sound.toSorted();
  return first === undefined ? from : addDays(first, -overlapDays);
}
