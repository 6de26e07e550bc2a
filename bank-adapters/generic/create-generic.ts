import type { Adapter } from '../types.ts';
import { about } from './about.ts';
import { readGenericPage } from './read-page.ts';

/** Asked last, of every page: it knows no bank. Without `readResponses` it has only the page to go by. */
export const createGeneric = (readResponses?: NonNullable<Adapter['readResponses']>): Adapter => ({
  about,
  score: (view) => (/^https?:$/.test(view.url.protocol) ? 0.1 : 0),
  ...(readResponses ? { readResponses } : {}),
  readPage: readGenericPage,
});
