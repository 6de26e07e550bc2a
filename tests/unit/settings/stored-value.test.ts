import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { storedValue } from '../../../utils/settings/stored-value.ts';
import { memoryStore } from './memory-store.ts';

const counts = z.record(z.string(), z.int());

test('what is not of its shape reads as the fallback', async () => {
  const store = memoryStore({ counts: { a: 'many' } });
  expect(await storedValue(() => store, 'counts', counts, { none: 0 }).read()).toEqual({ none: 0 });
});

test('updates of one context follow one another', async () => {
  const store = memoryStore();
  const value = storedValue(() => store, 'counts', counts, {});
  await Promise.all(['a', 'b', 'c'].map((key) => value.update((before) => ({ ...before, [key]: 1 }))));
  expect(await value.read()).toEqual({ a: 1, b: 1, c: 1 });
});

test('one that fails tells its caller and does not stop the next', async () => {
  const store = memoryStore();
  const value = storedValue(() => store, 'counts', counts, {});
  const failing = value.update(() => {
    throw new Error('no');
  });
  const next = value.update((before) => ({ ...before, a: 1 }));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toEqual({ a: 1 });
});
