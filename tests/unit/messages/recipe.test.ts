import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipeSchema } from '../../../utils/messages/schemas/recipe.ts';
import { recipeFormat, type Recipe } from '../../../utils/model/recipe.ts';

const good: Recipe = {
  format: recipeFormat,
  id: 'abcdefgh12345678',
  version: 1,
  taughtOn: '2026-11-20',
  sites: ['https://*.bank.example/*'],
  paths: ['/accounts/*/history'],
  rows: [[{ tag: 'div', token: 'entry' }, { tag: 'div' }]],
  fields: {
    date: [[{ kind: 'above', steps: [{ tag: 'h4' }] }]],
    description: [[{ kind: 'marked', step: { tag: 'span', token: 'what' } }]],
    amount: [[{ kind: 'inside', steps: [{ tag: 'td', nth: 3 }] }]],
  },
  sign: 'unknown',
};

const step = { tag: 'div' };
const many = <T>(each: T, count: number): T[] => Array.from({ length: count }, () => each);

describe('a recipe', () => {
  test('goes through as it is', () => {
    expect(recipeSchema.parse(good)).toEqual(good);
  });

  test.each<[string, unknown]>([
    ['a selector for a name', { ...good, rows: [[{ tag: 'div, *' }]] }],
    ['a name with a script in it', { ...good, rows: [[{ tag: '<script>' }]] }],
    ['a class that is a number of somebody', { ...good, rows: [[{ tag: 'div', token: 'acct-44711234' }]] }],
    ['a place on the way to rows, which costs as much as there are rows', { ...good, rows: [[{ tag: 'div', nth: 2 }]] }],
    ['a pattern in the place of a path', { ...good, paths: ['/(a+)+$'] }],
    ['a path that names somebody by figures', { ...good, paths: ['/accounts/4471'] }],
    ['every site', { ...good, sites: ['https://*/*'] }],
    ['a page of the extension', { ...good, sites: ['chrome-extension://abc/*'] }],
    ['deep steps', { ...good, rows: [many(step, 13)] }],
    ['many alternatives', { ...good, rows: many([step], 7) }],
    ['many parts', { ...good, fields: { ...good.fields, date: many([{ kind: 'inside', steps: [] }], 4) } }],
    ['no rows', { ...good, rows: [] }],
    ['no amount', { ...good, fields: { date: good.fields.date, description: good.fields.description } }],
    ['an amount and a column for each direction', { ...good, fields: { ...good.fields, debit: good.fields.amount } }],
    ['what it does not know', { ...good, run: 'fetch("https://evil.example")' }],
    ['what a step does not know', { ...good, rows: [[{ tag: 'div', text: 'Jane Doe' }]] }],
    ['another format', { ...good, format: 2 }],
    ['a way of another kind', { ...good, incoming: { kind: 'regex', source: '(a+)+$' } }],
  ])('with %s is refused', (_what, recipe) => {
    expect(recipeSchema.safeParse(recipe).success).toBe(false);
  });

  test('swaps no prototype', () => {
    const hostile = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"polluted":true},')) as unknown;
    const parsed = recipeSchema.safeParse(hostile);
    expect(parsed.success ? Object.getPrototypeOf(parsed.data) : Object.prototype).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('has no text of any length from anywhere: each string is a name, a path, a date or a host', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const parsed = recipeSchema.safeParse({ ...good, rows: [[{ tag: 'div', token: text }]], paths: [`/${text}`] });
        if (parsed.success) expect(text).toMatch(/^[a-z][a-z_-]+$/);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
