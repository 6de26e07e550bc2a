import type { VNode } from 'preact';
import { formatDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import type { Account } from '../../utils/model/ledger.ts';
import { Amount } from '../figures/amount.tsx';
import { useServices } from '../state/page-state.tsx';

interface AccountSectionProps {
  accounts: readonly Account[];
  /** How many there is room for. */
  most: number;
}

/** Each account with its balance and how far it is complete. */
export function AccountSection({ accounts, most }: AccountSectionProps): VNode | null {
  const { openTab } = useServices();
  if (accounts.length === 0) return null;
  const shown = accounts.length === most + 1 ? accounts : accounts.slice(0, most);
  const left = accounts.length - shown.length;
  return (
    <section class="popup-accounts">
      <h2 class="popup-label">{t('popup.accounts')}</h2>
      <ul>
        {shown.map((account) => (
          <li key={account.id}>
            <span class="popup-account-name">{account.name}</span>
            {account.tidemark !== undefined && <span class="popup-account-mark">{t('popup.to', { date: formatDate(account.tidemark.date, 'short') })}</span>}
            {account.balance === undefined ? (
              <span class="soft">{t('popup.noBalance')}</span>
            ) : (
              <Amount amountMinor={account.balance.amountMinor} currency={account.currency} />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="popup-more" onClick={() => void openTab('#/overview')}>
          {t('popup.moreAccounts', { count: left })}
        </button>
      )}
    </section>
  );
}
