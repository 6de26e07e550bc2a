import type { ObservedResponse, PageView } from '../../bank-adapters/types.ts';
import { createVisibility } from './visibility.ts';

/** The page as the readers may see it, at this moment. `fixedNow` is the test build's instant. */
export function createPageView(page: Window, responses: readonly ObservedResponse[], fixedNow?: number): PageView {
  return {
    url: new URL(page.location.href),
    document: page.document,
    responses,
    isVisible: createVisibility(),
    now: new Date(fixedNow ?? Date.now()),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: page.navigator.languages,
  };
}
