import { isLoopbackHost } from './loopback.ts';
import { hostOfPattern, matchesPattern } from './match-pattern.ts';
import { registrableDomain } from './registrable-domain.ts';
import { isSharedHost, isTwoLabelSuffix } from './suffixes.ts';
import type { WatchedSite } from './site.ts';

/** What is known of a bank by name: the part of an adapter's about that names its site. */
export interface NamedSite {
  id: string;
  label: string;
  sites: readonly string[];
}

/** A site as it would be watched: which hosts it spans, and what it is called. */
export type SiteIdentity = Pick<WatchedSite, 'id' | 'label' | 'patterns' | 'adapterId'>;

/**
 * The site that an address belongs to: a named bank with all its hosts, else everything below its registrable domain.
 * `undefined` for what cannot be watched, as plain http. In the test build each loopback host is a site of its own.
 */
export function identifySite(address: URL, named: readonly NamedSite[]): SiteIdentity | undefined {
  const host = address.hostname;
  if (address.protocol === 'http:' && isLoopbackHost(host)) return { id: host, label: host, patterns: [`http://${host}/*`] };
  if (address.protocol !== 'https:' || host === '') return undefined;
  const bank = named.find(({ sites }) => sites.some((pattern) => matchesPattern(pattern, address)));
  return bank === undefined ? unnamedSite(registrableDomain(host)) : namedSite(bank);
}

/** The site that a granted match pattern belongs to; `undefined` where it spans more than one, as `https://*\/*`. */
export function identifySiteOfPattern(pattern: string, named: readonly NamedSite[]): SiteIdentity | undefined {
  const host = hostOfPattern(pattern);
  const bank = named.find(({ sites }) => sites.some((site) => hostOfPattern(site) === host));
  if (bank !== undefined && host !== '') return namedSite(bank);
  const [scheme = ''] = pattern.split('://');
  const address = `${scheme}://${host.replace(/^\*\./, '')}/`;
  return host.replace(/^\*\.?/, '').includes('.') || isLoopbackHost(host) ? identifySite(new URL(address), named) : undefined;
}

/** The watched site that a page belongs to, by the address the browser gives. */
export const findWatchedSite = (address: URL, sites: readonly WatchedSite[]): WatchedSite | undefined =>
  sites.find(({ patterns }) => patterns.some((pattern) => matchesPattern(pattern, address)));

const namedSite = ({ id, label, sites }: NamedSite): SiteIdentity => ({ id, label, patterns: [...sites], adapterId: id });

function unnamedSite(domain: string): SiteIdentity {
  // What lies below a public suffix, or below a host among many owners', is not its own.
  const [top = '', second = '', third] = domain.split('.').toReversed();
  const isEnding = third === undefined && isTwoLabelSuffix(second, top);
  const hasSubdomains = domain.includes('.') && !/^[\d.]+$/.test(domain) && !isEnding && !isSharedHost(domain);
  return { id: domain, label: domain, patterns: [...(hasSubdomains ? [`https://*.${domain}/*`] : []), `https://${domain}/*`] };
}
