import { isRecord } from '../../routes/json-path.ts';

/** A list of objects somewhere in a body, with the names of the objects and lists around it. */
export interface ObjectList {
  path: string;
  records: Record<string, unknown>[];
  /** The object that holds the list: what it says of the account stands there. */
  around: Record<string, unknown>;
}

/** Bodies nest less deeply, and lists beyond these are not read by people. */
const deepest = 8;
const mostLists = 40;

/** All lists of objects in a body. */
export function findObjectLists(body: unknown): ObjectList[] {
  const lists: ObjectList[] = [];
  const visit = (value: unknown, path: string, around: Record<string, unknown>, depth: number): void => {
    if (depth > deepest || lists.length >= mostLists) return;
    if (Array.isArray(value)) {
      const records = value.filter(isRecord);
      if (records.length > 0 && records.length === value.length) lists.push({ path, records, around });
      // Groups by day or state hold lists of their own; a few tell what they all are.
      for (const record of records.slice(0, 60)) visit(record, `${path}.*`, around, depth + 1);
    } else if (isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === 'object' && inner !== null) visit(inner, path === '' ? name : `${path}.${name}`, value, depth + 1);
      }
    }
  };
  visit(body, '', isRecord(body) ? body : {}, 0);
  return lists;
}
