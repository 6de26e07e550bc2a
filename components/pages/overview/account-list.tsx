import type { VNode } from 'preact';
import { formatNearDate } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { Amount } from '../../figures/amount.tsx';
import { hrefTo } from '../../state/route.ts';
import { accountLabel } from '../transactions/transaction-row.tsx';
import '../plain-list.css';

/** How far an account is complete, and how that is known. */
export function sayTidemark({ tidemark, lastProof }: Pick<Account, 'tidemark' | 'lastProof'>, today: IsoDate): string {
  if (lastProof === 'broken') return t('overview.broken');
  if (tidemark === undefined) return t('overview.unknownTo');
  const date = formatNearDate(tidemark.date, today);
  return tidemark.proven ? t('overview.provenTo', { date }) : t('overview.assumedTo', { date });
}

/** The accounts, each with its balance and its tidemark. A name leads to its rows. */
export function AccountList({ accounts, today }: { accounts: readonly Account[]; today: IsoDate }): VNode {
  return (
    <ul class="plain-list">
      {accounts.map((account) => (
        <li key={account.id} class="plain-list-item">
          <div class="plain-list-text">
            <a href={hrefTo('transactions', { account: account.id })}>
              <bdi>{accountLabel(account)}</bdi>
            </a>
            <p class="soft" data-tone={account.lastProof === 'broken' ? 'warn' : undefined}>
              {sayTidemark(account, today)}
            </p>
          </div>
          <div class="plain-list-figure">
            {account.balance === undefined ? (
              <span class="soft">{t('overview.noBalance')}</span>
            ) : (
              <>
                <Amount amountMinor={account.balance.amountMinor} currency={account.currency} />
                <p class="soft">{t('overview.balanceAt', { date: formatNearDate(localDate(new Date(account.balance.at)), today) })}</p>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
