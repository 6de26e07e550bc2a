import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJsonAmount } from '../../../utils/parse/json-amount.ts';

test.each<[unknown, string, 'major' | 'minor', number | undefined]>([
  ['-45.67', 'EUR', 'major', -4567],
  [-45.67, 'EUR', 'major', -4567],
  [1.15, 'EUR', 'major', 115],
  [1.005, 'EUR', 'major', undefined],
  [8.41, 'USD', 'major', 841],
  [1e3, 'EUR', 'major', 100000],
  ['1.5E2', 'EUR', 'major', 15000],
  ['1234', 'EUR', 'minor', 1234],
  ['1234.00', 'EUR', 'minor', 1234],
  [1234.5, 'EUR', 'minor', undefined],
  ['12.3400', 'EUR', 'major', 1234],
  ['+5', 'EUR', 'major', 500],
  [' 5 ', 'EUR', 'major', 500],
  ['.5', 'EUR', 'major', 50],
  ['0000012.50', 'EUR', 'major', 1250],
  [1234, 'JPY', 'major', 1234],
  ['1234.00', 'JPY', 'major', 1234],
  ['1234.5', 'JPY', 'major', undefined],
  [1.5, 'KWD', 'major', 1500],
  [0, 'EUR', 'major', 0],
  [-0, 'EUR', 'major', 0],
  ['-0.00', 'EUR', 'major', 0],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'minor', Number.MAX_SAFE_INTEGER],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'major', undefined],
  [1e21, 'EUR', 'major', undefined],
  [1e-7, 'EUR', 'major', undefined],
  ['1e999', 'EUR', 'major', undefined],
  ['1e-999', 'EUR', 'major', undefined],
  [0.1 + 0.2, 'EUR', 'major', undefined],
  [Number.NaN, 'EUR', 'major', undefined],
  [Infinity, 'EUR', 'major', undefined],
  ['', 'EUR', 'major', undefined],
  ['.', 'EUR', 'major', undefined],
  ['1,234.56', 'EUR', 'major', undefined],
  ['0x10', 'EUR', 'major', undefined],
  [null, 'EUR', 'major', undefined],
  [true, 'EUR', 'major', undefined],
  [[5], 'EUR', 'major', undefined],
  [{}, 'EUR', 'major', undefined],
  [5, 'NIX', 'major', undefined],
])('%j in %s, %s units', (value, currency, scale, minor) => {
  expect(parseJsonAmount(value, { currency, scale })).toBe(minor);
});

test('a number of two decimals is read exactly, however a float holds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
      const [whole, cents] = [Math.trunc(Math.abs(minor) / 100), Math.abs(minor) % 100];
      const text = `${minor < 0 ? '-' : ''}${whole}.${String(cents).padStart(2, '0')}`;
      const options = { currency: 'EUR', scale: 'major' } as const;
      expect(parseJsonAmount(Number(text), options)).toBe(minor);
      expect(parseJsonAmount(text, options)).toBe(minor);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
