import { describe, expect, test } from 'vitest';
import { currencyDigits, findCurrency, isCurrencyCode, type CurrencyHints } from '../../../utils/parse/currencies.ts';

describe('currencyDigits', () => {
  test.each([
    ['EUR', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['COP', 2],
    ['PKR', 2],
    ['JPY', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['VND', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
    ['XXX', undefined],
    ['XAU', undefined],
    ['DEM', undefined],
    ['eur', undefined],
    ['', undefined],
  ])('%s has %s', (code, digits) => expect(currencyDigits(code)).toBe(digits));

  test('knows every currency that this runtime knows as money, save those that ended', () => {
    const ended = new Set(['ANG', 'CUC', 'SLL', 'XDR', 'XSU', 'ZWL']);
    const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrencyCode(code) && !ended.has(code));
    // Past currencies that this runtime still lists are told by their end, not by us.
    expect(missing.filter((code) => !/^(?:XA|XB|XP|XT|XX)/.test(code))).toEqual([]);
  });
});

describe('findCurrency', () => {
  const none: CurrencyHints = { languages: [] };
  test.each<[string, CurrencyHints, string | undefined]>([
    ['12,50 €', none, 'EUR'],
    ['€-12.50', none, 'EUR'],
    ['£5', none, 'GBP'],
    ['5 ₪', none, 'ILS'],
    ['5 ש"ח', none, 'ILS'],
    ['1 234,56 zł', none, 'PLN'],
    ['5 Kč', none, 'CZK'],
    ['R$ 5,00', none, 'BRL'],
    ['₹5', none, 'INR'],
    ['US$5', none, 'USD'],
    ['5,00 $ US', none, 'USD'],
    ['C$5', none, 'CAD'],
    ['CA$5', none, 'CAD'],
    ['A$5', none, 'AUD'],
    ['NT$5', none, 'TWD'],
    ['CHF 5.-', none, 'CHF'],
    ['5 Ft', none, 'HUF'],
    ['₺5', none, 'TRY'],
    ['₩5', none, 'KRW'],
    ['3,200원', none, 'KRW'],
    ['5円', none, 'JPY'],
    ['12.50EUR', none, 'EUR'],
    ['Betrag in EUR', none, 'EUR'],
    ['Amount (GBP)', none, 'GBP'],
    ['Balance$5', { languages: ['en-US'] }, 'USD'],
    // Shared symbols: country, then the account, then the language's region.
    ['$5', none, undefined],
    ['$5', { languages: ['en'] }, undefined],
    ['$5', { languages: ['en-US'] }, 'USD'],
    ['$5', { languages: ['en', 'en-NZ'] }, 'NZD'],
    ['$5', { languages: ['en-US'], country: 'CA' }, 'CAD'],
    ['$5', { languages: ['en-US'], country: 'CA', fallback: 'USD' }, 'CAD'],
    ['$5', { languages: ['en-US'], fallback: 'AUD' }, 'AUD'],
    ['$5', { languages: ['es'], country: 'EC' }, 'USD'],
    ['5 $', { languages: ['de-DE'] }, 'USD'],
    ['$5', { languages: ['en-GB'] }, undefined],
    ['$5', { languages: ['en-GB'], fallback: 'GBP' }, undefined],
    ['$5', { languages: ['no such tag!', 'xx', 'es-MX'] }, 'MXN'],
    ['kr 5', none, undefined],
    ['kr 5', { languages: ['sv'] }, 'SEK'],
    ['5 kr.', { languages: ['da-DK'] }, 'DKK'],
    ['5 kr', { languages: ['en'], country: 'NO' }, 'NOK'],
    ['¥5', { languages: ['ja'] }, 'JPY'],
    ['¥5', { languages: ['zh-CN'] }, 'CNY'],
    ['¥5', none, undefined],
    ['£5', { languages: ['ar'], country: 'EG' }, 'EGP'],
    ['Rs. 5', { languages: ['en'], country: 'LK' }, 'LKR'],
    ['5 ج.م.', { languages: ['ar-EG'] }, 'EGP'],
    // Nothing named, or too much.
    ['5.00', { languages: [], fallback: 'SEK' }, 'SEK'],
    ['5.00', none, undefined],
    ['USD/EUR', none, undefined],
    ['Show ALL rows', { languages: ['en'], fallback: 'USD' }, 'USD'],
    ['ALL 500', none, 'ALL'],
    ['VISA DEBIT', { languages: ['en'], fallback: 'USD' }, 'USD'],
    ['', none, undefined],
  ])('%j with %j is %s', (text, hints, currency) => expect(findCurrency(text, hints)).toBe(currency));
});
