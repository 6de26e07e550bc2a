import { expect, test } from 'vitest';
import { registrableDomain } from '../../../utils/model/registrable-domain.ts';

test.each([
  ['secure03b.chase.com', 'chase.com'],
  ['bank.barclays.co.uk', 'barclays.co.uk'],
  ['www.commbank.com.au', 'commbank.com.au'],
  ['internet.bank.com.tr', 'bank.com.tr'],
  ['Netbank.HDFC.Bank.IN.', 'hdfc.bank.in'],
  ['co.uk', 'co.uk'],
  ['example.constructor', 'example.constructor'],
  ['localhost', 'localhost'],
  ['demo.localhost', 'demo.localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
])('%s belongs to %s', (host, expected) => {
  expect(registrableDomain(host)).toBe(expected);
});
