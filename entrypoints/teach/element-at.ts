import { openShadowRoot } from '../bank.content/shadow-roots.ts';

const isFrame = (element: Element): element is HTMLIFrameElement => element.tagName === 'IFRAME';

/** The innermost element at a point of the window, through shadow roots and frames of the same origin. */
export function elementAt(page: DocumentOrShadowRoot, x: number, y: number): Element | undefined {
  const element = page.elementFromPoint(x, y);
  if (element === null) return undefined;
  const shadow = openShadowRoot(element) ?? element.shadowRoot ?? undefined;
  const inner = shadow?.elementFromPoint(x, y);
  if (shadow && inner && inner !== element) return elementAt(shadow, x, y);
  const frame = isFrame(element) ? element.contentDocument : null;
  if (frame === null) return element;
  const { left, top } = element.getBoundingClientRect();
  return elementAt(frame, x - left - element.clientLeft, y - top - element.clientTop) ?? element;
}

/** An element's box in our window, also where it stands in frames. */
export function boxInWindow(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, width, height };
  const around = boxInWindow(frame);
  return { left: left + around.left + frame.clientLeft, top: top + around.top + frame.clientTop, width, height };
}
