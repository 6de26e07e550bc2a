import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import type { CaptureReason } from './capture-loop.ts';

const shows = { childList: true, subtree: true, characterData: true, attributeFilter: ['class', 'hidden', 'style', 'open', 'type', 'aria-busy', 'aria-hidden'] };

export interface PageWatch {
  /** Also watches the shadow roots and frames that came since the last time. Walks the page. */
  observeNewRoots: (view: Pick<PageView, 'document' | 'openShadowRoot'>) => void;
  stop: () => void;
}

export interface PageWatchEquipment {
  onChange: (reason: CaptureReason) => void;
  /** What we put into the page ourselves is no change of it. */
  isOurs: (node: Node) => boolean;
}

/**
 * Tells when the page may show something else: its content changed, its address changed without a load, it came back
 * from the back-forward cache, or the tab came to the front.
 */
export function watchPage(page: Window, { onChange, isOurs }: PageWatchEquipment): PageWatch {
  const { document } = page;
  const ended = new AbortController();
  const { signal } = ended;

  let address = page.location.href;
  const tell = (reason: CaptureReason): void => {
    const isElsewhere = page.location.href !== address;
    address = page.location.href;
    onChange(isElsewhere ? 'navigation' : reason);
  };
  const tellIfElsewhere = (): void => {
    if (page.location.href !== address) tell('navigation');
  };

  // Changes inside a shadow root or a frame are not told to who observes the document.
  const mutations = new MutationObserver((records) => records.every((record) => isOursAlone(record, isOurs)) || tell('mutation'));
  const observed = new WeakSet<Node>();
  const observeNewRoots: PageWatch['observeNewRoots'] = (view) => {
    for (const root of findRoots(view)) {
      if (observed.has(root)) continue;
      observed.add(root);
      mutations.observe(root, shows);
    }
  };
  // What else there is costs a walk, and is watched from the first look on.
  observed.add(document);
  mutations.observe(document, shows);

  if ('navigation' in page) page.navigation.addEventListener('currententrychange', tellIfElsewhere, { signal });
  page.addEventListener('popstate', tellIfElsewhere, { signal });
  page.addEventListener('hashchange', tellIfElsewhere, { signal });
  page.addEventListener('load', () => tell('load'), { signal });
  page.addEventListener('pageshow', ({ persisted }) => persisted && tell('return'), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell('mutation'), { signal });
  // Frames load later than the page, and their documents are new ones then.
  document.addEventListener('load', ({ target }) => isFrame(target) && tell('mutation'), { signal, capture: true });

  return {
    observeNewRoots,
    stop: () => {
      ended.abort();
      mutations.disconnect();
    },
  };
}

const isOursAlone = ({ type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean =>
  type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);

const isFrame = (target: EventTarget | null): boolean => target instanceof Element && target.tagName === 'IFRAME';
