import { formatAgo } from '../../../../utils/i18n/dates.ts';
import { t } from '../../../../utils/i18n/words.ts';
import type { ConnectionProblem, ConnectionView } from '../../../../utils/model/connection.ts';

/** When it was last asked, and what kept it from answering, if anything did. */
export function sayLastPull({ lastPull }: ConnectionView, now: number): string {
  if (lastPull === undefined) return t('connections.neverAsked');
  const asked = t('connections.asked', { ago: formatAgo(lastPull.at, now) });
  return lastPull.failure === undefined ? `${asked}.` : `${asked}. ${t(`refresh.${lastPull.failure}`)}`;
}

/** What is amiss with part of the last answer. */
export function sayProblem(problem: ConnectionProblem): string {
  switch (problem.kind) {
    case 'said':
      return problem.account === undefined ? problem.text : t('connections.said', { account: problem.account, text: problem.text });
    case 'currency':
      return t('connections.currency', { account: problem.account, shown: problem.shown });
    case 'values':
      return t('connections.values', { account: problem.account, count: problem.count });
  }
}
