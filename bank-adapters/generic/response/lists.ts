import { isRecord } from '../../routes/json-path.ts';
import type { Steps } from '../../reading/steps.ts';
import { flatten, type Flat } from './flatten.ts';
import { parseBody } from './parse-body.ts';

/** A list of things with days and numbers, somewhere in a body. */
export interface FoundList {
  /** The names on the way to it, the same for all lists of one kind: `days.*.rows`. */
  path: string;
  rows: Flat[];
  /** How many more there were than anybody reads. */
  left: number;
  /** What the objects around it say, the nearest first. */
  around: Flat[];
}

/** The core keeps no more rows of one account. */
const mostRows = 10_000;
const mostThings = 150_000;
const mostTexts = 20;

export const dayLike = /(?:19|20)\d\d|\d[-/.]\d\d?[-/.]|^1\d{9}(?:\d{3})?$|\d\.? \p{L}{3}|Date\(/u;

/** All lists in a body that may be of transactions, with those in texts that hold JSON themselves. */
export function* findObjectLists(body: unknown): Steps<FoundList[]> {
  const lists: FoundList[] = [];
  const queue: { value: unknown; path: string; around: readonly unknown[] }[] = [{ value: body, path: '', around: [] }];
  let texts = 0;
  for (let at = 0; at < queue.length && at < mostThings; at += 1) {
    if (at % 500 === 499) yield;
    const { value, path, around } = queue[at] ?? { path: '', around: [] };
    if (typeof value === 'string') {
      texts += 1;
      const inner = texts > mostTexts ? undefined : parseBody(value);
      if (typeof inner === 'object') queue.push({ value: inner, path, around });
      continue;
    }
    const isList = Array.isArray(value);
    if (isList && typeof value[0] !== 'object' && typeof value[0] !== 'string') continue;
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const isStored = !isList && isStore(entries);
    const records = isList ? nameCells(value, around[0]) : isStored ? entries.map(([, each]) => each) : [];
    if (records.length > 0 && records.every(isRecord) && mayBeLedger(records)) {
      const rows: Flat[] = [];
      for (const record of records.slice(0, mostRows)) {
        if (rows.length % 200 === 199) yield;
        rows.push(flatten(record));
      }
      lists.push({ path, rows, left: records.length - rows.length, around: around.map((each) => flatten(each, false)) });
    }
    const inside = isRecord(value) ? [value, ...around].slice(0, 6) : around;
    for (const [name, each] of entries) {
      const isWorth = typeof each === 'object' ? each !== null : typeof each === 'string' && each.length > 40 && /^\s*[[{]/.test(each);
      if (isWorth) queue.push({ value: each, path: isList || isStored ? `${path}.*` : `${path}.${name}`, around: inside });
    }
  }
  return lists;
}

/** Objects of one kind by their ids, as stores of state keep them. */
const isStore = (entries: readonly [string, unknown][]): boolean => {
  const [first, second] = entries;
  return entries.length > 1 && isRecord(first?.[1]) && isRecord(second?.[1]) && entries.every(([, each]) => isRecord(each)) && Object.keys(first[1]).join() === Object.keys(second[1]).join();
};

/** Rows of bare cells by the names that stand beside them, else by number. */
function nameCells(list: readonly unknown[], beside: unknown): readonly unknown[] {
  const [first] = list;
  if (!Array.isArray(first) || first.length < 3 || !list.every(Array.isArray)) return list;
  const { length } = first;
  const names = isRecord(beside) ? Object.values(beside).find((each): each is unknown[] => Array.isArray(each) && each.length === length && each.every((name) => typeof name === 'string')) : undefined;
  return list.map((row: readonly unknown[]) => Object.fromEntries(row.map((cell, at) => [String(names?.[at] ?? at), cell])));
}

/** Most of the first, middle and last of them say days and numbers. */
const mayBeLedger = (records: readonly unknown[]): boolean =>
  [0, records.length >> 1, records.length - 1].filter((at) => {
    const said = [...flatten(records[at]).values()].map(String);
    return said.some((each) => dayLike.test(each.trim())) && said.filter((each) => /\d/.test(each)).length > 1;
  }).length > 1;
