import { describe, expect, test } from 'vitest';
import { markerOf } from '../../../utils/parse/amount-marks.ts';
import { foldSpace, plainText, plainWord, wordsOf } from '../../../utils/parse/text.ts';

describe('foldSpace', () => {
  test.each([
    ['  a \n\t b ', 'a b'],
    ['1\u00A0234,56\u202F€', '1 234,56 €'],
    ['12\u2009345\u3000円', '12 345 円'],
    ['\u200E-\u200F5\u2066\u2069', '-5'],
    ['so\u00ADft zero\u200Bwidth\uFEFF', 'soft zerowidth'],
    ['', ''],
    ['\u00A0\u200B', ''],
  ])('%j is seen as %j', (text, seen) => expect(foldSpace(text)).toBe(seen));

  test('leaves letters, digits and compatibility forms alone', () => {
    expect(foldSpace('Café ½ ① １２ ﬁ')).toBe('Café ½ ① １２ ﬁ');
  });
});

describe('plainText', () => {
  test.each([
    ['１２，３４５．６７', '12,345.67'],
    ['٣٫١٤', '3\u066B14'],
    ['۱۲۳', '123'],
    ['१२३ ৪৫৬ ๗๘๙', '123 456 789'],
    ['￥5 ￡6', '¥5 £6'],
    ['−5 –6 ‐7', '-5 -6 -7'],
    ['1’234 1ʼ234', "1'234 1'234"],
    // A footnote mark is no digit: 12,501 would be another amount.
    ['12,50¹', '12,50¹'],
  ])('%j is written %j', (text, plain) => expect(plainText(text)).toBe(plain));
});

test('a word is known without its accents, dots and case', () => {
  expect(['Févr.', 'ŞUBAT', 'KASIM', 'ג׳', "Aujourd'hui"].map(plainWord)).toEqual([
    'fevr',
    'subat',
    'kasim',
    'ג',
    'aujourdhui',
  ]);
  expect(wordsOf('avant-hier, 4 AOÛT')).toEqual(['avant', 'hier', 'aout']);
});

test('letters that consist of parts stay whole as words', () => {
  expect(['원', '출금', 'ガス', 'É'].map(plainWord)).toEqual(['원', '출금', 'ガス', 'e']);
  expect([markerOf(plainWord('출금')), markerOf(plainWord('입금'))]).toEqual(['debit', 'credit']);
});
