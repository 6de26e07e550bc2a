import type { VNode } from 'preact';
import { formatNearDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import { closingWindow } from '../../utils/model/history-window.ts';
import type { Account } from '../../utils/model/ledger.ts';
import { Notice } from '../notices/notice.tsx';
import { useServices } from '../state/page-state.tsx';
import './catch-up.css';

/** How far back the bank shows each account, where it says so, and a warning where a gap is about to leave that. */
export function ClosingWindows({ accounts }: { accounts: readonly Account[] }): VNode {
  const today = localDate(new Date(useServices().now()));
  const windows = accounts.flatMap((account) => (account.history === undefined ? [] : [{ account, history: account.history, closing: closingWindow(account, today) }]));
  return (
    <>
      {windows.map(({ account, history, closing }) => (
        <div key={account.id} class="catch-up-window">
          <p class="soft">
            <bdi>{account.name}</bdi>: {t('history.window', { count: history.days })}
          </p>
          {closing !== undefined && (
            <Notice tone="warn">
              {t(closing.isPast ? 'history.closed' : 'history.closes', { since: formatNearDate(closing.since, today), until: formatNearDate(closing.until, today) })}
            </Notice>
          )}
        </div>
      ))}
    </>
  );
}
