import type { VNode } from 'preact';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { Lazy } from '../layout/lazy.tsx';
import type { PageName } from '../state/route.ts';
import { useRoute } from '../state/route.ts';

// What is not seen first is not loaded first.
const bringTransactions = async () => (await import('../pages/transactions/transactions-page.tsx')).TransactionsPage;
const bringSettings = async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage;
const bringReview = async () => (await import('../pages/review/review-page.tsx')).ReviewPage;
const bringHistory = async () => (await import('../pages/history/history-page.tsx')).HistoryPage;
const bringSites = async () => (await import('../pages/sites/sites-page.tsx')).SitesPage;
const bringImport = async () => (await import('../pages/import/import-page.tsx')).ImportPage;

/** The transactions, or files on their way to them. */
const Transactions = (): VNode => (useRoute().query.has('import') ? <Lazy key="import" bring={bringImport} /> : <Lazy key="transactions" bring={bringTransactions} />);

/** The page of a name. */
export function pageFor(name: PageName): VNode {
  switch (name) {
    case 'overview':
      return <OverviewPage />;
    case 'transactions':
      return <Transactions />;
    case 'review':
      return <Lazy key="review" bring={bringReview} />;
    case 'history':
      return <Lazy key="history" bring={bringHistory} />;
    case 'sites':
      return <Lazy key="sites" bring={bringSites} />;
    case 'settings':
      return <Lazy key="settings" bring={bringSettings} />;
  }
}
