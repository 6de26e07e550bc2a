import { describe, expect, test } from 'vitest';
import { looksLikeAmount, parseAmount, signedMinor } from '../../../utils/parse/amount.ts';

const read = (text: string, decimal: '.' | ',', currency: string | undefined, language = 'en-US') => {
  const parsed = parseAmount(text, { style: { decimal }, currency, languages: [language] });
  return parsed && [signedMinor(parsed), parsed.currency];
};

describe('numbers as pages write them', () => {
  test.each<[string, '.' | ',', string, number]>([
    ['1.234,56', ',', 'EUR', 123456],
    ['1 234,56', ',', 'EUR', 123456],
    ['1\u00A0234,56', ',', 'EUR', 123456],
    ['1\u202F234\u202F567,89', ',', 'EUR', 123456789],
    ['1\u2009234,5', ',', 'EUR', 123450],
    ["1'234.50", '.', 'CHF', 123450],
    ['1’234.50', '.', 'CHF', 123450],
    ['12.–', '.', 'CHF', 1200],
    ["1'234.--", '.', 'CHF', 123400],
    ['12,-', ',', 'EUR', 1200],
    ['1,23,456.00', '.', 'INR', 12345600],
    ['12,34,56,789.10', '.', 'INR', 12345678910],
    ['１２，３４５', '.', 'JPY', 12345],
    ['１，２３４．５６', '.', 'USD', 123456],
    ['١٬٢٣٤٫٥٠', '.', 'EGP', 123450],
    ['١٢٫٥', ',', 'EGP', 1250],
    ['۱۲٬۳۴۵', '.', 'IRR', 1234500],
    ['.50', '.', 'USD', 50],
    ['0', '.', 'USD', 0],
    ['1.234', '.', 'KWD', 1234],
    ['1.5', '.', 'KWD', 1500],
    ['1,234.00', '.', 'JPY', 1234],
    ['1234567', '.', 'JPY', 1234567],
    ['90071992547409.91', '.', 'USD', Number.MAX_SAFE_INTEGER],
  ])('%s with %s in %s', (text, decimal, currency, minor) => expect(read(text, decimal, currency)?.[0]).toBe(minor));
});

describe('signs and markers', () => {
  test.each<[string, number]>([
    ['-12.50', -1250],
    ['\u221212.50', -1250],
    ['–12.50', -1250],
    ['12.50-', -1250],
    ['12.50 \u2212', -1250],
    ['+12.50', 1250],
    ['(12.50)', -1250],
    ['($12.50)', -1250],
    ['$(12.50)', -1250],
    ['(-12.50)', -1250],
    ['-$12.50', -1250],
    ['$-12.50', -1250],
    ['- $ 12.50', -1250],
    ['12.50 CR', 1250],
    ['12.50Cr.', 1250],
    ['12.50 DR', -1250],
    ['Dr. 12.50', -1250],
    ['12.50 (DR)', -1250],
    ['12.50 D', -1250],
    ['C 12.50', 1250],
    ['12.50 S', -1250],
    ['12.50 H', 1250],
    ['EUR 12.50 Soll', -1250],
    ['12.50 Haben', 1250],
    ['12.50 DBIT', -1250],
    ['CRDT 12.50', 1250],
    ['12.50 Débit', -1250],
    ['12.50 EUR débiteur', -1250],
    ['12.50 créditeur', 1250],
    ['12.50 חובה', -1250],
    ['12.50 זכות', 1250],
    ['Af 12.50', -1250],
    ['12.50 Wn', -1250],
    ['-12.50 DR', -1250],
    // A card's page marks what was paid in twice.
    ['-12.50 CR', 1250],
    ['-0.00', 0],
  ])('%s is %i', (text, minor) => {
    const signed = read(text, '.', text.includes('EUR') ? 'EUR' : 'USD')?.[0];
    expect(signed).toBe(minor);
  });

  test('keeps apart what a minus and what a marker says', () => {
    const options = { style: { decimal: '.' }, currency: 'USD', languages: ['en-US'] } as const;
    expect(parseAmount('($5.00) CR', options)).toEqual({
      amountMinor: 500,
      currency: 'USD',
      sign: 'negative',
      marker: 'credit',
    });
    expect(parseAmount('5.00', options)).toEqual({ amountMinor: 500, sign: 'none' });
  });
});

describe('currencies around the number', () => {
  test.each<[string, '.' | ',', string | undefined, string, number | undefined, string | undefined]>([
    ['EUR 12,50', ',', undefined, 'de-DE', 1250, 'EUR'],
    ['12,50 Euro', ',', undefined, 'de-DE', 1250, 'EUR'],
    ['CHF-12.50', '.', undefined, 'de-CH', -1250, 'CHF'],
    ['Rs.1,234.00', '.', undefined, 'en-IN', 123400, 'INR'],
    ['1.234,56 ج.م.', ',', undefined, 'ar-EG', 123456, 'EGP'],
    ['12,50 kr.', ',', 'DKK', 'en', 1250, 'DKK'],
    ['12,50 kr', ',', undefined, 'en', undefined, undefined],
    ['$12.50', '.', 'CAD', 'en-US', 1250, 'CAD'],
    ['$12.50 CAD', '.', 'USD', 'en-US', 1250, 'CAD'],
    ['12,50 $ US', ',', 'CAD', 'fr-CA', 1250, 'USD'],
    ['$12.50 EUR', '.', 'USD', 'en-US', undefined, undefined],
    ['€5.00 $6.00', '.', 'EUR', 'en-US', undefined, undefined],
    ['¥1,234', '.', undefined, 'ja-JP', 1234, 'JPY'],
    ['￥1,234', '.', 'CNY', 'zh-CN', 123400, 'CNY'],
    // Without a currency nobody can say what the smallest unit is.
    ['12.50', '.', undefined, 'en-US', undefined, undefined],
  ])('%s', (text, decimal, currency, language, minor, found) => {
    expect(read(text, decimal, currency, language) ?? [undefined, undefined]).toEqual([minor, found]);
  });

  test('the country decides what the account does not', () => {
    const options = { style: { decimal: '.' }, currency: undefined, languages: ['en'] } as const;
    expect(parseAmount('$5', { ...options, country: 'AU' })?.currency).toBe('AUD');
    expect(parseAmount('$5', { ...options, currency: 'USD', country: 'AU' })?.currency).toBe('USD');
    expect(parseAmount('$5', options)).toBeUndefined();
  });
});

test.each([
  '12 items',
  '5 %',
  '12.5%',
  '30/06/2026',
  '30.06.2026',
  '2026-06-30',
  '04.03',
  '1.2.3',
  '12.50.',
  '12.',
  '1,2,3',
  '1,23',
  '12,34.56',
  '1 23',
  '1234 5678 9012 3456',
  '4111111111111111',
  '4111 1111 1111 1111',
  '+49 151 123 456 789',
  '+4915112345678',
  '0612345678',
  '06 12 34 56 78',
  '(555) 123-4567',
  'DE89 3704 0044 0532 0130 00',
  '20260304',
  '12:30',
  '1/12',
  '3x',
  'x3',
  '--5.00',
  '-5.00-',
  '+(5.00)',
  '(5.00',
  '5.00)',
  ')5.00(',
  '5.00 CR DR',
  '12.345',
  '12.500',
  '12,50¹',
  '90071992547409.92',
  '-',
  '—',
  '$',
  'CR',
  '',
  '5.00 or 6.00',
  'Visa 1234',
  'NaN',
  'Infinity',
  '1e5',
  '½',
])('%j is no amount', (text) => expect(read(text, '.', 'USD')).toBeUndefined());

test('a whole amount longer than a phone number needs its currency beside it', () => {
  expect(read('12345678', '.', 'IDR')).toBeUndefined();
  expect(read('IDR 12345678', '.', 'IDR')?.[0]).toBe(1234567800);
  expect(read('12.345.678', ',', 'IDR')?.[0]).toBe(1234567800);
  expect(read('12345678.00', '.', 'IDR')?.[0]).toBe(1234567800);
});

test.each([
  ['1,234', 'amount'],
  ['12.50', 'amount'],
  ['$5', 'amount'],
  ['-5', 'amount'],
  ['5 CR', 'amount'],
  ['5', 'number'],
  ['12 items', undefined],
  ['12.5%', undefined],
])('%j looks like %s', (text, look) => expect(looksLikeAmount(text, { decimal: '.' }, ['en'])).toBe(look));
