import { expect, test } from 'vitest';
import { banks } from '../../../bank-adapters/readers.ts';
import type { ObservedResponse } from '../../../bank-adapters/types.ts';
import { isWanted } from '../../../entrypoints/bank.content/is-wanted.ts';

const bookings = '[{"date":"2026-11-02","amount":-12.5,"description":"Bakery"}]';
const response = (url: string, body: string): ObservedResponse => ({ url, method: 'GET', status: 200, contentType: 'application/json', body, at: 1 });
const known = 'https://banking.dkb.de/api/accounts/accounts/a6f2b1c0-11d2-4e3f-8a4b-5c6d7e8f9a0b/transactions';

test('on the site of a named adapter only what its routes name is kept', () => {
  expect(isWanted(response(known, bookings), banks, 'de-dkb')).toBe(true);
  expect(isWanted(response('https://banking.dkb.de/api/offers', bookings), banks, 'de-dkb')).toBe(false);
});

test('what its routes name is kept whatever it holds: an empty list is an answer too', () => {
  expect(isWanted(response(known, '{"data":[]}'), banks, 'de-dkb')).toBe(true);
});

test('elsewhere the shape decides', () => {
  expect(isWanted(response('https://www.bank.example/x', bookings), banks, undefined)).toBe(true);
  expect(isWanted(response('https://www.bank.example/x', '{"data":[]}'), banks, undefined)).toBe(false);
});

test('a platform is known by its addresses, on any host', () => {
  const banno = 'https://www.smallbank.example/a/consumer/api/v0/users/1/accounts/2/transactions';
  expect(isWanted(response(banno, '{"transactions":[]}'), banks, undefined)).toBe(true);
});

test('a bank known by name alone is no reason to drop what the generic reader could use', () => {
  expect(isWanted(response('https://www.about-only.example/x', bookings), banks, 'xx-about-only')).toBe(true);
});
