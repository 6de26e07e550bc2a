import { describe, expect, test } from 'vitest';
import { defaultCategories, findInMap, parentOf, topOf } from '../../../utils/categorize/tree.ts';

const ids = defaultCategories.map(({ id }) => id);

describe('the default tree', () => {
  test('has each id once, and a parent for each child', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const parent = parentOf(id);
      if (parent !== undefined) expect(ids).toContain(parent);
    }
  });

  test('keeps the ids that ledgers already hold', () => {
    expect(ids.filter((id) => parentOf(id) === undefined)).toEqual([
      'income', 'housing', 'groceries', 'dining', 'transport', 'travel', 'shopping', 'health', 'bills', 'subscriptions',
      'entertainment', 'education', 'family', 'giving', 'fees', 'taxes', 'cash', 'savings', 'transfers',
    ]);
  });

  test('a child flows as its parent does', () => {
    for (const { id, flow } of defaultCategories) expect(flow).toBe(defaultCategories.find((each) => each.id === topOf(id))?.flow);
  });
});

test('a map speaks for all that lies below', () => {
  const map = new Map([['transport', 'T'], ['transport.fuel', 'F']]);
  expect(['transport.taxi', 'transport.fuel', 'transport', 'cash'].map((id) => findInMap(map, id))).toEqual(['T', 'F', 'T', undefined]);
});
