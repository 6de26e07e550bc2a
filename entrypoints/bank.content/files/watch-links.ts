import type { FileLink } from './file-link.ts';
import { findFileLink } from './file-link.ts';

/**
 * Tells of links to files that are pressed, by a person or by the page itself. A link is looked at before the page's own
 * listeners, which may take it away again, and once more after them, since some only then lead anywhere.
 */
export function watchLinks(page: Window, onLink: (link: FileLink) => void): () => void {
  const press = (event: MouseEvent): void => {
    const path = event.composedPath();
    if (!path.some((each) => each instanceof HTMLAnchorElement)) return;
    const before = findFileLink(path);
    page.setTimeout(() => {
      const link = before ?? findFileLink(path);
      // A page that keeps the browser from following it does something else.
      if (link !== undefined && !event.defaultPrevented) onLink(link);
    }, 0);
  };
  page.addEventListener('click', press, true);
  return () => page.removeEventListener('click', press, true);
}
