import { beforeEach, describe, expect, test } from 'vitest';
import { formatAgo, formatDate, formatMonth, formatNearDate, formatRelativeDay } from '../../../utils/i18n/dates.ts';
import { findLocale } from '../../../utils/i18n/language.ts';
import { english } from '../../../utils/i18n/messages/en/index.ts';
import { provideWords, setLocale, t, tParts } from '../../../utils/i18n/words.ts';

beforeEach(() => {
  provideWords(english);
  setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
});

describe('words', () => {
  test('values are filled in where the sentence has them', () => {
    expect(t('popup.watchWhy', { site: 'DKB' })).toBe('DKB is not watched. Watching asks the browser for this site and no other.');
  });

  test('the count chooses the form and is written the way of the locale', () => {
    expect(t('receipt.sealed', { count: 1 })).toBe('1 row is kept safe until you unlock.');
    expect(t('receipt.sealed', { count: 2 })).toBe('2 rows are kept safe until you unlock.');
    expect(t('receipt.sealed', { count: 12_345 })).toBe('12,345 rows are kept safe until you unlock.');
  });

  test('a value is never read as a place for another', () => {
    expect(t('popup.watchWhy', { site: '{site}' })).toContain('{site} is not watched');
  });

  test('the forms of other languages are chosen by their own rules', () => {
    setLocale({ language: 'en', tag: 'pl-PL', dir: 'ltr' });
    provideWords({ receipt: { ...english.receipt, sealed: { one: '{count} wiersz', few: '{count} wiersze', many: '{count} wierszy', other: '{count} wiersza' } } });
    expect([1, 3, 5].map((count) => t('receipt.sealed', { count }))).toEqual(['1 wiersz', '3 wiersze', '5 wierszy']);
  });

  test('parts keep their place in the sentence', () => {
    const figure = { figure: true };
    expect(tParts('popup.lastMonth', { amount: figure })).toEqual([figure, ' by this day last month']);
  });
});

describe('the locale', () => {
  test('takes the first language that has words, and the region that the browser lists for it', () => {
    expect(findLocale(['fr-FR', 'en-IE', 'en'])).toEqual({ language: 'en', tag: 'en-IE', dir: 'ltr' });
    expect(findLocale(['fr-FR'])).toEqual({ language: 'en', tag: 'en', dir: 'ltr' });
    expect(findLocale([])).toEqual({ language: 'en', tag: 'en', dir: 'ltr' });
  });

  test('passes over what is no language tag', () => {
    expect(findLocale(['en_US.UTF-8', 'en-NZ']).tag).toBe('en-NZ');
  });
});

describe('dates', () => {
  test('a calendar date stays its day in every zone', () => {
    expect(formatDate('2026-01-01')).toBe('1 January 2026');
    expect(formatDate('2026-12-31', 'numeric')).toBe('31/12/2026');
  });

  test('near dates leave out the year that everyone knows', () => {
    expect(formatNearDate('2026-11-21', '2026-11-22')).toBe('21 November');
    expect(formatNearDate('2025-11-21', '2026-11-22')).toBe('21 November 2025');
  });

  test('days are said as people say them', () => {
    expect(formatRelativeDay('2026-11-22', '2026-11-22')).toBe('Today');
    expect(formatRelativeDay('2026-11-21', '2026-11-22')).toBe('Yesterday');
    expect(formatRelativeDay('2026-11-20', '2026-11-22')).toBe('Friday 20 November');
    expect(formatRelativeDay('2025-12-31', '2026-01-01')).toBe('Yesterday');
  });

  test('months and distances', () => {
    expect(formatMonth('2026-02')).toBe('February 2026');
    expect(formatMonth('2026-02', 'name')).toBe('February');
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect([20_000, 3 * 60_000, 2 * 3_600_000, 3 * 86_400_000].map((ago) => formatAgo(now - ago, now))).toEqual([
      'Just now',
      '3 minutes ago',
      '2 hours ago',
      '3 days ago',
    ]);
  });
});
