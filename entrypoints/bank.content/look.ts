import { boxOf, documentOf } from '../../bank-adapters/reading/dom.ts';
import type { Look } from '../../bank-adapters/types.ts';

/** Places at once, all else when it is asked for: the style of an element costs more than its place. */
class DrawnLook implements Look {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly #element: Element;
  readonly #page: Window;

  constructor(element: Element, page: Window, { left, right, top, bottom }: DOMRect) {
    const { scrollX, scrollY } = page;
    this.left = left + scrollX;
    this.right = right + scrollX;
    this.top = top + scrollY;
    this.bottom = bottom + scrollY;
    this.#element = element;
    this.#page = page;
  }

  get #style(): CSSStyleDeclaration {
    return this.#page.getComputedStyle(this.#element);
  }

  get size(): number {
    return Number.parseFloat(this.#style.fontSize) || 0;
  }

  get weight(): number {
    return Number(this.#style.fontWeight) || 400;
  }

  get colour(): readonly [number, number, number] {
    const [red = 0, green = 0, blue = 0] = (this.#style.color.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    return [red, green, blue];
  }

  get isInline(): boolean {
    const style = this.#style;
    return style.display === 'inline' && /^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) && style.borderTopWidth === '0px' && Number.parseFloat(style.paddingLeft) < 3;
  }
}

/** How an element is drawn, `undefined` for one that is not. */
export function lookOf(element: Element): Look | undefined {
  const page = documentOf(element)?.defaultView ?? null;
  const box = boxOf(element);
  return page === null || box.width === 0 || box.height === 0 ? undefined : new DrawnLook(element, page, box);
}
