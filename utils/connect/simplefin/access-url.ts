import { ConnectionError } from '../contract.ts';
import { isProtected } from './setup-token.ts';

/** An access URL taken apart: `fetch` refuses credentials in an address, so they travel in a header. */
export interface Access {
  base: URL;
  authorisation: string;
}

/** Reads the answer to a claim, or what was kept of it. Throws `unreadable`, or `not-secure` where it is without TLS. */
export function parseAccessUrl(text: string): Access {
  const plain = text.trim();
  if (plain.length > 4_000 || !URL.canParse(plain)) throw new ConnectionError('unreadable');
  const url = new URL(plain);
  if (!/^https?:$/.test(url.protocol) || url.username === '') throw new ConnectionError('unreadable');
  if (!isProtected(url)) throw new ConnectionError('not-secure');
  const authorisation = `Basic ${toBase64(`${unescaped(url.username)}:${unescaped(url.password)}`)}`;
  url.username = '';
  url.password = '';
  url.hash = '';
  return { base: url, authorisation };
}

/** The address of the accounts, below whatever path the access URL has. */
export function accountsUrl(base: URL, parameters: Record<string, string>): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/accounts`;
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** A `%` that escapes nothing stands for itself. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
