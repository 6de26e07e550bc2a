import { beforeEach, expect, test } from 'vitest';
import { createLinger, lingerTime, type Linger } from '../../../entrypoints/receipt/linger.ts';
import { createTurningClock } from '../content/turning-clock.ts';

let time: ReturnType<typeof createTurningClock>;
let linger: Linger;
let ended: number;

beforeEach(() => {
  time = createTurningClock();
  ended = 0;
  linger = createLinger({ ...time, onEnd: () => (ended += 1) });
});

test('ends once, when its time is over', async () => {
  linger.start(5_000);
  await time.turn(4_999);
  expect(ended).toBe(0);
  await time.turn(20_000);
  expect(ended).toBe(1);
});

test('waits while something holds it, and then leaves time enough to look up', async () => {
  linger.start(5_000);
  await time.turn(4_500);
  linger.hold('pointer');
  linger.hold('focus');
  await time.turn(60_000);
  linger.release('pointer');
  await time.turn(60_000);
  expect(ended).toBe(0);
  linger.release('focus');
  await time.turn(1_900);
  expect(ended).toBe(0);
  await time.turn(200);
  expect(ended).toBe(1);
});

test('what was held before it began does not begin', async () => {
  linger.hold('hidden');
  linger.start(5_000);
  await time.turn(60_000);
  expect(ended).toBe(0);
  linger.release('hidden');
  await time.turn(5_000);
  expect(ended).toBe(1);
});

test('releasing what does not hold changes nothing', async () => {
  linger.start(5_000);
  await time.turn(3_000);
  linger.release('pointer');
  await time.turn(2_000);
  expect(ended).toBe(1);
});

test('is over when it is ended', async () => {
  linger.start(5_000);
  linger.end();
  linger.release('pointer');
  await time.turn(60_000);
  expect(ended).toBe(0);
});

test('longer sentences stay longer, none for ever', () => {
  expect(lingerTime(20)).toBeGreaterThanOrEqual(5_000);
  expect(lingerTime(90)).toBeGreaterThan(lingerTime(20));
  expect(lingerTime(5_000)).toBe(12_000);
});
