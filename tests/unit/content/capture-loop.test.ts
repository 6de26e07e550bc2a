import { expect, test } from 'vitest';
import type { CaptureLoop } from '../../../entrypoints/bank.content/capture-loop.ts';
import { createCaptureLoop, pace } from '../../../entrypoints/bank.content/capture-loop.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { createTurningClock } from './turning-clock.ts';

const rows = (adapterId: string): Outcome => ({
  kind: 'rows',
  statement: { adapter: { id: adapterId, version: 1 }, route: 'page', fieldRoutes: {}, accounts: [], disagreements: [] },
});
const ignored: Outcome = { kind: 'ignored', reason: 'not-an-account-page' };
const loading: Outcome = { kind: 'unrecognised', reason: 'still-loading' };

interface Scene {
  loop: CaptureLoop;
  turn: (milliseconds: number) => void;
  settle: () => Promise<void>;
  sent: Outcome[];
  reads: () => number;
  show: (outcome: Outcome) => void;
  lost: () => boolean;
  loseReceipts: () => void;
}

function openPage(first: Outcome): Scene {
  const time = createTurningClock();
  let shown = first;
  let reads = 0;
  let isLost = false;
  let hasReceipts = true;
  const sent: Outcome[] = [];
  const loop = createCaptureLoop({
    ...time,
    capture: () => {
      reads += 1;
      return shown;
    },
    submit: (outcome) => {
      sent.push(outcome);
      return hasReceipts ? Promise.resolve({ kind: 'noted', outcome: outcome.kind }) : Promise.reject(new Error('no answer'));
    },
    onLost: () => {
      isLost = true;
    },
  });
  return {
    loop,
    turn: time.turn,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    sent,
    reads: () => reads,
    show: (outcome) => {
      shown = outcome;
    },
    lost: () => isLost,
    loseReceipts: () => {
      hasReceipts = false;
    },
  };
}

test('many changes at once are one read, and the same rows are handed over once', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  for (let i = 0; i < 20; i += 1) page.loop.request('mutation');
  page.turn(pace.quiet);
  await page.settle();
  expect([page.reads(), page.sent.length]).toEqual([1, 1]);
  page.loop.request('mutation');
  page.turn(pace.longestWait);
  await page.settle();
  expect([page.reads(), page.sent.length]).toEqual([2, 1]);
});

test('what is not rows waits until the page has had time to say more', async () => {
  const page = openPage(ignored);
  page.loop.request('load');
  page.turn(pace.settled - 1);
  expect(page.sent).toEqual([]);
  page.show(rows('late'));
  page.loop.request('mutation');
  page.turn(pace.settled);
  await page.settle();
  expect(page.sent.map(({ kind }) => kind)).toEqual(['rows']);
});

test('a page that stays what it is gets its answer', async () => {
  const page = openPage(ignored);
  page.loop.request('load');
  page.turn(pace.settled + pace.quiet);
  await page.settle();
  expect(page.sent).toEqual([ignored]);
});

test('a page that loads for ever is not believed for ever', async () => {
  const page = openPage(loading);
  page.loop.request('load');
  page.turn(pace.loading - 1);
  expect(page.sent).toEqual([]);
  page.turn(pace.settled * 2);
  await page.settle();
  expect(page.sent).toEqual([loading]);
});

test('a page that never rests is read, and ever more seldom while it says nothing new', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  for (let i = 0; i < 600; i += 1) {
    page.loop.request('mutation');
    page.turn(100);
    await page.settle();
  }
  expect(page.sent).toHaveLength(1);
  // A minute of restlessness: at the longest wait that would be twelve reads, at the shortest two hundred.
  expect(page.reads()).toBeGreaterThan(8);
  expect(page.reads()).toBeLessThan(25);
});

test('asked by a person, it reads at once and hands over even what it has said before', async () => {
  const page = openPage(ignored);
  page.loop.request('asked');
  page.turn(0);
  await page.settle();
  page.loop.request('asked');
  page.turn(0);
  await page.settle();
  expect(page.sent).toEqual([ignored, ignored]);
});

test('without a receipt the reader gives up and stops', async () => {
  const page = openPage(rows('a'));
  page.loseReceipts();
  page.loop.request('asked');
  page.turn(0);
  await page.settle();
  expect(page.lost()).toBe(true);
});

test('after stop nothing is read', () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  page.loop.stop();
  page.loop.request('asked');
  page.turn(pace.loading);
  expect(page.reads()).toBe(0);
});
