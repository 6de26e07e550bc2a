import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { Account, TransactionView } from '../../../utils/model/ledger.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { Amount } from '../../figures/amount.tsx';
import { DateText } from '../../figures/date-text.tsx';
import { siteName } from '../sites/site-names.ts';
import { accountLabel } from '../transactions/transaction-row.tsx';

interface SuggestionRowProps {
  transaction: TransactionView;
  name: string;
  account: Account | undefined;
  watched: readonly WatchedSite[];
}

/** One of the two transactions of a question, with all by which a person tells it. */
export function SuggestionRow({ transaction, name, account, watched }: SuggestionRowProps): VNode {
  const { date, amountMinor, currency, description, pending, origin } = transaction;
  return (
    <div class="review-row">
      <p class="review-row-top">
        <span class="soft">
          <DateText date={date} />
        </span>
        {pending === true && <span class="pending-mark">{t('review.pending')}</span>}
      </p>
      <p class="review-row-main">
        <bdi class="review-row-name">{name}</bdi>
        <Amount amountMinor={amountMinor} currency={currency} flow />
      </p>
      <p class="soft">
        <bdi>{description}</bdi>
      </p>
      <p class="soft">{t('review.from', { account: account === undefined ? t('transactions.unknownAccount') : accountLabel(account), site: siteName(origin.siteId, watched) })}</p>
    </div>
  );
}
