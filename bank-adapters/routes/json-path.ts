/**
 * Where a value lies in a JSON body: names of own properties joined by dots, `*` for each entry of a list or object,
 * `name=value` for the entries of a list whose own property `name` is the text `value`.
 * The empty path is the body itself. Names that stand in every prototype (`__proto__`, `constructor`) are only found
 * where the body itself has them.
 */
export type JsonPath = string;

/** Several ways to one field, best first. */
export type Alternatives = readonly JsonPath[];

/** An object of a JSON body, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects, as every list of accounts or transactions must be; `undefined` for anything else. */
export const parseRecords = (value: unknown): Record<string, unknown>[] | undefined => (Array.isArray(value) && value.every(isRecord) ? value : undefined);

/** Everything that the path leads to. */
export function readPaths(value: unknown, path: JsonPath): unknown[] {
  let found: unknown[] = [value];
  for (const name of path === '' ? [] : path.split('.')) found = found.flatMap((each) => step(each, name));
  return found;
}

/**
 * All lists that the path leads to, as one. `undefined` where a step of it is missing in any branch, or where something
 * else than a list, or nothing at all in a branch, stands at its end: then the body is not what the path was written for.
 */
export function readLists(value: unknown, path: JsonPath): unknown[] | undefined {
  let found: unknown[] = [value];
  for (const name of path === '' ? [] : path.split('.')) {
    const goesOn = (each: unknown): boolean => (name === '*' ? typeof each === 'object' && each !== null : step(each, name).length > 0);
    if (!found.every(goesOn)) return undefined;
    found = found.flatMap((each) => step(each, name));
  }
  // A branch that has no list says so by `null`; where there is but one branch, that list is missing.
  const lists = path.includes('*') ? found.filter((each) => each !== null) : found;
  return lists.every(Array.isArray) ? lists.flat() : undefined;
}

/** The first thing that the path leads to. */
export const readPath = (value: unknown, path: JsonPath): unknown => readPaths(value, path)[0];

function step(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (name === '*') return Object.values(value);
  const [property, wanted] = name.split('=');
  if (wanted !== undefined) return Array.isArray(value) ? value.filter((each) => step(each, property ?? '')[0] === wanted) : [];
  const own = Object.getOwnPropertyDescriptor(value, name);
  return own === undefined ? [] : [own.value];
}

/** What a field holds, and which of its alternatives gave it. */
export interface Picked {
  value: unknown;
  path: JsonPath;
}

/** The first alternative that holds something: neither missing, `null` nor an empty text. */
export function pick(record: unknown, alternatives: Alternatives | undefined): Picked | undefined {
  for (const path of alternatives ?? []) {
    const value = readPaths(record, path).find((each) => each !== undefined && each !== null && each !== '');
    if (value !== undefined) return { value, path };
  }
  return undefined;
}
