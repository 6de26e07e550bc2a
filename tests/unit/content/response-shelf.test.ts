import { expect, test } from 'vitest';
import type { ObservedResponse } from '../../../bank-adapters/types.ts';
import { createResponseShelf, shelfLimits } from '../../../entrypoints/bank.content/response-shelf.ts';

const response = (at: number, length = 10): ObservedResponse => ({
  url: `https://bank.example/${at}`,
  method: 'GET',
  status: 200,
  contentType: 'application/json',
  body: 'x'.repeat(length),
  at,
});

test('keeps the newest, by number', () => {
  let now = 0;
  const shelf = createResponseShelf(() => now);
  for (let i = 0; i < 300; i += 1) {
    now += 1_000;
    shelf.put(response(i));
  }
  expect(shelf.responses()).toHaveLength(200);
  expect(shelf.responses().at(-1)?.at).toBe(299);
});

test('keeps the newest, by size', () => {
  let now = 0;
  const shelf = createResponseShelf(() => now);
  for (let i = 0; i < 10; i += 1) {
    now += 5_000;
    shelf.put(response(i, 5 * 1024 * 1024));
  }
  expect(shelf.responses().map(({ at }) => at)).toEqual([6, 7, 8, 9]);
});

test('a flood of messages is turned away, and counted', () => {
  let now = 0;
  const shelf = createResponseShelf(() => now);
  const admitted = (): number => Array.from({ length: 10_000 }, () => shelf.admits()).filter(Boolean).length;
  expect(admitted()).toBe(shelfLimits.arrivals.capacity);
  now += 500;
  expect(admitted()).toBe(shelfLimits.arrivals.perSecond / 2);
  expect(shelf.dropped()).toBe(20_000 - shelfLimits.arrivals.capacity - shelfLimits.arrivals.perSecond / 2);
});

test('a flood of large bodies is not looked at', () => {
  const shelf = createResponseShelf(() => 0);
  let looked = 0;
  shelf.sortOut(() => {
    looked += 1;
    return false;
  });
  for (let i = 0; i < 100; i += 1) shelf.put(response(i, 5 * 1024 * 1024));
  expect(looked).toBe(4);
  expect(shelf.dropped()).toBe(100);
});

test('what is not wanted goes, also what came before that was known', () => {
  const shelf = createResponseShelf(() => 0);
  let arrivals = 0;
  shelf.put(response(1));
  shelf.put(response(2));
  shelf.sortOut(({ at }) => at % 2 === 0);
  shelf.onArrival(() => (arrivals += 1));
  shelf.put(response(3));
  shelf.put(response(4));
  expect(shelf.responses().map(({ at }) => at)).toEqual([2, 4]);
  expect([arrivals, shelf.dropped()]).toEqual([1, 2]);
});

test('emptied, it holds nothing', () => {
  const shelf = createResponseShelf(() => 0);
  shelf.put(response(1));
  shelf.empty();
  expect(shelf.responses()).toEqual([]);
});
