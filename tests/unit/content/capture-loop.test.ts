import { expect, test } from 'vitest';
import { pace } from '../../../entrypoints/bank.content/patience.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { openPage, type LoopScene } from './loop-scene.ts';

const rows = (adapterId: string): Outcome => ({
  kind: 'rows',
  statement: { adapter: { id: adapterId, version: 1 }, route: 'page', fieldRoutes: {}, accounts: [], disagreements: [] },
});
const ignored: Outcome = { kind: 'ignored', reason: 'not-an-account-page' };
const loading: Outcome = { kind: 'unrecognised', reason: 'still-loading' };

/** A page that changes ten times a second. */
async function fidget(page: LoopScene, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    page.loop.request('mutation');
    await page.turn(100);
    await page.settle();
  }
}

test('many changes at once are one read, and the same rows are handed over once', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  for (let i = 0; i < 20; i += 1) page.loop.request('mutation');
  await page.turn(pace.quiet);
  await page.settle();
  expect([page.reads(), page.sent.length]).toEqual([1, 1]);
  page.loop.request('mutation');
  await page.turn(pace.longestPause);
  await page.settle();
  expect([page.reads(), page.sent.length]).toEqual([2, 1]);
});

test('a page that is come back to says again what it is', async () => {
  const page = openPage(rows('a'));
  for (const reason of ['load', 'load', 'return'] as const) {
    page.loop.request(reason);
    await page.turn(pace.quiet);
    await page.settle();
  }
  expect([page.reads(), page.sent.length]).toEqual([3, 2]);
});

test('what is not rows waits until the page has had time to say more', async () => {
  const page = openPage(ignored);
  page.loop.request('load');
  await page.turn(pace.settled - 1);
  expect(page.sent).toEqual([]);
  page.show(rows('late'));
  page.loop.request('mutation');
  await page.turn(pace.settled);
  await page.settle();
  expect(page.sent.map(({ kind }) => kind)).toEqual(['rows']);
});

test('a page that stays what it is gets its answer', async () => {
  const page = openPage(ignored);
  page.loop.request('load');
  await page.turn(pace.settled + pace.quiet);
  await page.settle();
  expect(page.sent).toEqual([ignored]);
});

test('a page that loads for ever is not believed for ever', async () => {
  const page = openPage(loading);
  page.loop.request('load');
  await page.turn(pace.loading - 1);
  expect(page.sent).toEqual([]);
  await page.turn(pace.settled * 2);
  await page.settle();
  expect(page.sent).toEqual([loading]);
});

test('a page that never rests is read, and ever more seldom while it says nothing new', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  await fidget(page, 60_000);
  expect(page.sent).toHaveLength(1);
  // A minute of restlessness: at the longest pause that would be twelve reads, at the shortest two hundred.
  expect(page.reads()).toBeGreaterThan(8);
  expect(page.reads()).toBeLessThan(25);
});

test('a page that never rests gets its answer all the same', async () => {
  const page = openPage(ignored);
  page.loop.request('load');
  await fidget(page, pace.unchanged + 2 * pace.restless);
  expect(page.sent).toEqual([ignored]);
});

test('a page whose rows never rest hands them over at a bounded rate', async () => {
  const page = openPage(rows('0'));
  page.loop.request('load');
  for (let second = 1; second <= 20; second += 1) {
    page.show(rows(String(second)));
    await fidget(page, 1_000);
  }
  expect(page.sent.length).toBeGreaterThan(4);
  expect(page.sent.length).toBeLessThanOrEqual(11);
});

test('a page that is slow to read is read more seldom', async () => {
  const page = openPage(rows('a'));
  page.slowDown(400);
  page.loop.request('load');
  await page.turn(pace.quiet);
  await page.settle();
  page.loop.request('response');
  await page.turn(pace.quiet * 3);
  expect(page.reads()).toBe(1);
  await page.turn(400 * pace.costFactor);
  expect(page.reads()).toBe(2);
});

test('a response that comes while nothing else moves is read soon', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  await fidget(page, 30_000);
  await page.turn(pace.longestPause);
  const before = page.reads();
  page.show(rows('b'));
  page.loop.request('response');
  await page.turn(pace.quiet);
  await page.settle();
  expect(page.reads()).toBe(before + 1);
  expect(page.sent).toHaveLength(2);
});

test('asked by a person, it reads at once and hands over even what it has said before', async () => {
  const page = openPage(ignored);
  page.loop.request('asked');
  await page.turn(0);
  await page.settle();
  page.loop.request('asked');
  await page.turn(0);
  await page.settle();
  expect(page.sent).toEqual([ignored, ignored]);
});

test('where nobody takes it any more, the reader is told to stop', async () => {
  const page = openPage(rows('a'));
  page.deliverAs('nobody');
  page.loop.request('asked');
  await page.turn(0);
  await page.settle();
  expect(page.lost()).toBe(true);
});

test('what could not be handed over is tried again later, without any change of the page', async () => {
  const page = openPage(rows('a'));
  page.deliverAs('again');
  page.loop.request('load');
  await page.turn(pace.quiet);
  await page.settle();
  page.deliverAs('taken');
  await page.turn(pace.again);
  await page.settle();
  await page.turn(pace.again * 4);
  await page.settle();
  expect(page.sent).toEqual([rows('a'), rows('a')]);
  expect(page.lost()).toBe(false);
});

test('after stop nothing is read', async () => {
  const page = openPage(rows('a'));
  page.loop.request('load');
  page.loop.stop();
  page.loop.request('asked');
  await page.turn(pace.loading);
  expect(page.reads()).toBe(0);
});

test('makes ready while the page comes to rest, now and then, and no more once it was read', async () => {
  const { loop, turn, preparations, reads } = openPage(rows('a'));
  loop.request('load');
  expect(preparations()).toBe(1);
  for (let change = 0; change < 8; change += 1) {
    await turn(pace.betweenPreparations / 4);
    loop.request('mutation');
  }
  expect(preparations()).toBe(3);
  await turn(pace.restless);
  expect(reads()).toBe(1);
  loop.request('navigation');
  await turn(pace.restless);
  loop.request('mutation');
  expect(preparations()).toBe(3);
});

test('a page that gives now one answer and now another is not left without any', async () => {
  const { loop, turn, sent, show } = openPage(loading);
  for (let beat = 0; beat < 40; beat += 1) {
    show(beat % 2 === 0 ? loading : ignored);
    loop.request('mutation');
    await turn(500);
  }
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(4);
});

