import { addDays, daysBetween } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** How far back a bank shows an account, where its page says so: so many days before each day. */
export interface HistoryWindow {
  days: number;
  /** Epoch milliseconds of the capture that said so. */
  at: number;
}

/** The last day on which what came right after a day can still be read. */
export const closingDay = (since: IsoDate, { days }: HistoryWindow): IsoDate => addDays(since, days);

/** Warned of this long before, or a fifth of the window where that is less. In days. */
const notice = 21;

/**
 * What is to be said of an account that is complete to a day: that the gap after it is about to leave the bank's window,
 * or that it has begun to. `undefined` while there is time.
 */
export function closingWindow({ tidemark, history }: { tidemark?: { date: IsoDate }; history?: HistoryWindow }, today: IsoDate): { since: IsoDate; until: IsoDate; isPast: boolean } | undefined {
  if (tidemark === undefined || history === undefined) return undefined;
  const until = closingDay(tidemark.date, history);
  const left = daysBetween(today, until);
  return left > Math.min(notice, Math.round(history.days / 5)) ? undefined : { since: tidemark.date, until, isPast: left < 0 };
}
