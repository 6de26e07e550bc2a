import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountLike, holdsAmount } from '../../../entrypoints/bank.content/may-hold-ledger.ts';

test.each([
  ['Balance £ 12', true],
  ['12 kr', true],
  ['EUR -5', true],
  ['١٢٫٥٠', true],
  ['１２３円', true],
  ['since 2019, and before', false],
  ['Opened on 12/11', false],
  ['', false],
])('“%s”: %s', (text, expected) => {
  expect(holdsAmount(text)).toBe(expected);
});

test('it finds what a look at every place of a long text finds', () => {
  const piece = fc.constantFrom('1', '23', '٤', '.', ',', '£', '€', '元', ' ', '\u00A0', '-', '−', 'EUR', 'ABCD', 'kr', 'x', 'seven', '•••', '𝟙', '(', 'Order');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(holdsAmount(pieces.join(''))).toBe(amountLike.test(pieces.join('')));
    }),
    { seed: 7, numRuns: 5_000 },
  );
});
