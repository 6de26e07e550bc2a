import { detach } from './detached.ts';

const { apply, deleteProperty, getOwnPropertyDescriptor } = Reflect;

/** A line of a stack as Chromium hands it to `Error.prepareStackTrace`. */
interface Site {
  getFileName: () => string | null;
}

/** What may be set on a function object by the page, where it is plainly there and may be set. */
export function ownValue(owner: object, name: string): unknown {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  return descriptor?.writable === true ? descriptor.value : undefined;
}

const fileOf = readMethod();
/** Chromium does, one by one; Firefox gives only the whole text. */
export const handsOutLines = fileOf !== undefined;

/**
 * The stack of an error. Chromium formats it when it is first read, by a function of the page's where the page has set
 * one: that function gets the lines without those of `own`.
 */
export function formatWithout(own: string, error: { stack?: unknown }): unknown {
  const format = ownValue(Error, 'prepareStackTrace');
  if (typeof format !== 'function' || fileOf === undefined) return error.stack;
  Error.prepareStackTrace = (given, sites) => {
    const kept: Site[] = [];
    for (let at = 0; at < sites.length; at += 1) {
      const site = sites[at];
      if (site !== undefined && fileOf(site) !== own) kept[kept.length] = site;
    }
    return apply(format, Error, [given, kept]);
  };
  try {
    return error.stack;
  } catch {
    // The page's own function has failed, as it will when the page reads the stack.
    return undefined;
  } finally {
    Error.prepareStackTrace = format as typeof Error.prepareStackTrace;
  }
}

/** Taken from a line of our own, before any script of the page has run. */
function readMethod(): ((site: Site) => string | null) | undefined {
  Error.prepareStackTrace = (_, sites) => sites;
  const sites: unknown = new Error().stack;
  deleteProperty(Error, 'prepareStackTrace');
  const [site] = Array.isArray(sites) ? (sites as Site[]) : [];
  return site && detach(site.getFileName);
}
