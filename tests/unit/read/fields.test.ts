import { describe, expect, test } from 'vitest';
import { typeColumn } from '../../../utils/read/fields.ts';

const type = (texts: string[], language = 'en-US') => typeColumn(texts, { languages: [language], today: '2026-11-15' });

describe('typeColumn', () => {
  test.each<[string, string[], string, string]>([
    ['numeric dates', ['03/04/2026', '03/13/2026'], 'en-US', 'date'],
    ['dates by name', ['4. März', 'Gestern', 'Heute'], 'de-DE', 'date'],
    ['dates without year', ['04.03.', '12.11.'], 'de-DE', 'date'],
    ['dates without year or last dot', ['04.03', '12.11', '31.10'], 'de-DE', 'date'],
    ['ISO dates', ['2026-03-04', '2026-03-05'], 'en-US', 'date'],
    ['amounts', ['-12.50', '1,234.00', '$5'], 'en-US', 'amount'],
    ['German amounts', ['-12,50 €', '1.234,00 €'], 'de-DE', 'amount'],
    ['amounts that could be dates', ['12.05', '10.20', '3.99', '11.11'], 'en-US', 'amount'],
    ['a debit column with gaps', ['12.50', '', '—', '3.00'], 'en-US', 'amount'],
    ['yen', ['¥1,234', '500', '￥80'], 'ja-JP', 'amount'],
    ['dollars of nobody', ['$5.00', '$6.00'], 'en', 'amount'],
    ['words', ['Coffee', 'Rent for March', 'ACME 1234'], 'en-US', 'text'],
    ['references', ['20260304001', '20260304002'], 'en-US', 'other'],
    ['row numbers', ['1', '2', '3'], 'en-US', 'other'],
    ['percentages', ['5 %', '12.5%'], 'en-US', 'other'],
    ['nothing', ['', ' ', '–'], 'en-US', 'empty'],
    ['no cells', [], 'en-US', 'empty'],
  ])('%s', (_, texts, language, kind) => expect(type(texts, language)).toEqual({ kind, share: 1 }));

  test('counts a heading among the cells', () => {
    expect(type(['Date', '03/04/2026', '03/05/2026', '03/06/2026'])).toEqual({ kind: 'date', share: 0.75 });
    expect(type(['Amount', '5.00', '6.00', '', ''])).toEqual({ kind: 'amount', share: 2 / 3 });
  });
});
