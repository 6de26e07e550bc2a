import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAccountNumber } from '../../../bank-adapters/reading/account-number.ts';
import { parseAmount } from '../../../utils/parse/amount.ts';
import { findAmounts, scaleNumber, type AmountScheme } from '../../../utils/scrub/amounts.ts';
import { createDigitScrubber } from '../../../utils/scrub/digits.ts';
import { createKeyed } from '../../../utils/scrub/keyed.ts';
import { scrubSaved } from '../../tools/scrub-saved.ts';
import { replaceSpans } from '../../../utils/scrub/span.ts';

const scheme = (decimal: '.' | ',', factor: bigint, group = ''): AmountScheme => ({ style: { decimal }, group, factor });

describe('amounts', () => {
  test.each([
    ['1,234.56', '.', 3n, '', '3,703.68'],
    ['1.234,56', ',', 9n, '', '11.111,04'],
    ['1 234,56', ',', 2n, '', '2 469,12'],
    ["1'234.50", '.', 8n, '', "9'876.00"],
    ['1,23,456.00', '.', 9n, '', '11,11,104.00'],
    ['9,99,999.00', '.', 9n, '', '89,99,991.00'],
    ['999.99', '.', 2n, ',', '1,999.98'],
    ['999.99', '.', 2n, '', '1999.98'],
    ['.50', '.', 3n, '', '1.50'],
    ['0.00', '.', 7n, '', '0.00'],
    ['12.345', '.', 2n, '', '24.690'],
    ['１，２３４', '.', 2n, '', '２，４６８'],
    ['500', ',', 4n, '.', '2.000'],
    ['1,203,450', '.', 2n, '', '2,406,900'],
  ] as const)('%s in the style of %s times %s', (core, decimal, factor, group, expected) => {
    expect(scaleNumber(core, scheme(decimal, factor, group))).toBe(expected);
  });

  test('any amount is exactly the product, as the product’s own parser reads it', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_00 });
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'de', 'fr', 'en-IN', 'de-CH', 'sv'), fc.constantFrom(2n, 3n, 7n, 9n), (minor, language, factor) => {
        const decimal = (1.5).toLocaleString(language).includes(',') ? ',' : '.';
        const options = { style: { decimal }, currency: 'EUR', languages: [language] } as const;
        const written = (minor / 100).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        const scaled = scaleNumber(written, scheme(decimal, factor, ''));
        expect(parseAmount(scaled ?? '', options)?.amountMinor).toBe(minor * Number(factor));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    ['Balance €1,234.56 of 3 accounts', 'Balance €2,469.12 of 3 accounts'],
    ['12.50 USD (11.20 EUR)', '25.00 USD (22.40 EUR)'],
    ['R$ 150.00', 'R$ 300.00'],
    ['CHF 15', 'CHF 30'],
    ['4.25 % p.a.', '4.25 % p.a.'],
    ['phone 0170 5550123', 'phone 0170 5550123'],
    ['The 12 items', 'The 12 items'],
  ])('in a text: %s', (text, expected) => {
    expect(replaceSpans(text, findAmounts(text, scheme('.', 2n)), (rest) => rest)).toBe(expected);
  });
});

describe('numbers that name something', () => {
  const { digits, iban } = createDigitScrubber(createKeyed('a seed'));
  const numbers = fc.stringMatching(/^\d{4,16}$/);

  test('no digit stays, and numbers that end alike still do', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const changed = digits(one);
        expect(changed).toHaveLength(one.length);
        expect([...changed].filter((digit, index) => digit === one[index])).toEqual([]);
        expect(digits(other + one.slice(-4)).slice(-4)).toBe(changed.slice(-4));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('what a digit becomes depends on those behind it, so that no table of ten undoes it', () => {
    expect(new Set(digits('111111111111')).size).toBeGreaterThan(3);
    expect(digits('1234')).not.toBe(createDigitScrubber(createKeyed('another seed')).digits('1234'));
  });

  test('different numbers stay different', () => {
    const all = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(4, '0'));
    expect(new Set(all.map(digits)).size).toBe(all.length);
  });

  test.each(['DE02 1203 0000 0000 2020 51', 'NL91 ABNA 0417 1643 00', 'FR76 3000 6000 0112 3456 7890 189', 'GB29NWBK60161331926819'])('%s becomes another that holds', (number) => {
    const changed = iban(number) ?? '';
    expect(changed.slice(0, 2)).toBe(number.slice(0, 2));
    expect(changed.slice(4)).not.toBe(number.slice(4));
    expect(findAccountNumber(changed)?.key).toBe(changed.replaceAll(' ', ''));
    expect(changed.slice(-3)).toBe(digits(number).slice(-3));
  });

  test('what only looks like one is none', () => {
    expect(iban('AB12 3456 7890 1234')).toBeUndefined();
  });
});

test('texts that are written to keep the scrubber busy do not', () => {
  const started = performance.now();
  for (const text of ['x'.repeat(300_000), '7'.repeat(300_000), '1 '.repeat(150_000), '{'.repeat(100_000), '1.'.repeat(100_000), '"'.repeat(100_000)]) {
    scrubSaved(JSON.stringify({ description: text }), { seed: 'word' });
    scrubSaved(text, { seed: 'word' });
  }
  // Quadratic work would take minutes.
  expect(performance.now() - started).toBeLessThan(30_000);
});
