/** What in an address is a day, a month or a page of the list, and so says nothing of whose it is. */
const passing = /(?<!\d)(?:19|20)\d\d(?:[-/]?[01]\d){0,1}(?:[-/]?[0-3]\d)?(?!\d)|\b(?:page|seite|pagina|p)[/=]?\d+/gi;
const ofAccount = /acc|konto|compte|cuenta|conta|rekening|card|karte|carte|iban|product|(?:^|_|-)id$/i;

/**
 * Stands in for an account of which the page tells neither number nor name: the same address is the same account, and
 * accounts at two addresses never become one.
 */
export function addressKey({ pathname, searchParams, hash }: URL): string {
  const named = [...searchParams].filter(([name]) => ofAccount.test(name)).map(([name, value]) => `${name}=${value}`);
  const path = `${pathname}${hash.startsWith('#/') || hash.startsWith('#!') ? hash.replace(/\?.*/, '') : ''}`.replace(passing, '').replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return ['at', path, ...named].join(' ').slice(0, 120);
}
