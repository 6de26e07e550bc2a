import { render } from 'preact';
import { Popup } from '../../components/popup/popup.tsx';
import { browserServices } from '../../components/state/browser-services.ts';
import { createPageClock } from '../../components/state/page-clock.ts';
import { createPageState, PageStateProvider } from '../../components/state/page-state.tsx';
import type { Services } from '../../components/state/services.ts';
import { popupWords } from '../../utils/i18n/messages/en/popup-words.ts';
import { currentLocale, provideWords } from '../../utils/i18n/words.ts';

provideWords(popupWords);
const { language, dir } = currentLocale();
document.documentElement.lang = language;
document.documentElement.dir = dir;

const open = async (): ReturnType<Parameters<typeof browserServices>[0]> => (await import('./reading-side.ts')).openReadingSide();
const base = browserServices(open, await createPageClock());
const services: Services = {
  ...base,
  // Firefox leaves the popup open over the new tab.
  openTab: async (address) => {
    await base.openTab(address);
    close();
  },
};
const root = document.getElementById('app');
if (root) {
  render(
    <PageStateProvider state={createPageState(services)}>
      <Popup />
    </PageStateProvider>,
    root,
  );
}
