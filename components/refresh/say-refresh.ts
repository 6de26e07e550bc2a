import { t } from '../../utils/i18n/words.ts';
import type { Refresh, RefreshLine } from '../../utils/model/refresh.ts';

/** What a line has come to, in a few words or in a sentence that says who can do what. */
export function sayLine({ state, why, added }: RefreshLine): string {
  switch (state) {
    case 'waiting':
      return t('refresh.waiting');
    case 'under-way':
      return t('refresh.underWay');
    case 'up-to-date':
      return added === 0 ? t('refresh.upToDate') : t('refresh.upToDateNew', { count: added });
    case 'asks-to-sign-in':
      return t('refresh.asks-to-sign-in');
    case 'stopped':
      return t('refresh.stopped');
    case 'failed':
      return t(`refresh.${why ?? 'no-answer'}`);
  }
}

/** What a refresh came to as a whole. */
export function sayEnd({ lines, end }: Refresh): string {
  const done = lines.filter(({ state }) => state === 'up-to-date');
  const added = lines.reduce((sum, line) => sum + line.added, 0);
  if (end === 'stopped') return t('refresh.stoppedAll');
  return done.length === lines.length ? t('refresh.allDone', { count: added }) : t('refresh.someDone', { done: done.length, all: lines.length });
}

/** The line that is being read, and the how many-th it is. */
export function saysWhere({ lines }: Refresh): { text: string; note?: string; at: number } {
  const at = Math.max(0, lines.findIndex(({ state }) => state === 'under-way'));
  const line = lines[at];
  const text = t('refresh.going', { name: line?.label ?? '', at: at + 1, all: lines.length });
  if (line?.isCatchingUp === true) return { text, at, note: t('refresh.turning') };
  return line?.shownAt === undefined ? { text, at } : { text, at, note: t('refresh.shown') };
}

/** What it came to is said for so long; then it is history. */
const saidForMs = 15 * 60_000;

/** Whether there is something to say of it now. */
export const isOfNow = (run: Refresh | null | undefined, now: number): run is Refresh => run !== null && run !== undefined && (run.end === undefined || Math.abs(now - run.updatedAt) < saidForMs);
