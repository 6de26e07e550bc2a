import type { Steps } from '../../reading/steps.ts';
import { pendingWord } from '../../reading/words.ts';
import type { Body } from './bodies.ts';
import { wordsOfPath, type Surroundings } from './columns.ts';
import { isDayName } from './days.ts';
import type { Evidence } from './evidence.ts';
import type { Flat } from './flatten.ts';
import { dayLike } from './lists.ts';
import { readList, type ListReading, type RawRow } from './read-list.ts';

/** Rows of one list that belong to one account. */
export interface Part {
  rows: (RawRow | 'unread')[];
  /** More of them than were looked at. */
  left: number;
  body: Body;
  /** Numbers of the account that it stands under; empty where it names none. */
  mark: string;
  /** One of several groups by day or month, or the only list of its answer. */
  isPlain: boolean;
}

/** All lists at one place of the answers of one address: they are written alike. */
export interface Family extends Omit<ListReading, 'rows'> {
  /** The address and the way to the list, in words. */
  words: string;
  parts: Part[];
}

const ownAccount = /\b(?:account|acct|konto|compte|cuenta|conto|rapporto|card|carte|karte|tarjeta|iban|wallet|pocket|arrangement|contract|num[eé]ro|number|mask(?:ed)?|no|nr|last ?4)\b/;
const otherNumber = /counter|partner|creditor|debtor|payee|benefici|merchant|other|target|trans|refer|sequen|che(?:ck|que)|phone|invoice|page|serial|order|token/;

/** The numbers by which an object names the account that it is of. */
const markOf = (flat: Flat): string =>
  [...flat].filter(([path, value]) => /\d/.test(String(value)) && String(value).length <= 60 && ownAccount.test(wordsOfPath(path)) && !otherNumber.test(wordsOfPath(path))).map(([path, value]) => `${path} ${String(value)}`).join();

/** Reads the lists that are transactions by what the page shows, or by what they are called. */
export function* readFamilies(bodies: readonly Body[], evidence: Evidence, around: Surroundings, currency: string | undefined): Steps<Family[]> {
  const found = bodies.flatMap((body) => body.lists.map((list) => ({ body, list })));
  const families: Family[] = [];
  for (const [name, lists] of Map.groupBy(found, ({ body, list }) => `${body.address} ${list.path}`)) {
    const reading = yield* readList(lists.flatMap(({ list }) => list.rows), evidence, around, currency);
    if (!reading) continue;
    yield;
    const words = wordsOfPath(name);
    const { rows, ...known } = reading;
    const isPending = pendingWord.test(words) && !/book|post/.test(words);
    let start = 0;
    const parts = lists.flatMap(({ body, list }): Part[] => {
      const own = rows.slice(start, (start += list.rows.length));
      const alone = lists.filter((other) => other.body === body).length === 1;
      const above = list.around.map(markOf).find(Boolean) ?? '';
      const isPlain = alone || [...(list.around[0] ?? [])].some(([path, value]) => isDayName(wordsOfPath(path)) || dayLike.test(String(value)));
      const marks = list.rows.map(markOf);
      // Where every row has a number of its own it is no account's.
      const isTold = new Set(marks).size <= Math.max(1, marks.length / 2);
      const byMark = Map.groupBy(own.keys(), (at) => (isTold ? marks[at] : '') || above);
      return [...byMark].map(([mark, places]) => ({ body, mark, isPlain, left: list.left, rows: places.flatMap((at) => own[at] ?? []) }));
    });
    for (const { rows: all } of parts) for (const raw of isPending ? all : []) if (raw !== 'unread' && raw.row.pending === 'unknown') raw.row.pending = true;
    families.push({ ...known, words, parts });
  }
  return families;
}
