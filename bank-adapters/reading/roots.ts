import { allTextOf, openRootOf, plainNameOf, queryAll } from './dom.ts';
import type { PageView } from '../types.ts';

/** Where elements can be looked for: the document, shadow roots, and what same-origin frames hold. */
export type Root = Document | ShadowRoot;

/** No page seen in the wild nests deeper; a page that does is not worth hanging for. */
const deepest = 8;

/** Closed shadow roots that the browser opened to us, by their hosts. What an element's root is never changes. */
const opened = new WeakMap<Element, ShadowRoot>();
let hasOpened = false;

/** What an element shows in place of its children. Closed ones are known once `findRoots` has been there. */
export const shadowRootOf = (element: Element): ShadowRoot | undefined => openRootOf(element) ?? (hasOpened ? opened.get(element) : undefined);

/** A view is one moment of a page: its roots are looked for once. */
const found = new WeakMap<object, Root[]>();

/**
 * The document and everything below it that a person sees as the same page. A closed shadow root is opened by the
 * browser's own door for extensions, where it has one; a frame of another origin stays closed, and we do not try.
 */
export function findRoots(view: Pick<PageView, 'document' | 'openShadowRoot'>): Root[] {
  const before = found.get(view);
  if (before) return before;
  const { document, openShadowRoot } = view;
  const roots: Root[] = [];
  const visit = (root: Root, depth: number): void => {
    roots.push(root);
    if (depth === deepest) return;
    const elements = queryAll(root, '*');
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at] as Element;
      // A form shows no other tree in place of its own.
      const role = roleOf(plainNameOf(element) ?? 'FORM');
      if (role === 'none') continue;
      const frame = role === 'frame' ? (element as HTMLIFrameElement).contentDocument : undefined;
      if (frame) visit(frame, depth + 1);
      const open = element.shadowRoot;
      const shadow = open ?? (role === 'custom' || (role === 'host' && showsNothing(element)) ? openShadowRoot?.(element) : undefined);
      if (shadow) {
        if (!open) {
          opened.set(element, shadow);
          hasOpened = true;
        }
        visit(shadow, depth + 1);
      }
    }
  };
  visit(document, 0);
  found.set(view, roots);
  return roots;
}

/** Asking the browser costs: of the elements without children, those of these names may show a closed root instead. */
const hosts = new Set(['ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DIV', 'FOOTER', 'HEADER', 'MAIN', 'NAV', 'P', 'SECTION', 'SPAN']);
/** Of the others these may have an open one. */
const otherHosts = new Set(['BODY', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

type HostRole = 'frame' | 'custom' | 'host' | 'other-host' | 'none';
const roles = new Map<string, HostRole>();

/** What may be below an element of that name, beside its children. A page has many elements, and few names. */
function roleOf(tag: string): HostRole {
  const known = roles.get(tag);
  if (known !== undefined) return known;
  const name = tag.toUpperCase();
  const role = name === 'IFRAME' || name === 'FRAME' ? 'frame' : name.includes('-') ? 'custom' : hosts.has(name) ? 'host' : otherHosts.has(name) ? 'other-host' : 'none';
  roles.set(tag, role);
  return role;
}

/** False for elements that show nothing but what stands in them. */
export const mayHost = (tag: string): boolean => roleOf(tag) !== 'none';

/** Neither elements nor words in it. */
function showsNothing(element: Element): boolean {
  const { firstChild } = element;
  if (firstChild === null) return true;
  return element.firstElementChild === null && !/\S/.test(firstChild.nextSibling === null ? (firstChild.nodeValue ?? '') : allTextOf(element));
}

/** All elements that match, in every root. */
export const findAll = (roots: readonly Root[], css: string): Element[] => roots.flatMap((root) => [...queryAll(root, css)]);
