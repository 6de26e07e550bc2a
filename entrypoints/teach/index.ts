import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import { findParts } from '../../bank-adapters/parts.ts';
import { runInSlices } from '../../bank-adapters/reading/in-slices.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import { teach } from '../../utils/i18n/messages/en/teach.ts';
import { provideWords } from '../../utils/i18n/words.ts';
import { tellTeaching } from '../../utils/messages/from-teaching.ts';
import { createPageView } from '../bank.content/page-view.ts';
import { teachPage } from './teach-page.ts';

/** Between two slices of work the page has its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The overlay in which a page is taught, brought into a document by the background at its user's request. */
export default defineUnlistedScript(() => {
  const parts = findParts();
  if (window.top !== window || parts.teaching !== undefined) return;
  void start(parts);
});

async function start(parts: ReturnType<typeof findParts>): Promise<void> {
  const [told] = await Promise.allSettled([tellTeaching({ kind: 'join' })]);
  // Nobody answers, or nobody has asked.
  if (told.status === 'rejected' || !told.value.goOn || parts.teaching !== undefined) return;
  const order = told.value;
  const view = (): PageView => Object.assign(createPageView(window, []), { today: order.today });
  const now = view();
  if (hasVisiblePasswordField(now, findRoots(now))) return void (await Promise.allSettled([order.draft === undefined ? tellTeaching({ kind: 'end' }) : undefined]));
  provideWords({ teach });
  parts.teaching = teachPage({
    page: window,
    order,
    view,
    run: async (work) => (await runInSlices(work, { clock: () => performance.now(), pause })).value,
    tell: tellTeaching,
    newId: () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    quieten: () => parts.receipt?.hide(),
    onSaved: (recipe) => {
      parts.recipes = [...(parts.recipes ?? []), recipe];
      globalThis.tidemarkReader?.readAgain();
    },
    onGone: () => {
      delete parts.teaching;
    },
  });
}
