import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { TextField } from '../../controls/text-field.tsx';
import { CommandDialog } from '../command-dialog.tsx';
import { accountLabel } from '../transactions/transaction-row.tsx';
import { useRowCount } from './use-row-count.ts';
import type { SiteView } from './use-sites.ts';
import '../facts.css';

/** What every dialog of this page needs. `onDone` gets the sentence that says what was done. */
interface DialogProps {
  open: boolean;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Stops watching; what was captured stays. */
export const UnwatchDialog = ({ view: { site }, onDone, ...rest }: DialogProps & { view: SiteView }): VNode => (
  <CommandDialog
    {...rest}
    title={t('sites.unwatchTitle', { site: site.label })}
    doLabel={t('sites.unwatch')}
    look="primary"
    send={(run) => run('site/apply', { kind: 'unwatch', siteId: site.id })}
    onDone={() => onDone(t('sites.unwatched', { site: site.label }))}
  >
    <p>{t('sites.unwatchWhy')}</p>
  </CommandDialog>
);

/** Forgets a site with everything that came from it. */
export function ForgetDialog({ view: { site, accounts }, open, onDone, onClose }: DialogProps & { view: SiteView }): VNode {
  const rows = useRowCount(accounts, open);
  const names = accounts.map(accountLabel).join(', ');
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={t('sites.forgetTitle', { site: site.label })}
      doLabel={t('sites.forgetDo')}
      look="danger"
      send={(run) => run('site/apply', { kind: 'forget', siteId: site.id })}
      onDone={() => onDone(t('sites.forgotten', { site: site.label }))}
    >
      <p>{t('sites.forgetWhy')}</p>
      <ul class="bullets">
        {accounts.length > 0 && <li>{t('sites.forgetAccounts', { count: accounts.length, names })}</li>}
        {rows !== undefined && rows > 0 && <li>{t('sites.forgetRows', { count: rows })}</li>}
        <li>{t('sites.forgetHealth')}</li>
      </ul>
      <p>{t('sites.cannotBeUndone')}</p>
    </CommandDialog>
  );
}

/** Deletes one account with its transactions. */
export function DeleteAccountDialog({ account, open, onDone, onClose }: DialogProps & { account: Account }): VNode {
  const rows = useRowCount([account], open);
  const name = accountLabel(account);
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={t('sites.deleteTitle', { account: name })}
      doLabel={t('sites.deleteDo')}
      look="danger"
      send={(run) => run('ledger/apply', { kind: 'delete-account', accountId: account.id })}
      onDone={() => onDone(t('sites.deleted', { account: name }))}
    >
      <p>{t('sites.deleteWhy')}</p>
      <ul class="bullets">
        <li>{rows === undefined ? t('shared.loading') : t('sites.forgetRows', { count: rows })}</li>
      </ul>
      <p>{t('sites.deleteNote')}</p>
      <p>{t('sites.cannotBeUndone')}</p>
    </CommandDialog>
  );
}

/** Gives an account another name. */
export function RenameDialog({ account, open, onDone, onClose }: DialogProps & { account: Account }): VNode {
  const [name, setName] = useState(account.name);
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={t('sites.renameTitle')}
      doLabel={t('sites.save')}
      look="primary"
      disabled={name.trim() === ''}
      send={(run) => run('ledger/apply', { kind: 'rename-account', accountId: account.id, name: name.trim() })}
      onDone={() => onDone(t('sites.renamed', { account: name.trim() }))}
    >
      <TextField label={t('sites.newName')} value={name} onInput={setName} />
    </CommandDialog>
  );
}
