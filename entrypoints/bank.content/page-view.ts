import type { ObservedResponse, PageView } from '../../bank-adapters/types.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import { lookOf } from './look.ts';
import { openShadowRoot } from './shadow-roots.ts';
import { createVisibility } from './visibility.ts';

let timeZone: string | undefined;

/** The page as the readers may see it, at this moment. `fixedNow` is the test build's instant. */
export function createPageView(page: Window, responses: readonly ObservedResponse[], fixedNow?: number): PageView {
  const now = new Date(fixedNow ?? Date.now());
  return {
    url: new URL(page.location.href),
    document: page.document,
    responses,
    isVisible: createVisibility(),
    openShadowRoot,
    lookOf,
    now,
    today: localDate(now),
    // Only instants in responses are placed by it, and to ask for it costs some 15 ms the first time.
    get timeZone() {
      timeZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return timeZone;
    },
    languages: page.navigator.languages,
  };
}
