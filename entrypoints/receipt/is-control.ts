import { openShadowRoot } from '../bank.content/shadow-roots.ts';

/** What says of itself that it does something. What only acts like it is known by its cursor. */
const controls =
  'a[href], area, button, input, select, textarea, summary, label, video, audio, iframe, object, embed, [contenteditable], [onclick], ' +
  '[tabindex]:not([tabindex^="-"]), [role]:is([role="button"], [role="link"], [role="tab"], [role="option"], [role^="menuitem"], [role="checkbox"], [role="switch"])';

/** Whether what a person would hit at a point of the window does something. Looks into shadow roots and frames. */
export function isControlAt(page: Document, x: number, y: number): boolean {
  const element = page.elementFromPoint(x, y);
  return element !== null && isControl(element, x, y);
}

function isControl(element: Element, x: number, y: number): boolean {
  const inner = openShadowRoot(element)?.elementFromPoint(x, y);
  if (inner && inner !== element && isControl(inner, x, y)) return true;
  const frame = isFrame(element) ? element.contentDocument : null;
  if (frame !== null) {
    const { left, top } = element.getBoundingClientRect();
    return isControlAt(frame, x - left - element.clientLeft, y - top - element.clientTop);
  }
  return element.closest(controls) !== null || element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}

// By name, not by class: elements of a frame belong to another realm.
const isFrame = (element: Element): element is HTMLIFrameElement => element.tagName === 'IFRAME';
