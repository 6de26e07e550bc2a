import { expect, test } from 'vitest';
import type { ObservedResponse } from '../../../bank-adapters/types.ts';
import { hasLedgerShape } from '../../../entrypoints/bank.content/is-wanted.ts';
import { createResponseShelf } from '../../../entrypoints/bank.content/response-shelf.ts';

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
    now += 1_000;
    shelf.put(response(i, 5 * 1024 * 1024));
  }
  expect(shelf.responses().map(({ at }) => at)).toEqual([6, 7, 8, 9]);
});

test('a flood costs no more than forty a second', () => {
  let now = 0;
  const shelf = createResponseShelf(() => now);
  for (let i = 0; i < 10_000; i += 1) shelf.put(response(i));
  expect(shelf.responses()).toHaveLength(40);
  now += 500;
  for (let i = 0; i < 10_000; i += 1) shelf.put(response(i));
  expect(shelf.responses()).toHaveLength(60);
});

test('emptied, it holds nothing', () => {
  const shelf = createResponseShelf(() => 0);
  shelf.put(response(1));
  shelf.empty();
  expect(shelf.responses()).toEqual([]);
});

test.each([
  ['a list of bookings', '{"items":[{"when":"2026-11-02","sum":"-12.50"},{"when":"2026-11-01","sum":"3.00"}]}', true],
  ['epoch and minor units', '[{"amount":-1250,"at":1762041600000}]', true],
  ['CSV', 'Datum;Text;Betrag\n02.11.2026;Brot;-3,20\n01.11.2026;Milch;-1,10\n', true],
  ['XML', '<list><row><d>2026-11-02</d><a>12.50</a></row><row><d>2026-11-01</d><a>1.00</a></row></list>', true],
  ['a translation file', '{"hello":"world","list":[{"a":"b"}]}', false],
  ['one object', '{"date":"2026-11-02","rate":1.5}', false],
  ['nothing', '', false],
])('%s: %s', (_name, body, expected) => {
  expect(hasLedgerShape(body)).toBe(expected);
});

// Patterns that backtrack over the whole body would keep this test for minutes.
test.each(['[{', '<a>', '1,1;\n', '2026-', '"amount":', '<a></a>', '"amount', '1 aaaaaaaaaaaa '])('two megabytes of %j are told apart', (piece) => {
  expect(hasLedgerShape(piece.repeat(2_000_000 / piece.length))).toBe(false);
});
