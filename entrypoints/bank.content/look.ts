import { boxOf, documentOf } from '../../bank-adapters/reading/dom.ts';
import type { Look } from '../../bank-adapters/types.ts';

/** How an element is drawn, `undefined` for one that is not. */
export function lookOf(element: Element): Look | undefined {
  const page = documentOf(element)?.defaultView ?? null;
  const { left, right, top, bottom, width, height } = boxOf(element);
  if (page === null || width === 0 || height === 0) return undefined;
  // Asked of few: the style of an element costs more than its place.
  const style = (): CSSStyleDeclaration => page.getComputedStyle(element);
  return {
    left: left + page.scrollX,
    right: right + page.scrollX,
    top: top + page.scrollY,
    bottom: bottom + page.scrollY,
    get size() {
      return Number.parseFloat(style().fontSize) || 0;
    },
    get weight() {
      return Number(style().fontWeight) || 400;
    },
    get colour() {
      const [red = 0, green = 0, blue = 0] = (style().color.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
      return [red, green, blue] as const;
    },
    get isInline() {
      const { display, backgroundColor, borderTopWidth, paddingLeft } = style();
      return display === 'inline' && /^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) && borderTopWidth === '0px' && Number.parseFloat(paddingLeft) < 3;
    },
  };
}
