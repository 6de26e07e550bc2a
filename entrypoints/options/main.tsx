import { render } from 'preact';
import { App } from '../../components/shell/app.tsx';
import { browserServices } from '../../components/state/browser-services.ts';
import { createPageClock } from '../../components/state/page-clock.ts';
import { createPageState, PageStateProvider } from '../../components/state/page-state.tsx';
import { english } from '../../utils/i18n/messages/en/index.ts';
import { currentLocale, provideWords } from '../../utils/i18n/words.ts';
import { readConnections } from '../../utils/connect/reading.ts';
import { readVaultLedger } from '../../utils/ledger/reading.ts';
import { openBrowserVault } from '../../utils/vault/browser-vault.ts';
import { installTestHooks } from './test-hooks.ts';

if (__TEST_BUILD__) installTestHooks();

provideWords(english);
const { language, dir } = currentLocale();
document.documentElement.lang = language;
document.documentElement.dir = dir;

const vault = openBrowserVault();
const now = await createPageClock();
const state = createPageState(browserServices(async () => ({ vault, ledger: readVaultLedger(vault), readConnections: () => readConnections(vault) }), now));
const root = document.getElementById('app');
if (root) {
  render(
    <PageStateProvider state={state}>
      <App />
    </PageStateProvider>,
    root,
  );
}
