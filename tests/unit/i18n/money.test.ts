import { describe, expect, test } from 'vitest';
import { formatMoney, moneyParts } from '../../../utils/i18n/money.ts';

const thin = '\u202f';

describe('amounts in words of a locale', () => {
  test.each([
    [-1250, 'EUR', 'en-GB', '−€12.50'],
    [-1250, 'EUR', 'de-DE', `−12,50${thin}€`],
    [123456789, 'EUR', 'fr-FR', `1${thin}234${thin}567,89${thin}€`],
    [-1234567, 'USD', 'en-US', '−$12,345.67'],
    [1234567890, 'INR', 'en-IN', '₹1,23,45,678.90'],
    [5, 'GBP', 'en-GB', '£0.05'],
    [-99, 'GBP', 'en-GB', '−£0.99'],
    [1234, 'JPY', 'en-GB', '¥1,234'],
    [1234, 'KWD', 'en-GB', `KWD${thin}1.234`],
    // Browsers' own tables give these none; the bank shows them.
    [123456, 'HUF', 'hu-HU', `1234,56${thin}Ft`],
    [0, 'EUR', 'en-GB', '€0.00'],
  ])('%i %s in %s is %s', (amount, currency, locale, written) => {
    expect(formatMoney(amount, currency, {}, locale)).toBe(written);
  });

  test('every digit of a large amount is kept', () => {
    expect(formatMoney(9_007_199_254_740_991, 'EUR', {}, 'en-GB')).toBe('€90,071,992,547,409.91');
  });

  test('income has its plus only where it is asked for', () => {
    expect(formatMoney(100, 'EUR', {}, 'en-GB')).toBe('€1.00');
    expect(formatMoney(100, 'EUR', { sign: 'both' }, 'en-GB')).toBe('+€1.00');
    expect(formatMoney(-100, 'EUR', { sign: 'none' }, 'en-GB')).toBe('€1.00');
    expect(formatMoney(0, 'EUR', { sign: 'both' }, 'en-GB')).toBe('€0.00');
  });

  test('a whole figure is cut, never rounded up to money that is not there', () => {
    expect(formatMoney(199, 'EUR', { whole: true }, 'en-GB')).toBe('€1');
  });

  test('the separator and what follows it are the minor part', () => {
    const minor = moneyParts(-123456, 'EUR', {}, 'de-DE').filter((part) => part.kind === 'minor');
    expect(minor.map((part) => part.text).join('')).toBe(',56');
  });

  test('no plain hyphen and no breaking space is ever written', () => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'sv-SE', 'pl-PL', 'ar-EG', 'he-IL', 'fa-IR', 'ja-JP']) {
      expect(formatMoney(-123456789, 'EUR', {}, locale)).not.toMatch(/[- ]/);
    }
  });
});
