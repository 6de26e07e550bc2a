/** Shows one state of one surface, named in the address, over fakes: the page that the pictures are taken of. */
import { render } from 'preact';
import { Popup } from '../../../components/popup/popup.tsx';
import { App } from '../../../components/shell/app.tsx';
import { createPageState, PageStateProvider } from '../../../components/state/page-state.tsx';
import { english } from '../../../utils/i18n/messages/en/index.ts';
import { provideWords, setLocale } from '../../../utils/i18n/words.ts';
import { createFakeServices } from '../../fakes/services.ts';
import { showBankPage } from './bank-page.ts';
import { states } from './states.ts';

const query = new URLSearchParams(location.search);
const state = states.find((each) => each.id === query.get('state'));
if (state === undefined) throw new Error('No such state.');

provideWords(english);
setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
document.documentElement.dir = query.get('dir') ?? 'ltr';

const root = document.getElementById('app');
if (root === null) throw new Error('No root.');
if (state.surface === 'page') {
  if (state.notice !== undefined) showBankPage(root, state.notice, document.documentElement.dir);
} else {
  render(
    <PageStateProvider state={createPageState(createFakeServices(state.world))}>{state.surface === 'popup' ? <Popup /> : <App />}</PageStateProvider>,
    root,
  );
}
