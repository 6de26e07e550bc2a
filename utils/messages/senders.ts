/** Who sent a message, by what the browser says and never by what the message says. */
import { isLoopbackHost } from '../model/loopback.ts';

/** The parts of the browser's `MessageSender` that are looked at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** Our own extension: its id, and the address that its pages begin with (`chrome-extension://…/`). */
export interface OwnIdentity {
  id: string;
  baseUrl: string;
}

export interface SendingPage {
  tabId: number;
  url: URL;
  incognito: boolean;
}

/**
 * The web page whose content script sent this: its top frame, alive, with an exact https origin. `undefined` for
 * anything else. The test build also lets pages of this machine in over http.
 */
export function findSendingPage(sender: Sender, own: OwnIdentity): SendingPage | undefined {
  const { tab, frameId, documentLifecycle, origin } = sender;
  if (sender.id !== own.id || tab?.id === undefined || frameId !== 0) return undefined;
  // Firefox does not tell the life cycle; Chrome says `active`, and not `prerender`, `cached` or `pending_deletion`.
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') return undefined;
  const url = parseUrl(sender.url);
  if (url === undefined || (origin !== undefined && origin !== url.origin)) return undefined;
  const isTrusted = url.protocol === 'https:' || (isLoopbackHost(url.hostname) && url.protocol === 'http:');
  return isTrusted ? { tabId: tab.id, url, incognito: tab.incognito === true } : undefined;
}

/** True for a page of our own extension, the dashboard in its tab included. A content script never is one. */
export function isOwnPage(sender: Sender, own: OwnIdentity): boolean {
  const isOurs = sender.id === own.id && sender.url?.startsWith(own.baseUrl) === true;
  return isOurs && (sender.origin === undefined || `${sender.origin}/` === own.baseUrl) && (sender.frameId ?? 0) === 0;
}

function parseUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
