import { isLoopbackHost } from '../../model/loopback.ts';

/** Why a setup text is no setup token. */
export type SetupFault = 'setup-unreadable' | 'not-secure';

/**
 * The address at which a SimpleFIN setup token is claimed: the token is that address in base64.
 * Source: https://www.simplefin.org/protocol.html. Pure, so that a page can say which host it will ask for.
 */
export function parseSetupToken(text: string): { ok: true; url: URL } | { ok: false; why: SetupFault } {
  const folded = text.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (folded === '' || folded.length > 4_000 || !/^[A-Za-z0-9+/]+$/.test(folded) || folded.length % 4 === 1) return { ok: false, why: 'setup-unreadable' };
  const address = atob(folded);
  if (!URL.canParse(address)) return { ok: false, why: 'setup-unreadable' };
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return { ok: false, why: 'setup-unreadable' };
  return isProtected(url) ? { ok: true, url } : { ok: false, why: 'not-secure' };
}

/** True for what nobody on the way can read: TLS, and this machine itself in the test build. */
export const isProtected = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));

/** The one match pattern that covers a host of the service. */
export const patternOfHost = (host: string): string => `${isLoopbackHost(host) ? 'http' : 'https'}://${host}/*`;
