/**
 * What the observer calls is taken from the page's prototypes once, before any script of the page has run. A page that
 * replaces a method later sees none of our calls.
 */
const { apply, getOwnPropertyDescriptor } = Reflect;

/** A method that takes its owner as first argument. */
export const detach =
  <Owner, Args extends unknown[], Result>(method: (this: Owner, ...args: Args) => Result) =>
  (owner: Owner, ...args: Args): Result =>
    apply(method, owner, args);

/** Reads a property of the platform by its getter, past anything that stands on the object itself. Throws on strangers. */
export function detachGetter<Owner extends object, Name extends string & keyof Owner>(prototype: Owner, name: Name): (owner: Owner) => Owner[Name] {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  return (owner) => (get === undefined ? owner[name] : apply(get, owner, []));
}

const methodAsGiven = detach(String.prototype.toUpperCase);

/** `fetch` and `XMLHttpRequest` take methods in either case, and GET where none is given. */
export const methodOf = (method: unknown): string => (typeof method === 'string' ? methodAsGiven(method) : 'GET');
