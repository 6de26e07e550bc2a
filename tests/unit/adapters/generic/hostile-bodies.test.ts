import { describe, expect, test } from 'vitest';
import { flatten } from '../../../../bank-adapters/generic/response/flatten.ts';
import { findObjectLists, type FoundList } from '../../../../bank-adapters/generic/response/lists.ts';
import { parseBody } from '../../../../bank-adapters/generic/response/parse-body.ts';
import { deepBodies, prototypeNames } from '../../../fixtures/hostile/bodies.ts';
import { endlessNumbers } from '../../../fixtures/hostile/words.ts';
import type { Served } from '../../../fixtures/hostile/statement.ts';

const bodiesOf = (served: Served): [name: string, body: string][] => Object.entries(served).flatMap(([path, each]) => (typeof each === 'string' ? [] : [[path, each.body] as [string, string]]));

/** The lists in a body, and how many steps it took to find them. */
function listsIn(body: string): { lists: FoundList[]; steps: number } {
  const work = findObjectLists(parseBody(body));
  for (let steps = 1; ; steps += 1) {
    const { done, value } = work.next();
    if (done) return { lists: value, steps };
  }
}

/** Bodies on which a pattern that tries again from every sign never comes to an end. Each would take hours. */
const slow: [name: string, body: string][] = [
  ['a name without end', `<rows><row date="2026-11-20" amount="-1.50"/><${'a'.repeat(900_000)}`],
  ['attributes without a value', `<rows><row ${'a'.repeat(900_000)} date="2026-11-20"/></rows>`],
  ['an attribute that is never closed', `<rows><row a="${'a= '.repeat(300_000)}/></rows>`],
  ['lines and no object after them', `{"date":"2026-11-20","amount":-1.5}${'\n'.repeat(900_000)}]`],
  ['space without end', `{"date":"2026-11-20"${' '.repeat(900_000)},"amount":-1.5}`],
  ['space before what is no comment', `[1]${' '.repeat(900_000)}*`],
  ['quotes that are never closed', `date;text;amount\n2026-11-20;"${'""'.repeat(400_000)};-1.50`],
  ['cells without end', `date,text,amount\n${'"a'.repeat(300_000)}`],
  ['tags that never close', `<tr>${'<td '.repeat(200_000)}`],
  ['data that never ends', `<rows>${'<![CDATA['.repeat(90_000)}</rows>`],
];

describe('bodies that are built to be slow', () => {
  test.each(slow)('%s', (_name, body) => {
    expect(() => listsIn(body)).not.toThrow();
  });

  test('what is nested more deeply than any statement is not read', () => {
    for (const [name, body] of bodiesOf(deepBodies(10_000)())) expect(listsIn(body).lists.length, name).toBeLessThanOrEqual(1);
  });

  test('ten thousand rows are looked at, those after them counted', () => {
    const row = { date: '2026-11-20', amount: -1.5, text: 'Shop' };
    const { lists, steps } = listsIn(JSON.stringify({ transactions: Array.from({ length: 40_000 }, () => row) }));
    expect(lists.map(({ rows, left }) => [rows.length, left])).toEqual([[10_000, 30_000]]);
    expect(steps).toBeGreaterThan(40);
  });
});

describe('names that stand in every prototype', () => {
  test.each(bodiesOf(prototypeNames()))('%s changes nothing but what it says', (_name, body) => {
    expect(() => listsIn(body)).not.toThrow();
    expect('polluted' in {}).toBe(false);
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });

  test('are fields like any other', () => {
    const flat = flatten(JSON.parse('{"__proto__":"2026-11-20","constructor":"Shop","toString":"-1.50"}'));
    expect([...flat]).toEqual([['__proto__', '2026-11-20'], ['constructor', 'Shop'], ['toString', '-1.50']]);
  });

  test('an object that cannot be made a text is no number', () => {
    expect([...flatten(JSON.parse('{"amount":{"value":{"toString":"1"},"scale":{"toString":1},"cents":5}}'))]).toContainEqual(['amount.cents', 5]);
    expect(() => flatten({ amount: Object.assign(Object.create(null), { scale: Object.create(null), value: '5' }) })).not.toThrow();
  });
});

test('numbers that no account holds are fields that say nothing', () => {
  const [, body = ''] = bodiesOf(endlessNumbers())[0] ?? [];
  const { lists } = listsIn(body);
  expect(lists).toHaveLength(1);
  expect(lists[0]?.rows).toHaveLength(15);
});
