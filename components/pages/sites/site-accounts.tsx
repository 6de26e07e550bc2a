import { Pencil, Trash2 } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { IconButton } from '../../controls/icon-button.tsx';
import { Amount } from '../../figures/amount.tsx';
import { useLedger } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import { sayTidemark } from '../overview/account-list.tsx';
import { accountLabel } from '../transactions/transaction-row.tsx';
import { DeleteAccountDialog, RenameDialog } from './site-dialogs.tsx';
import '../plain-list.css';

interface SiteAccountsProps {
  accounts: readonly Account[];
  onDone: (said: string) => void;
}

/** The accounts of a site, to rename and to delete. */
export function SiteAccounts({ accounts, onDone }: SiteAccountsProps): VNode {
  const { isSample } = useLedger();
  const today = localDate(new Date(useServices().now()));
  const [asked, setAsked] = useState<{ kind: 'rename' | 'delete'; account: Account }>();
  const done = (said: string): void => {
    setAsked(undefined);
    onDone(said);
  };
  const dialog = { open: true, onDone: done, onClose: () => setAsked(undefined) };
  if (accounts.length === 0) return <p class="soft">{t('sites.noAccounts')}</p>;
  return (
    <>
      <ul class="plain-list">
        {accounts.map((account) => (
          <li key={account.id} class="site-account">
            <div class="plain-list-item">
              <div class="plain-list-text">
                <bdi>{accountLabel(account)}</bdi>
                <p class="soft">{sayTidemark(account, today)}</p>
              </div>
              <div class="plain-list-figure">{account.balance && <Amount amountMinor={account.balance.amountMinor} currency={account.currency} />}</div>
            </div>
            {!isSample && (
              <div class="site-account-actions" role="group" aria-label={accountLabel(account)}>
                <IconButton icon={Pencil} label={t('sites.rename')} onClick={() => setAsked({ kind: 'rename', account })} />
                <IconButton icon={Trash2} label={t('sites.deleteAccount')} onClick={() => setAsked({ kind: 'delete', account })} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.kind === 'rename' && <RenameDialog account={asked.account} {...dialog} />}
      {asked?.kind === 'delete' && <DeleteAccountDialog account={asked.account} {...dialog} />}
    </>
  );
}
