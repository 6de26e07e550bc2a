// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageView } from '../../../bank-adapters/types.ts';
import { createRecentRoots } from '../../../entrypoints/bank.content/recent-roots.ts';

const view = (): PageView => ({ url: new URL('https://bank.example/'), document, responses: [], isVisible: () => true, now: new Date('2026-11-22T12:00:00Z'), timeZone: 'UTC', languages: ['en-GB'] });

test('roots that took long to find are used again for twenty times as long, and no longer', () => {
  let now = 0;
  const roots = createRecentRoots(() => now);
  roots.note([], 50);

  now = 999;
  expect(roots.find(view())).toEqual([]);
  now = 1_000;
  expect(roots.find(view())).toEqual([document]);
});

test('roots that are soon found are looked for each time', () => {
  const roots = createRecentRoots(() => 0);

  expect(roots.find(view())).toEqual([document]);
  const host = document.body.appendChild(document.createElement('bank-login'));
  const shadow = host.attachShadow({ mode: 'open' });
  expect(roots.find(view())).toEqual([document, shadow]);
  host.remove();
});
