import { expect, test } from 'vitest';
import { identifySite, identifySiteOfPattern } from '../../../utils/model/site-identity.ts';
import { registrableDomain } from '../../../utils/model/registrable-domain.ts';

test.each([
  ['secure03b.chase.com', 'chase.com'],
  ['bank.barclays.co.uk', 'barclays.co.uk'],
  ['www.commbank.com.au', 'commbank.com.au'],
  ['internet.bank.com.tr', 'bank.com.tr'],
  ['Netbank.HDFC.Bank.IN.', 'hdfc.bank.in'],
  ['co.uk', 'co.uk'],
  ['online.rbi.gov.in', 'rbi.gov.in'],
  ['www.bancoestado.gob.mx', 'bancoestado.gob.mx'],
  ['pay.dept.go.th', 'dept.go.th'],
  ['my.bank.kiev.ua', 'bank.kiev.ua'],
  ['my.bank.com.gt', 'bank.com.gt'],
  ['my.bank.uk.com', 'bank.uk.com'],
  ['secure.bank.co', 'bank.co'],
  ['www.t.me', 't.me'],
  ['a.github.io', 'a.github.io'],
  ['Bank.Netlify.App', 'bank.netlify.app'],
  ['b.s3.eu-west-1.amazonaws.com', 'b.s3.eu-west-1.amazonaws.com'],
  ['mine.blogspot.co.uk', 'mine.blogspot.co.uk'],
  ['app.azurewebsites.net', 'app.azurewebsites.net'],
  ['notgithub.io', 'notgithub.io'],
  ['www.notgithub.io', 'notgithub.io'],
  ['example.constructor', 'example.constructor'],
  ['localhost', 'localhost'],
  ['demo.localhost', 'demo.localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
])('%s belongs to %s', (host, expected) => {
  expect(registrableDomain(host)).toBe(expected);
});

test.each([
  ['https://bank.example.com/a', ['https://*.example.com/*', 'https://example.com/*']],
  ['https://a.github.io/bank', ['https://a.github.io/*']],
  ['https://github.io/', ['https://github.io/*']],
  ['https://co.uk/', ['https://co.uk/*']],
])('watching %s asks for no more than its owner’s pages', (address, patterns) => {
  expect(identifySite(new URL(address), [])?.patterns).toEqual(patterns);
});

test('a pattern over many owners’ pages is none of their sites', () => {
  expect(identifySiteOfPattern('https://*.github.io/*', [])?.patterns).toEqual(['https://github.io/*']);
});
