import { expect, test } from 'vitest';
import { allRows, readFixture } from './read.ts';

/** Counts, sums and days, added up from the files by hand and by other programs. */
const cases: [file: string, currency: string, rows: number, inMinor: number, outMinor: number, from: string, to: string][] = [
  ['sgml-entities.ofx', 'CAD', 3, 0, -345_27, '2009-04-01', '2009-04-03'],
  ['one-line.ofx', 'EUR', 8, 200_00, -2_177_10, '2016-02-16', '2016-07-19'],
  ['empty-value.ofx', 'BRL', 5, 700_00, -115_00, '2019-09-18', '2019-09-23'],
  ['several-accounts.ofx', 'GBP', 3, 518_70, -3_98, '2014-07-01', '2014-07-17'],
  ['card.ofx', 'AUD', 1, 0, -5_50, '2017-05-08', '2017-05-08'],
  ['chained.mt940', 'EUR', 12, 745_00, 0, '2020-02-19', '2020-03-10'],
  ['reversal.mt940', 'EUR', 1, 1_027_25, 0, '2020-02-19', '2020-02-19'],
  ['dutch.mt940', 'EUR', 4, 0, -70_00, '2013-01-01', '2013-01-09'],
  ['two-statements.xml', 'EUR', 2, 8_85, -7_00, '2014-12-31', '2014-12-31'],
  ['within-the-day.xml', 'SEK', 1, 0, -200_000_00, '2007-10-18', '2007-10-18'],
  ['hungarian.csv', 'HUF', 2, 1_290_00, -350_00, '2019-04-17', '2019-04-19'],
  ['dutch.csv', 'USD', 3, 750_00, -21_46, '2018-03-01', '2018-03-09'],
  ['preamble.csv', 'SGD', 8, 0, -173_28, '2018-04-13', '2018-04-18'],
  ['czech-1250.csv', 'CZK', 1, 0, -1_00, '2018-05-27', '2018-05-27'],
  ['no-header-balance.csv', 'GBP', 4, 500_00, -139_77, '2013-10-09', '2013-12-10'],
  ['marks.csv', 'USD', 3, 375_00, -393_63, '2009-11-17', '2012-11-15'],
  ['card-marks.csv', 'USD', 16, 557_75, -370_74, '2013-01-17', '2013-02-17'],
];

test.each(cases)('%s is read whole', (name, currency, count, inMinor, outMinor, from, to) => {
  const file = readFixture(name);
  const rows = allRows(file);
  const sum = (wanted: (amount: number) => boolean): number => rows.map(({ amountMinor }) => amountMinor).filter(wanted).reduce((total, amount) => total + amount, 0);
  const days = rows.map(({ date }) => date).sort();
  expect(file.problems).toEqual([]);
  expect({ currencies: [...new Set(rows.map((row) => row.currency))], rows: rows.length, in: sum((amount) => amount > 0), out: sum((amount) => amount < 0), from: days[0], to: days.at(-1) }).toEqual({ currencies: [currency], rows: count, in: inMinor, out: outMinor, from, to });
});

test('balances in the file prove it, or say that it does not add up', () => {
  const proofs = (name: string): string[] => readFixture(name).accounts.map(({ proof }) => proof.result);
  expect(proofs('chained.mt940')).toEqual(['proved']);
  expect(proofs('dutch.mt940')).toEqual(['proved']);
  expect(proofs('two-statements.xml')).toEqual(['proved']);
  expect(proofs('no-header-balance.csv')).toEqual(['proved']);
  expect(proofs('reversal.mt940')).toEqual(['broken']);
});

test('what a bank refused to give is told as that', () => {
  expect(readFixture('bank-error.ofx')).toMatchObject({ accounts: [], problems: [{ code: 'bank-refused', line: 22 }] });
});

test('accounts keep their numbers, masks and balances', () => {
  expect(readFixture('several-accounts.ofx').accounts.map(({ mask, balanceMinor, rows }) => [mask, balanceMinor, rows.length])).toEqual([
    ['8596', 43_01, 0],
    ['9855', 3_000_25, 2],
    ['5548', 11_728_56, 1],
  ]);
  expect(readFixture('card.ofx').accounts).toMatchObject([{ kind: 'card', balanceMinor: -123_45 }]);
});

test('letters of other encodings come out as they were meant', () => {
  expect(readFixture('czech-1250.csv')).toMatchObject({ encoding: 'windows-1250' });
  expect(allRows(readFixture('czech-1250.csv'))[0]?.bankCategory).toBe('Platba');
  expect(allRows(readFixture('sgml-entities.ofx'))[2]?.description).toContain('MCDONALD');
});
