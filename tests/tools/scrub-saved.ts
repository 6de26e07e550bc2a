import { parseHTML } from 'linkedom';
import { scrub, type Scrubbed } from '../../utils/scrub/scrub.ts';

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;

/** Scrubs the content of a saved file, without a browser. */
export const scrubSaved = (content: string, { seed }: { seed?: string } = {}): Scrubbed => scrub(content, { parse, ...(seed === undefined ? {} : { seed }) });
