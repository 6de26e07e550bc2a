import type { Adapter } from '../types.ts';
import { about } from './about.ts';
import { readGenericPage } from './read-page.ts';
import { readGenericResponses } from './response/read.ts';

/** Asked last, of every page: it knows no bank. */
export const adapter: Adapter = {
  about,
  score: (view) => (/^https?:$/.test(view.url.protocol) ? 0.1 : 0),
  readResponses: readGenericResponses,
  readPage: readGenericPage,
};
