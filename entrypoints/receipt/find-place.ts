import type { Steps } from '../../bank-adapters/reading/steps.ts';

/** A box in the window, in CSS pixels from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between the receipt and the window's edge. */
export const margin = 16;
/** A control smaller than this in both directions may be missed. */
const step = 14;
/** Between two places along an edge. */
const stride = 48;

/**
 * Where a box covers nothing that a person uses: the corners first, the bottom ones before the top ones and those where
 * lines end before those where they begin, then along the edges, then the middle. Where every place covers something,
 * the one that covers least. `isTaken` says whether there is a control at a point.
 */
export function* findPlace(size: Size, room: Size, dir: 'ltr' | 'rtl', isTaken: (x: number, y: number) => boolean): Steps<Box> {
  const places = listPlaces(size, room, dir);
  for (const place of places) if (!(yield* coversControl(place, isTaken))) return place;
  let [least] = places;
  let cost = Infinity;
  for (const place of places.slice(0, 8)) {
    let taken = 0;
    for (const [x, y] of pointsOf(place)) {
      yield;
      if (isTaken(x, y)) taken += 1;
    }
    if (taken < cost) [least, cost] = [place, taken];
  }
  return least;
}

/** Whether a box covers something that a person uses. */
export function* coversControl(place: Box, isTaken: (x: number, y: number) => boolean): Steps<boolean> {
  for (const [x, y] of pointsOf(place)) {
    // To ask what stands at a point takes longer the larger the page: a millisecond or two where it is very large.
    yield;
    if (isTaken(x, y)) return true;
  }
  return false;
}

function listPlaces({ width, height }: Size, room: Size, dir: 'ltr' | 'rtl'): [Box, ...Box[]] {
  const right = Math.max(0, room.width - width - margin);
  const left = Math.min(margin, right);
  const bottom = Math.max(0, room.height - height - margin);
  const top = Math.min(margin, bottom);
  const [end, start] = dir === 'ltr' ? [right, left] : [left, right];
  const at = (x: number, y: number): Box => ({ left: x, top: y, width, height });
  const between: number[] = [];
  for (let y = bottom - stride; y > top; y -= stride) between.push(y);
  const middle = (right + left) / 2;
  return [at(end, bottom), at(start, bottom), at(end, top), at(start, top), at(middle, bottom), at(middle, top), ...[end, start, middle].flatMap((x) => between.map((y) => at(x, y)))];
}

/** Points close enough together to meet every control, the edges among them. */
function pointsOf({ left, top, width, height }: Box): [number, number][] {
  const [columns, lines] = [Math.ceil(width / step), Math.ceil(height / step)];
  return Array.from({ length: (columns + 1) * (lines + 1) }, (_, index) => [
    left + (width * (index % (columns + 1))) / columns,
    top + (height * Math.floor(index / (columns + 1))) / lines,
  ]);
}
