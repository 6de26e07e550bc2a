import { describe, expect, test } from 'vitest';
import { fitsPattern, pathPatternOf, widenPatterns } from '../../../../bank-adapters/taught/path-pattern.ts';

describe('the path of a page, as a recipe keeps it', () => {
  test.each([
    ['/accounts/44710023/activity', '/accounts/*/activity'],
    ['/users/jane-doe/accounts', '/users/*/accounts'],
    ['/de/privat/umsaetze.html', '/de/privat/umsaetze.html'],
    ['/', '/'],
    ['/%4a%6f/Konto', '/*/*'],
  ])('%s becomes %s', (path, pattern) => {
    expect(pathPatternOf(path)).toBe(pattern);
    expect(fitsPattern(pattern, path)).toBe(true);
  });

  test('another account’s page fits, another page does not', () => {
    expect(fitsPattern('/accounts/*/activity', '/accounts/99/activity/')).toBe(true);
    expect(fitsPattern('/accounts/*/activity', '/accounts/99/statements')).toBe(false);
    expect(fitsPattern('/accounts/*', '/accounts/99/activity')).toBe(false);
  });

  test('a second page widens what is too narrow, and no more', () => {
    expect(widenPatterns(['/accounts/current'], '/accounts/savings')).toEqual(['/accounts/*']);
    expect(widenPatterns(['/accounts/*'], '/accounts/savings')).toEqual(['/accounts/*']);
    expect(widenPatterns(['/accounts/current'], '/cards/view/history')).toEqual(['/accounts/current', '/cards/view/history']);
  });
});
