import { isOrdinary } from './words/known-words.ts';
import { technical } from './words/technical.ts';
import { scrubText, scrubWords, type Scrubbing } from './text.ts';

/**
 * A class, an id, a test mark, a name in a style sheet. It stays, unless it holds a long number or a word that was taken
 * out of a text: then it becomes what that became, in every place alike, so that references still lead somewhere.
 */
export function scrubName(name: string, { digits, secrets }: Scrubbing): string {
  const worded = name.replace(/\p{L}[\p{L}\p{M}]*/gu, (camel) =>
    camel.replace(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|[^\p{Lu}\p{Ll}]+/gu, (word) => {
      const invented = technical.has(word.toLowerCase()) || isOrdinary(word) ? undefined : secrets.inventedFor(word);
      return invented === undefined ? word : inCaseOf(word, invented);
    }),
  );
  return worded.replace(/\d{4,}/g, (number) => {
    secrets.addDigits(number);
    return digits.digits(number);
  });
}

const inCaseOf = (word: string, invented: string): string => {
  if (word === word.toUpperCase()) return invented.toUpperCase();
  return word === word.toLowerCase() ? invented : invented.charAt(0).toUpperCase() + invented.slice(1);
};

/** Letters and digits without sense, as servers make them: long, without a space, with both in them. */
export const isToken = (text: string): boolean => /^[\w=+/~.:|*-]{8,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text);

/** A token, wholly changed: the same one in an address and in a body stays the same. */
export const scrubToken = (text: string, scrubbing: Scrubbing): string => scrubWords(text, scrubbing);

/**
 * An address without query and fragment. Its host stays, for it is the bank's; in its path, tokens and long numbers are
 * changed. What is no address of the web (`data:`, `blob:`, `javascript:`) is gone.
 *
 * In a response (`isRoute`) readers know a body by its address: the words of the path stay, and so do the names in the
 * query, while what they stand for is changed.
 */
export function scrubAddress(address: string, scrubbing: Scrubbing, isRoute = false): string {
  const [, scheme = '', rest = ''] = /^\s*([a-z][a-z0-9+.-]*:)?([^?#]*)/i.exec(address) ?? [];
  if (/^(?:mailto|tel|sms):$/i.test(scheme)) return scheme + scrubText(decoded(rest), 'row', scrubbing);
  if (scheme !== '' && !/^https?:$/i.test(scheme)) return '';
  if (rest === '') return address.trim().startsWith('#') ? '#' : scheme;
  const [, host = '', path = ''] = /^(\/\/[^/]*)?(.*)$/s.exec(rest) ?? [];
  // Who stands before an `@` may be a person.
  const plainHost = host.replace(/^\/\/.*@/, '//');
  if (isRoute) scrubbing.secrets.keepWords(decoded(path));
  const segments = path.split('/').map((segment) => encodeURI(isToken(decoded(segment)) ? scrubToken(decoded(segment), scrubbing) : scrubName(decoded(segment), scrubbing)));
  const query = isRoute ? /\?([^#]*)/.exec(address)?.[1] : undefined;
  return scheme + scrubName(plainHost, scrubbing) + segments.join('/') + (query ? `?${scrubQuery(query, scrubbing)}` : '');
}

const scrubQuery = (query: string, scrubbing: Scrubbing): string =>
  query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, ...value.map((each) => encodeURIComponent(scrubToken(decoded(each), scrubbing)))].join('=');
    })
    .join('&');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text is what it says.
    return text;
  }
}
