import type { PageView } from '../../bank-adapters/types.ts';

/** A page with more elements than this is nothing that anybody looks through. */
const mostElements = 150_000;

/** The page is larger than a report may be. */
export class TooLarge extends Error {}

export interface CopyOptions {
  /** What we put into the page ourselves is not copied. */
  isOurs: (element: Element) => boolean;
  /** Elements that are copied at most. */
  most?: number;
}

type CopiedView = Pick<PageView, 'document' | 'isVisible' | 'openShadowRoot'>;

/**
 * A copy of the page in a document of its own, in which nothing runs or loads. What a person cannot see is marked as
 * hidden there, because the style sheets that hide it are not copied; shadow roots and what same-origin frames hold are
 * declared in templates. Throws `TooLarge`.
 */
export function copyPage({ document: page, isVisible, openShadowRoot }: CopiedView, { isOurs, most = mostElements }: CopyOptions): Document {
  const copy = page.implementation.createHTMLDocument('');
  let left = most;

  const copyInto = (target: Node, source: Node, isShown: boolean): void => {
    for (const child of source.childNodes) {
      if (child.nodeType === 3) target.appendChild(copy.createTextNode(child.nodeValue ?? ''));
      else if (child.nodeType === 1 && !isOurs(child as Element)) copyElement(target, child as Element, isShown);
    }
  };
  const copyElement = (target: Node, source: Element, isShown: boolean): void => {
    left -= 1;
    if (left < 0) throw new TooLarge('The page has too many elements for a report.');
    if (source.localName === 'script') return;
    const frame = frameOf(source);
    const made = target.appendChild(frame === undefined ? copy.importNode(source, false) : copy.createElement('div'));
    const isSeen = isShown && markAsSeen(made, source, isVisible);
    const inner = frame?.body ?? openShadowRoot?.(source) ?? source.shadowRoot;
    if (inner) {
      const template = made.appendChild(copy.createElement('template'));
      template.setAttribute('shadowrootmode', 'open');
      copyInto(template.content, inner, isSeen);
    }
    if (frame === undefined) copyInto(made, source.localName === 'template' ? (source as HTMLTemplateElement).content : source, isSeen);
  };

  if (page.doctype === null) copy.doctype?.remove();
  else copy.doctype?.replaceWith(copy.importNode(page.doctype, false));
  copy.documentElement.replaceChildren();
  for (const { name, value } of Array.from(page.documentElement.attributes)) copy.documentElement.setAttribute(name, value);
  copyInto(copy.documentElement, page.documentElement, true);
  return copy;
}

/** Whether a person sees it; the copy says so by the attribute alone. What is in the head is never seen. */
function markAsSeen(copy: Element, source: Element, isVisible: (element: Element) => boolean): boolean {
  if (source.ownerDocument.body?.contains(source) === false && source.getRootNode() === source.ownerDocument) return true;
  const isSeen = isVisible(source);
  copy.toggleAttribute('hidden', !isSeen);
  return isSeen;
}

/** What a frame of the same origin holds. By name, not by class: elements of a frame belong to another realm. */
const frameOf = (element: Element): Document | undefined => (/^i?frame$/.test(element.localName) ? ((element as HTMLIFrameElement).contentDocument ?? undefined) : undefined);
