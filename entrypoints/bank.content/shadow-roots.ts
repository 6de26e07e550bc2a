import { findParts } from '../../bank-adapters/parts.ts';

/** Where each browser lets an extension into closed shadow roots: Chrome by a function, Firefox by a property. */
declare const chrome: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } | undefined;

/**
 * The shadow root of an element, closed ones too; `undefined` where it has none or the browser does not tell.
 * What we say on the page is nothing of the page's.
 */
export function openShadowRoot(element: Element): ShadowRoot | undefined {
  const { receipt, teaching } = findParts();
  if (element === receipt?.host || element === teaching?.host) return undefined;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot instanceof ShadowRoot ? element.openOrClosedShadowRoot : undefined;
  // Of elements of a frame, which are of another realm, Chrome wants to hear nothing.
  if (typeof chrome === 'undefined' || !(element instanceof HTMLElement)) return undefined;
  return chrome.dom?.openOrClosedShadowRoot?.(element) ?? undefined;
}
