import type { VNode } from 'preact';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { SitesPage } from '../pages/sites/sites-page.tsx';
import { TransactionsPage } from '../pages/transactions/transactions-page.tsx';
import { Lazy } from '../layout/lazy.tsx';
import type { PageName } from '../state/route.ts';
import { useRoute } from '../state/route.ts';

const bringImport = async () => (await import('../pages/import/import-page.tsx')).ImportPage;

/** The transactions, or files on their way to them. */
const Transactions = (): VNode => (useRoute().query.has('import') ? <Lazy bring={bringImport} /> : <TransactionsPage />);

/** The page of a name. */
export function pageFor(name: PageName): VNode {
  switch (name) {
    case 'overview':
      return <OverviewPage />;
    case 'transactions':
      return <Transactions />;
    case 'sites':
      return <SitesPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
