import { offerLimits } from '../../../utils/model/offered-file.ts';

/** A link to a file, as it stood when it was pressed. */
export interface FileLink {
  url: string;
  /** As it is to be saved; empty where the link does not say. */
  name: string;
}

/** Endings of files that hold transactions, after a point or as a value in an address: `export?format=csv`. */
const ending = /[.=](?:csv|ofx|qfx|qbo|qif|xlsx|sta|940|mt940)$/i;
/** Much else is XML. */
const camt = /camt.*\.xml$/i;

/** Whether a name, or a value in an address, promises transactions. */
export const promisesTransactions = (name: string): boolean => ending.test(name) || camt.test(name);

/**
 * The file that a click leads to: each that the page made itself, since what it holds can be looked at, and of those
 * on servers the ones whose name or address promises transactions. `path` is the event's.
 */
export function findFileLink(path: readonly EventTarget[]): FileLink | undefined {
  const link = path.find((each) => each instanceof HTMLAnchorElement && each.href !== '');
  if (!(link instanceof HTMLAnchorElement) || !URL.canParse(link.href)) return undefined;
  const { href: url, download } = link;
  if (url.startsWith('blob:') || url.startsWith('data:')) return { url, name: cleanName(download) };
  const { protocol, pathname, search } = new URL(url);
  // What only leads on in the page is no file, whatever the page's own address ends in.
  if ((protocol !== 'https:' && protocol !== 'http:') || link.getAttribute('href')?.startsWith('#') === true) return undefined;
  const name = cleanName(download || decode(pathname.slice(pathname.lastIndexOf('/') + 1)));
  if (promisesTransactions(name)) return { url, name };
  // Cut by hand: in Firefox, what the page's objects list cannot be walked through from here.
  const kind = search.split(/[?&;]/).find(promisesTransactions);
  return kind === undefined ? undefined : { url, name: `${name || 'download'}.${kind.slice(kind.search(/[.=][^.=]*$/) + 1).toLowerCase()}` };
}

/** No folders, and no signs that would turn a name around or hide a part of it. */
export const cleanName = (name: string): string =>
  name
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .trim()
    .slice(-offerLimits.name);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Written in letters of another time.
    return text;
  }
}
