import { describe, expect, test } from 'vitest';
import { readAmount, readDate, withoutTags } from '../../../../bank-adapters/routes/read-value.ts';

describe('a date of a response', () => {
  test.each([
    ['01 OCT 2025', '2025-10-01'],
    ['Nov 15, 2025', '2025-11-15'],
    ['Jan-12-2026', '2026-01-12'],
    ['Nov 15', undefined],
    ['10/11/2025', undefined],
    [20_251_001, undefined],
  ])('with the name of its month: %j', (value, date) => {
    expect(readDate(value, 'english', 'America/Toronto')).toBe(date);
  });

  test.each([
    ['2026-11-02T02:18:50', '2026-11-01'],
    ['2026-11-02T02:18:50.123456+00:00', '2026-11-01'],
    ['2026-11-02T12:00:00Z', '2026-11-02'],
    ['2026-11-01T23:30:00-0500', '2026-11-01'],
    ['2026-11-02', '2026-11-02'],
    ['2026-02-30T10:00:00', undefined],
    ['soon', undefined],
  ])('that is an instant is placed where its user is: %j', (value, date) => {
    expect(readDate(value, 'utc', 'America/New_York')).toBe(date);
  });
});

test('a date that is booked as of another one is the day of booking', () => {
  expect(readDate('01/13/2026 as of 12/31/2025', 'mm/dd/yyyy', 'UTC')).toBe('2026-01-13');
});

describe('an amount of a response', () => {
  const text = (value: unknown, currency: string, language = 'en-US'): number | undefined => readAmount(value, { currency, scale: 'text', languages: [language] });

  test.each([
    ['- $7.61', 'USD', 'en-US', -761],
    ['+ $1,240.00', 'USD', 'en-US', 124_000],
    ['-9,00 €', 'EUR', 'en-US', -900],
    ['\u22121.234,50\u00A0€', 'EUR', 'de-DE', -123_450],
    ['<positive>+ 3,754.76 EUR</positive>', 'EUR', 'en-GB', 375_476],
    ['1,234', 'JPY', 'en-US', 1234],
    [12.5, 'USD', 'en-US', 1250],
    ['9.00 €', 'USD', 'en-US', undefined],
    ['<script>7.00</script', 'USD', 'en-US', undefined],
    ['', 'USD', 'en-US', undefined],
  ])('as a person reads it: %j in %s', (value, currency, language, minor) => {
    expect(text(value, currency, language)).toBe(minor);
  });

  test('keeps everything that is no tag', () => {
    expect(withoutTags('To <strong>Ana & Co</strong>')).toBe('To Ana & Co');
    expect(withoutTags('3 < 4 > 2 <ana@bank.example')).toBe('3 < 4 > 2 <ana@bank.example');
    expect(withoutTags('<'.repeat(4001))).toHaveLength(4001);
  });
});
