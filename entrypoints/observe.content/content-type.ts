import { detach } from './detached.ts';

const exec = detach(RegExp.prototype.exec);
const lowerCase = detach(String.prototype.toLowerCase);

/**
 * Kinds of content that may hold a ledger. A page in place of data is one too: it tells that the session has ended.
 * Pictures, scripts, styles and streams of events never are.
 */
const readable = /^\s*((?:application|text)\/(?:[\w.+-]*\+)?(?:json|xml|csv|plain|html|x-ndjson|ofx|x-ofx))\s*(?:$|;(?:.*charset=["']?([\w-]+))?)/i;

export interface ContentType {
  /** In lower case, without parameters. */
  type: string;
  /** As the server named it, UTF-8 where it named none. */
  charset: string;
}

/** What a `Content-Type` says, where it is a kind that may be read. */
export function readableType(header: string | null): ContentType | undefined {
  const found = header === null ? null : exec(readable, header);
  return found?.[1] === undefined ? undefined : { type: lowerCase(found[1]), charset: found[2] ?? 'utf-8' };
}

/** What the bank answered, or refused to answer; not what broke on its side, and no redirect. */
export const isReadableStatus = (status: number): boolean => (status >= 200 && status < 300) || (status >= 400 && status < 500);
