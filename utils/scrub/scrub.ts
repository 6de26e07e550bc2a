import { scrubJson } from './json.ts';
import { seedOf } from './keyed.ts';
import { scrubPage } from './page/scrub-page.ts';
import { writeInner, writePage } from './page/write-markup.ts';
import { tryKeys } from './try-keys.ts';

/** A page or a response without anything of anybody's, and how much of what was taken out still occurs in it by chance. */
export interface Scrubbed {
  text: string;
  kind: 'page' | 'json';
  /** Words and numbers. Amounts are not counted: of many, one becomes another's double whatever the factor is. */
  left: number;
}

export interface ScrubOptions {
  /** A new document of some markup, in which nothing runs. */
  parse: (html: string) => Document;
  /** Files that are scrubbed with the same word agree: the page and its response. Else the content decides. */
  seed?: string;
}

const mostAttempts = 14;
const longText = 100_000;

/**
 * Scrubs a saved page or a response body; which it is, its first character says. The same content gives the same result.
 */
export function scrub(content: string, { parse, seed }: ScrubOptions): Scrubbed {
  const kind = /^\uFEFF?\s*</.test(content) ? 'page' : 'json';
  // With a word of the user's, files must get the same key whatever is in them.
  const words = seed === undefined ? mostAttempts : 1;
  const amounts = content.length < longText ? words : 3;
  const { result, left } = tryKeys(seed ?? seedOf(content), { words, amounts }, (key) => {
    const { text, scrubbing } = kind === 'page' ? scrubMarkup(content, parse, key) : scrubJson(content, key);
    return { result: text, texts: [text], secrets: [scrubbing.secrets] };
  });
  return { text: result, kind, left };
}

function scrubMarkup(html: string, parse: ScrubOptions['parse'], key: Parameters<typeof scrubPage>[1]): ReturnType<typeof scrubJson> {
  const isWhole = /<html[\s>]/i.test(html);
  const document = parse(isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  const scrubbing = scrubPage(document, key, html);
  return { text: isWhole ? writePage(document) : writeInner(document.body), scrubbing };
}
