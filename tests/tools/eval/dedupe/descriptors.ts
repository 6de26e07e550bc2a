import type { Random } from './random.ts';

/*
 * How different ways to one account word the same transaction. Written from what banks are seen to do: the OFX field NAME
 * holds 32 characters, card networks 22 to 25, processors put their mark in front, tills add place and country,
 * feeds clean the name, exports add the way of paying and a reference.
 */

const places = ['EXETER', 'BARNSTAPLE', 'LONDON', 'PLYMOUTH', 'TORQUAY', 'LUXEMBOURG', 'DUBLIN', 'READING'];
const countries = ['GB', 'GBR', 'UK', 'IE', 'LU'];

/** What a way does to a descriptor. The same way does the same to the same merchant most of the time. */
export type Wording = (descriptor: string, random: Random) => string;

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const titleCase = (text: string): string => text.toLowerCase().replaceAll(/(^|[\s&/.-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());

/** A page shows what it was given, at times with the place, at times in lower case. */
export const pageWording: Wording = (descriptor, random) => {
  const text = squeeze(descriptor);
  return random.chance(0.3) ? `${text} ${random.pick(places)}` : random.chance(0.2) ? titleCase(text) : text;
};

/** NAME of an OFX file: upper case, 32 characters, often after the way of paying and before the place. */
export const ofxWording: Wording = (descriptor, random) => {
  const before = random.chance(0.3) ? 'POS PURCHASE ' : '';
  const behind = random.chance(0.5) ? ` ${random.pick(places)} ${random.pick(countries)}` : '';
  return squeeze(`${before}${descriptor.toUpperCase()}${behind}`).slice(0, 32).trim();
};

/** A CSV export: way of paying, a reference, the day of the purchase. */
export const csvWording: Wording = (descriptor, random) => {
  const form = random.between(0, 3);
  if (form === 0) return `CARD PAYMENT TO ${squeeze(descriptor).toUpperCase()}, REF ${random.digits(8)}`;
  if (form === 1) return `${squeeze(descriptor)} ON ${random.digits(2)} ${random.pick(['JAN', 'MAR', 'JUN', 'OCT'])} CD ${random.digits(4)}`;
  if (form === 2) return `${squeeze(descriptor).slice(0, 22).trim()} ${random.pick(places)}`;
  return `${squeeze(descriptor)} ${random.digits(12)}`;
};

/** A connection cleans the name: no shop's number, no web address' ends, title case; a fifth still has its processor's mark. */
export const connectionWording: Wording = (descriptor, random) => {
  const clean = squeeze(descriptor.replace(/^www\./i, '').replace(/\.(com|co\.uk|org|net)\b/i, '').replaceAll(/[*#]?\b\d{3,}\b/g, ''));
  const name = titleCase(clean === '' ? descriptor : clean);
  return random.chance(0.2) ? `${random.pick(['PAYPAL *', 'SQ *', 'SumUp  *', 'ZETTLE_*'])}${name}` : name;
};

/** What booking does to the words of a pending row. */
export const bookedWording: Wording = (descriptor, random) => {
  const text = squeeze(descriptor);
  const form = random.between(0, 4);
  if (form === 0) return `${text.toUpperCase().slice(0, 25).trim()} ${random.pick(places)} ${random.pick(countries)}`;
  if (form === 1) return `${random.pick(['PAYPAL *', 'SQ *', 'IZ *'])}${text}`;
  if (form === 2) return `${text} ${random.digits(9)}`;
  if (form === 3) return text.slice(0, Math.max(8, Math.floor(text.length * 0.6))).trim();
  return `CARD PURCHASE ${random.digits(4)} ${text.toUpperCase()}`;
};
