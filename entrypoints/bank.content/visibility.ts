import { boxOf, documentOf } from '../../bank-adapters/reading/dom.ts';
import { parentOf } from '../../bank-adapters/reading/leaves.ts';

/** Farther out than this to the left or above, nobody scrolls to it. */
const offPage = -500;

const seen: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

/**
 * What a person can see of an element, remembered for one capture. Transparent, clipped away, shrunk to a pixel or moved
 * off the page is hidden: that is how pages write text for screen readers only. `aria-hidden` says nothing about the
 * eye, so it does not count.
 */
export function createVisibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  // Without recursion: a page may nest as deep as it likes.
  const isVisible = (element: Element): boolean => {
    const climbed: Element[] = [];
    let visible = true;
    for (let each: Element | undefined = element; each && visible; each = around(each)) {
      const before = known.get(each);
      if (before !== undefined) {
        visible = before;
        break;
      }
      climbed.push(each);
      visible = hasBox(each) && !isTuckedAway(each);
    }
    for (const each of climbed) known.set(each, visible);
    return visible;
  };
  return isVisible;
}

function hasBox(element: Element): boolean {
  // An element without a box of its own (`display: contents`) is as visible as what is around it.
  if (Element.prototype.checkVisibility.call(element, seen)) return true;
  return styleOf(element)?.display === 'contents';
}

function isTuckedAway(element: Element): boolean {
  const style = styleOf(element);
  if (style === undefined) return false;
  const clips = style.overflow !== 'visible' || style.clip !== 'auto' || style.clipPath !== 'none';
  const moved = style.position === 'absolute' || style.position === 'fixed' || style.textIndent.startsWith('-');
  if (!clips && !moved) return false;
  const { width, height, right, bottom } = boxOf(element);
  const page = documentOf(element)?.defaultView;
  if (clips && (width <= 1 || height <= 1)) return true;
  if (/^rect\(\s*[01](px)?[\s,]/.test(style.clip) || /^inset\((50|100)%/.test(style.clipPath)) return true;
  return moved && (right + (page?.scrollX ?? 0) < offPage + width || bottom + (page?.scrollY ?? 0) < offPage + height || Number.parseFloat(style.textIndent) < offPage);
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined => documentOf(element)?.defaultView?.getComputedStyle(element);

/** Through shadow roots and frames: a host or a frame that is hidden hides what is in it. */
const around = (element: Element): Element | undefined => parentOf(element) ?? documentOf(element)?.defaultView?.frameElement ?? undefined;
