import { formatNearDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import type { CatchUp, CatchUpEnd } from '../../utils/model/catch-up.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';

/** How far it has come: `7 pages, 312 rows, back to 3 May.` */
export function sayProgress({ pages, rows, reached, isWaiting }: CatchUp, today: IsoDate): string {
  if (isWaiting === true) return t('history.waiting');
  if (reached === undefined) return t('history.begun');
  return t('history.progress', { pages: t('history.pages', { count: pages }), count: rows, date: formatNearDate(reached, today) });
}

const sentences = {
  'same-again': 'history.sameAgain',
  stopped: 'history.stopped',
  'signed-out': 'history.signedOut',
  unreadable: 'history.unreadable',
  'not-stored': 'history.notStored',
  left: 'history.left',
} as const;

/** What it came to, and why it ended. */
export function sayEnd({ pages, rows, reached, until, reach }: CatchUp, end: CatchUpEnd, today: IsoDate): string {
  if (reached === undefined) return t('history.nothing');
  const date = formatNearDate(reached, today);
  if (end === 'reached') {
    const goal = formatNearDate(until ?? reached, today);
    return reach.kind === 'date' ? t('history.reachedDay', { date: goal, count: rows }) : t('history.reached', { date: goal, count: rows });
  }
  if (end === 'no-more') return t('history.noMore', { date, count: rows });
  if (end === 'limit') return t('history.limit', { date, pages: t('history.pages', { count: pages }) });
  return t(sentences[end], { date });
}
