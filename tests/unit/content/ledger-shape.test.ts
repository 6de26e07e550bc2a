import { expect, test } from 'vitest';
import { hasLedgerShape } from '../../../entrypoints/bank.content/ledger-shape.ts';

test.each([
  ['a list of bookings', '{"items":[{"when":"2026-11-02","sum":"-12.50"},{"when":"2026-11-01","sum":"3.00"}]}', true],
  ['epoch and minor units', '[{"amount":-1250,"at":1762041600000}]', true],
  ['CSV', 'Datum;Text;Betrag\n02.11.2026;Brot;-3,20\n01.11.2026;Milch;-1,10\n', true],
  ['XML', '<list><row><d>2026-11-02</d><a>12.50</a></row><row><d>2026-11-01</d><a>1.00</a></row></list>', true],
  ['a translation file', '{"hello":"world","list":[{"a":"b"}]}', false],
  ['one object', '{"date":"2026-11-02","rate":1.5}', false],
  ['days in words', '[{"day":"3 November 2026","total":"12,50"}]', true],
  ['months first, in words', '[{"day":"Nov 3, 2026","total":"12.50"}]', true],
  ['days as one number', '[{"bookingDate":20261103,"amount":1250}]', true],
  ['a wrapped body', ')]}\',\n[{"date":"2026-11-02","amount":12.5}]', true],
  ['a page', '<!doctype html><title>Sign in</title><p>Your session has ended on 2 November 2026.</p>', false],
  ['nothing', '', false],
])('%s: %s', (_name, body, expected) => {
  expect(hasLedgerShape(body)).toBe(expected);
});

// Patterns that backtrack over the whole body would keep this test for minutes.
test.each(['[{', '<a>', '1,1;\n', '2026-', '"amount":', '<a></a>', '"amount', '1 aaaaaaaaaaaa '])('two megabytes of %j are told apart', (piece) => {
  expect(hasLedgerShape(piece.repeat(2_000_000 / piece.length))).toBe(false);
});
