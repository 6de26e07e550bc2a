import type { PageView } from '../types.ts';
import { allTextOf, openRootOf, plainNameOf, queryAll } from './dom.ts';
import { finish, type Steps } from './steps.ts';

/** Where elements can be looked for: the document, shadow roots, and what same-origin frames hold. */
export type Root = Document | ShadowRoot;

/** No page seen in the wild nests deeper; a page that does is not worth hanging for. */
const deepest = 8;

/** What is known of the roots of this document. Our scripts in it share it: to find them takes a walk through the page. */
export interface KnownRoots {
  /** By view. A view is one moment of a page: its roots are looked for once. */
  found: WeakMap<object, readonly Root[]>;
  /** Closed shadow roots that the browser opened to us, by their hosts; none where none was. What an element's root is never changes. */
  opened?: WeakMap<Element, ShadowRoot>;
}

declare global {
  // In the isolated world, as all that our scripts share.
  var tidemarkRoots: KnownRoots | undefined;
}

const known = (globalThis.tidemarkRoots ??= { found: new WeakMap() });

/** What an element shows in place of its children. Closed ones are known once `findRoots` has been there. */
export const shadowRootOf = (element: Element): ShadowRoot | undefined => openRootOf(element) ?? known.opened?.get(element);

/** An element costs a microsecond: so many pass between two looks at the clock. */
const elementsAtATime = 1_000;

/**
 * The document and everything below it that a person sees as the same page. A closed shadow root is opened by the
 * browser's own door for extensions, where it has one; a frame of another origin stays closed, and we do not try.
 */
export const findRoots = (view: Seen): readonly Root[] => known.found.get(view) ?? finish(lookForRoots(view));

type Seen = Pick<PageView, 'document' | 'openShadowRoot'>;

/** The same where the page may be long: `findRoots` has it then at once. */
export function* lookForRoots(view: Seen): Steps<readonly Root[]> {
  const before = known.found.get(view);
  if (before) return before;
  const { document, openShadowRoot } = view;
  const roots: Root[] = [];
  function* visit(root: Root, depth: number): Steps<void> {
    roots.push(root);
    if (depth === deepest) return;
    const elements = queryAll(root, '*');
    const { length } = elements;
    for (let at = 0; at < length; at += 1) {
      if (at % elementsAtATime === elementsAtATime - 1) yield;
      const element = elements[at] as Element;
      // A form shows no other tree in place of its own.
      const role = roleOf(plainNameOf(element) ?? 'FORM');
      if (role === 'none') continue;
      const frame = role === 'frame' ? (element as HTMLIFrameElement).contentDocument : undefined;
      if (frame) yield* visit(frame, depth + 1);
      const open = element.shadowRoot;
      const shadow = open ?? (role === 'custom' || (role === 'host' && showsNothing(element)) ? openShadowRoot?.(element) : undefined);
      if (shadow) {
        if (!open) {
          known.opened ??= new WeakMap();
          known.opened.set(element, shadow);
        }
        yield* visit(shadow, depth + 1);
      }
    }
  }
  yield* visit(document, 0);
  known.found.set(view, roots);
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
  return element.childElementCount === 0 && !/\S/.test(allTextOf(element));
}

/** All elements that match, in every root. */
export const findAll = (roots: readonly Root[], css: string): Element[] => roots.flatMap((root) => [...queryAll(root, css)]);
