import { describe, expect, test } from 'vitest';
import { finish } from '../../../bank-adapters/reading/steps.ts';
import * as placing from '../../../entrypoints/receipt/find-place.ts';
import { margin, type Box } from '../../../entrypoints/receipt/find-place.ts';

const findPlace = (...given: Parameters<typeof placing.findPlace>): Box => finish(placing.findPlace(...given));
const coversControl = (...given: Parameters<typeof placing.coversControl>): boolean => finish(placing.coversControl(...given));

const size = { width: 320, height: 90 };
const room = { width: 1000, height: 700 };

/** A page whose controls fill these boxes. */
const pageOf =
  (...controls: Box[]) =>
  (x: number, y: number): boolean =>
    controls.some(({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height);

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const isInside = (place: Box, { width, height }: { width: number; height: number }): boolean =>
  place.left >= 0 && place.top >= 0 && place.left + place.width <= width && place.top + place.height <= height;

describe('where the receipt stands', () => {
  test('below, where lines end, when nothing is in the way', () => {
    expect(findPlace(size, room, 'ltr', pageOf())).toEqual(box(1000 - 320 - margin, 700 - 90 - margin, 320, 90));
    expect(findPlace(size, room, 'rtl', pageOf())).toEqual(box(margin, 700 - 90 - margin, 320, 90));
  });

  test('in another corner where a bar of buttons lies below', () => {
    const isTaken = pageOf(box(0, 620, 1000, 80));
    expect(findPlace(size, room, 'ltr', isTaken)).toMatchObject({ top: margin, left: 1000 - 320 - margin });
  });

  test('along an edge where all corners are taken', () => {
    const isTaken = pageOf(box(0, 0, 1000, 120), box(0, 560, 1000, 140));
    const place = findPlace(size, room, 'ltr', isTaken);
    expect(coversControl(place, isTaken)).toBe(false);
    expect(isInside(place, room)).toBe(true);
  });

  test('never over a single small button', () => {
    const isTaken = pageOf(box(900, 640, 15, 15));
    expect(coversControl(findPlace(size, room, 'ltr', isTaken), isTaken)).toBe(false);
    expect(findPlace(size, room, 'ltr', isTaken)).not.toEqual(findPlace(size, room, 'ltr', pageOf()));
  });

  test('over as little as can be where the whole page is controls', () => {
    const isTaken = (x: number, y: number): boolean => !(x < 380 && y > 580);
    expect(findPlace(size, room, 'ltr', isTaken)).toMatchObject({ left: margin, top: 700 - 90 - margin });
  });

  test('inside of a narrow and of a very low window', () => {
    for (const small of [{ width: 360, height: 640 }, { width: 360, height: 60 }, { width: 200, height: 640 }]) {
      const fitting = { width: Math.min(320, small.width), height: Math.min(90, small.height) };
      expect(isInside(findPlace(fitting, small, 'ltr', pageOf()), small)).toBe(true);
      expect(isInside(findPlace(fitting, small, 'rtl', () => true), small)).toBe(true);
    }
  });

  test('asks the page a bounded number of times', () => {
    let asked = 0;
    findPlace(size, { width: 3_000, height: 2_000 }, 'ltr', () => {
      asked += 1;
      return true;
    });
    expect(asked).toBeLessThan(5_000);
  });
});
