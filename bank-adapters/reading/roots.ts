import { allTextOf, openRootOf, queryAll, tagOf } from './dom.ts';
import type { PageView } from '../types.ts';

/** Where elements can be looked for: the document, shadow roots, and what same-origin frames hold. */
export type Root = Document | ShadowRoot;

/** No page seen in the wild nests deeper; a page that does is not worth hanging for. */
const deepest = 8;

/** Closed shadow roots that the browser opened to us, by their hosts. What an element's root is never changes. */
const opened = new WeakMap<Element, ShadowRoot>();

/** What an element shows in place of its children. Closed ones are known once `findRoots` has been there. */
export const shadowRootOf = (element: Element): ShadowRoot | undefined => openRootOf(element) ?? opened.get(element);

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
    for (const element of queryAll(root, '*')) {
      const open = openRootOf(element);
      const shadow = open ?? (mayHide(element) ? openShadowRoot?.(element) : undefined);
      if (shadow) {
        if (!open) opened.set(element, shadow);
        visit(shadow, depth + 1);
      }
      const frame = isFrame(element) ? element.contentDocument : undefined;
      if (frame) visit(frame, depth + 1);
    }
  };
  visit(document, 0);
  found.set(view, roots);
  return roots;
}

const hosts = new Set(['ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DIV', 'FOOTER', 'HEADER', 'MAIN', 'NAV', 'P', 'SECTION', 'SPAN']);

/** Asking the browser costs: only custom elements, and those of the others that may have a root and show nothing else. */
const mayHide = (element: Element): boolean => tagOf(element).includes('-') || (hosts.has(tagOf(element)) && element.firstElementChild === null && allTextOf(element).trim() === '');

/** All elements that match, in every root. */
export const findAll = (roots: readonly Root[], css: string): Element[] => roots.flatMap((root) => [...queryAll(root, css)]);

const isFrame = (element: Element): element is HTMLIFrameElement => /^I?FRAME$/.test(tagOf(element));
