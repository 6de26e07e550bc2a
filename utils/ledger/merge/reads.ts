import type { Account, ReadDays } from '../../model/ledger.ts';
import type { IsoDate } from '../../model/iso-date.ts';

/** Older ones are forgotten: what matters is when a day was read last. */
const mostReads = 12;

/** Which days of an account were read when, with one reading more; what a later reading wholly covers is left out. */
export function withRead(reads: readonly ReadDays[] = [], rows: readonly { date: IsoDate }[], at: number): ReadDays[] {
  const dates = rows.map(({ date }) => date).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return [...reads];
  const all = [...reads, { from, to, at }].toSorted((a, b) => b.at - a.at);
  const isCovered = (each: ReadDays, index: number): boolean => all.slice(0, index).some((later) => later.from <= each.from && later.to >= each.to);
  return all.filter((each, index) => !isCovered(each, index)).slice(0, mostReads);
}

/** When a list that reaches over a day was last read; `undefined` where that was too long ago to be known. */
export const lastReadOf = ({ reads = [] }: Pick<Account, 'reads'>, date: IsoDate): number | undefined => reads.find(({ from, to }) => from <= date && to >= date)?.at;
