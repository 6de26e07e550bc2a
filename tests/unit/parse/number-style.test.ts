import { expect, test } from 'vitest';
import { decideNumberStyle } from '../../../utils/parse/number-style.ts';

test.each<[string[], string[], '.' | ',' | undefined]>([
  [['1.234,56'], ['en-US'], ','],
  [['1,234.56'], ['de-DE'], '.'],
  [['12,5'], ['en-US'], ','],
  [['1,234,567'], ['de-DE'], '.'],
  [['1.234.567'], ['en-US'], ','],
  [['1,23,456'], ['de-DE'], '.'],
  [['1 234,567'], ['en-US'], ','],
  [["1'234.50"], ['de-DE'], '.'],
  [['0,123'], ['en-US'], ','],
  [['1234,567'], ['en-US'], ','],
  // One number alone, or all of a kind, can be either: the language decides.
  [['1,234'], ['en-US'], '.'],
  [['1,234'], ['de-DE'], ','],
  [['1.234', '2.345'], ['de-DE'], ','],
  [['1,234', '5.00'], ['de-DE'], '.'],
  [['12', '500'], ['fr-FR'], ','],
  [[], ['pt-BR'], ','],
  [[], ['de-CH'], '.'],
  [['1,234'], [], '.'],
  // What is no amount is no evidence.
  [['12,5 %', '30.06.2026', '1.2.3', 'v2,5'], ['en-US'], '.'],
  [['$1.50', '(2.00)', '3.00 CR'], ['de-DE'], '.'],
  [['1,50', '1.50'], ['de-DE'], undefined],
])('%j in %j', (texts, languages, decimal) => {
  expect(decideNumberStyle(texts, languages)?.decimal).toBe(decimal);
});
