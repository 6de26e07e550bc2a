// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Parts } from '../../../bank-adapters/parts.ts';
import type { Steps } from '../../../bank-adapters/reading/steps.ts';
import type { PageView } from '../../../bank-adapters/types.ts';
import { createPageReading } from '../../../entrypoints/bank.content/page-reading.ts';
import type { PageContext } from '../../../utils/messages/protocol.ts';

const view = (): PageView => ({ url: new URL('https://bank.example/'), document, responses: [], isVisible: () => true, now: new Date('2026-11-22T12:00:00Z'), timeZone: 'UTC', languages: ['en-GB'] });
const watched: PageContext = { siteId: 'one', accounts: [], pageOnly: false };

let rehearsed = 0;
let looked = 0;
let parts: Parts;

function open(context: PageContext = watched): ReturnType<typeof createPageReading> {
  return createPageReading({
    parts,
    context,
    view,
    onLooked: () => (looked += 1),
    bringParts: async () => {
      parts.read = async () => ({ outcome: { kind: 'ignored', reason: 'not-an-account-page' }, busy: 1 });
      parts.rehearse = function* count(): Steps<number> {
        for (;;) {
          rehearsed += 1;
          yield;
        }
      };
    },
  });
}

beforeEach(() => {
  rehearsed = 0;
  looked = 0;
  parts = { banks: [] };
  document.body.innerHTML = '<p>£12.50</p>';
});
afterEach(() => document.body.replaceChildren());

test('the rehearsal ends where the page is read before it is through', async () => {
  const reading = open();
  const prepared = reading.prepare();
  await expect.poll(() => rehearsed).toBeGreaterThan(0);
  await expect(reading.read()).resolves.toMatchObject({ outcome: { kind: 'ignored' } });
  // It has no end of its own.
  await prepared;
});

test('a page without figures is not rehearsed for, even where an account of its site is known', async () => {
  document.body.innerHTML = '<p>Settings</p>';
  const reading = open({ ...watched, accounts: [{ key: 'one', lastRowCount: 5 }] });
  await reading.prepare();

  expect(parts.read).toBeDefined();
  expect(rehearsed).toBe(0);
});

test('a page is walked through before it is judged', async () => {
  const reading = open();
  await reading.read();

  expect(looked).toBe(1);
});
