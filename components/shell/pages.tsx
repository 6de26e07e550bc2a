import type { VNode } from 'preact';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { SitesPage } from '../pages/sites/sites-page.tsx';
import { TransactionsPage } from '../pages/transactions/transactions-page.tsx';
import type { PageName } from '../state/route.ts';

/** The page of a name. */
export function pageFor(name: PageName): VNode {
  switch (name) {
    case 'overview':
      return <OverviewPage />;
    case 'transactions':
      return <TransactionsPage />;
    case 'sites':
      return <SitesPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
