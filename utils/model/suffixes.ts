/**
 * Public suffixes of two labels under which banks register their names, by country. Not the whole public suffix list
 * (that is 100 kB): only what a bank's own domain can end in. Everything else has one label.
 * Source: https://publicsuffix.org/list/ (section ICANN), checked by hand for these countries.
 */
const secondLevels: Record<string, string> = {
  ae: 'co net org', ar: 'com net org coop', au: 'com net org id asn', bd: 'com net org', bh: 'com net org', bo: 'com net org',
  br: 'com net org b coop', co: 'com net org', cn: 'com net org', cr: 'co fi or', cy: 'com net org ltd', do: 'com net org',
  ec: 'com net org fin', eg: 'com net org', gh: 'com org', gt: 'com net org', hk: 'com net org', hu: 'co org', id: 'co net or web',
  il: 'co net org', in: 'co net org gen firm ind bank', jm: 'com net org', jo: 'com net org', jp: 'co ne or gr', ke: 'co ne or',
  kh: 'com net org', kr: 'co ne or', kw: 'com net org', kz: 'com org', lb: 'com net org', lk: 'com net org', mt: 'com net org',
  mu: 'com co net', mx: 'com net org', my: 'com net org', ng: 'com net org', ni: 'com co net', np: 'com net org', nz: 'co net org bank',
  om: 'com co net', pa: 'com net org', pe: 'com net org', ph: 'com net org', pk: 'com net org', pl: 'com net org', pt: 'com org',
  py: 'com net coop', qa: 'com net org', ro: 'com org', rs: 'co org', sa: 'com net org', sg: 'com net org', sv: 'com org',
  th: 'co in net or', tr: 'com net org bel', tw: 'com net org', tz: 'co or', ua: 'com net org', ug: 'co or', uk: 'co org me net ltd plc',
  uy: 'com net org', uz: 'co com', ve: 'com co net', vn: 'com net org', za: 'co net org', zm: 'co com', zw: 'co org',
};

/** True for `co.uk`, `com.au` and their like. */
export const isTwoLabelSuffix = (label: string, country: string): boolean =>
  Object.hasOwn(secondLevels, country) && (secondLevels[country] ?? '').split(' ').includes(label);
