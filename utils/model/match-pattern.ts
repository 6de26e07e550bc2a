/**
 * Whether a web extension match pattern, as `https://*.example.com/online/*`, covers an address.
 * Only `http`, `https` and `*` schemes occur here; a pattern that is malformed covers nothing.
 * Rules: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function matchesPattern(pattern: string, address: string | URL): boolean {
  const [, scheme, host = '', path = ''] = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern) ?? [];
  const url = typeof address === 'string' ? parseUrl(address) : address;
  if (scheme === undefined || url === undefined) return false;
  const protocol = url.protocol.slice(0, -1);
  if (scheme === '*' ? protocol !== 'http' && protocol !== 'https' : protocol !== scheme) return false;
  return matchesHost(host.toLowerCase(), url.hostname) && matchesPath(path, url.pathname + url.search);
}

/** The host part of a match pattern: `*.example.com`. Empty for a malformed one. */
export const hostOfPattern = (pattern: string): string => /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern.replace(/:\d+$/, '') === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

function matchesPath(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(path);
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
