import { describe, expect, test } from 'vitest';
import { descriptorWords } from '../../../utils/categorize/descriptor-words.ts';
import { brandNames } from '../../../utils/categorize/knowledge/brand-names.ts';
import { Brands } from '../../../utils/categorize/knowledge/brands.ts';
import { defaultCategories } from '../../../utils/categorize/tree.ts';

const ids = new Set(defaultCategories.map(({ id }) => id));

describe('Brands', () => {
  const brands = new Brands({ groceries: 'Harbour\nBlue Boat Foods', 'bills.insurance': 'Harbour Mutual Insurance' });
  const find = (text: string): string | undefined => brands.find(descriptorWords(text))?.name;

  test('finds the longest name at the beginning, and no name within another word', () => {
    expect(find('HARBOUR 332 EXETER')).toBe('Harbour');
    expect(find('HARBOUR MUTUAL INSURANCE 991')).toBe('Harbour Mutual Insurance');
    expect(find('HARBOURSIDE CAFE')).toBeUndefined();
    expect(find('THE HARBOUR')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });
});

test('the shipped brands stand in the tree, each once', () => {
  const names = Object.values(brandNames).flatMap((text) => text.split('\n').filter(Boolean));
  expect(names.length).toBeGreaterThan(5_000);
  expect(new Set(names).size).toBe(names.length);
  for (const category of Object.keys(brandNames)) expect(ids).toContain(category);
});
