import { expect, test } from 'vitest';
import { hostOfPattern, matchesPattern } from '../../../utils/model/match-pattern.ts';

test.each([
  ['https://*.example.com/*', 'https://example.com/', true],
  ['https://*.example.com/*', 'https://a.b.example.com/x?y=1', true],
  ['https://*.example.com/*', 'https://badexample.com/', false],
  ['https://*.example.com/*', 'https://example.com.evil.test/', false],
  ['https://*.example.com/*', 'http://example.com/', false],
  ['*://example.com/*', 'http://example.com/', true],
  ['*://example.com/*', 'ftp://example.com/', false],
  ['https://example.com/olb/*', 'https://example.com/olb/home', true],
  ['https://example.com/olb/*', 'https://example.com/other', false],
  ['https://example.com/a.b?c=*', 'https://example.com/a.b?c=1', true],
  ['https://example.com/a.b', 'https://example.com/aXb', false],
  ['https://example.com:8443/*', 'https://example.com:8443/', true],
  ['https://*/*', 'https://anything.test/', true],
  ['https://*foo.com/*', 'https://foo.com/', false],
  ['nonsense', 'https://example.com/', false],
  ['https://example.com/*', 'not an address', false],
])('%s on %s: %s', (pattern, address, expected) => {
  expect(matchesPattern(pattern, address)).toBe(expected);
});

test('the host part of a pattern', () => {
  expect(hostOfPattern('https://*.example.com/*')).toBe('*.example.com');
  expect(hostOfPattern('nonsense')).toBe('');
});
