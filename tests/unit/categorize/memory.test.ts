import { expect, test } from 'vitest';
import { MerchantMemory } from '../../../utils/categorize/memory.ts';

test('what was said last and most counts', () => {
  const memory = new MerchantMemory();
  expect(memory.recall('corner shop')).toBeUndefined();
  memory.remember('corner shop', 'groceries');
  expect(memory.recall('corner shop')).toEqual({ category: 'groceries', share: 1 });
  memory.remember('corner shop', 'dining');
  expect(memory.recall('corner shop')?.category).toBe('dining');
  expect(memory.recall('corner shop')?.share).toBeCloseTo(1 / 1.8);
  expect(memory.recall('other')).toBeUndefined();
});
