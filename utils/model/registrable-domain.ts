import { isSharedHost, isTwoLabelSuffix } from './suffixes.ts';

/**
 * The part of a host that one owner registers: `secure.bank.co.uk` → `bank.co.uk`. An IP address, a single label, a
 * host below `localhost` and one that is put up where anybody may are their own. Decides which hosts are one site where no adapter says so.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name)) return name;
  const labels = name.split('.');
  const [country = '', second = ''] = labels.toReversed();
  if (country === 'localhost' || isSharedHost(name)) return name;
  return labels.slice(isTwoLabelSuffix(second, country) ? -3 : -2).join('.');
}
