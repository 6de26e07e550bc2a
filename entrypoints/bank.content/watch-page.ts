import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { CaptureReason } from './capture-loop.ts';

/** Single-page apps without the Navigation API are noticed this much later, in milliseconds. */
const addressInterval = 1_000;

/**
 * Tells when the page may show something else: its content changed, its address changed without a load, or it came back
 * from the back-forward cache. Gives the way to stop.
 */
export function watchPage(page: Window, onChange: (reason: CaptureReason) => void): () => void {
  const { document } = page;
  const ended = new AbortController();
  const { signal } = ended;

  const mutations = new MutationObserver(() => {
    observeRoots();
    onChange('mutation');
  });
  const observed = new WeakSet<Node>();
  // Changes inside a shadow root are not told to who observes the document.
  const observeRoots = (): void => {
    for (const root of findRoots(document)) {
      if (observed.has(root)) continue;
      observed.add(root);
      mutations.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ['class', 'hidden', 'style', 'aria-busy'] });
    }
  };
  observeRoots();

  let address = page.location.href;
  const checkAddress = (): void => {
    if (page.location.href === address) return;
    address = page.location.href;
    onChange('navigation');
  };
  const timer = page.setInterval(checkAddress, addressInterval);
  page.addEventListener('popstate', checkAddress, { signal });
  page.addEventListener('hashchange', checkAddress, { signal });
  page.addEventListener('load', () => onChange('load'), { signal });
  page.addEventListener('pageshow', ({ persisted }) => persisted && onChange('load'), { signal });

  return () => {
    ended.abort();
    mutations.disconnect();
    page.clearInterval(timer);
  };
}
