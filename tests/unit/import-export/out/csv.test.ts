import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvColumns, csvHeader, csvLines } from '../../../../utils/import-export/out/csv.ts';
import { textCell } from '../../../../utils/import-export/out/csv-cell.ts';
import { decimalText } from '../../../../utils/import-export/out/decimal.ts';
import { exampleAccount, exampleTransaction, transactions } from './examples.ts';

/** A reader of RFC 4180 of this test's own: cells by line. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, inQuotes, plain = '', end] = cell.exec(text) ?? expect.fail(`no cell at ${cell.lastIndex}`);
    lines.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  expect(lines.pop()).toEqual([]);
  return lines;
}

const accounts = new Map([[exampleAccount.id, exampleAccount]]);
const write = (each: Parameters<typeof csvLines>[0]): string => csvHeader + [...csvLines(each, accounts)].join('');
const column = (line: readonly string[], name: keyof typeof csvColumns): string => line[Object.keys(csvColumns).indexOf(name)] ?? '';
const unguarded = (text: string): string => (/^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);

describe('CSV', () => {
  test('reads as a person expects', () => {
    const text = write([exampleTransaction({ description: 'REWE, "City" 4711', amountMinor: -1_250, balanceAfterMinor: 100_005 })]);
    expect(text).toBe(
      'date,purchase_date,account,account_number,description,counterparty,amount,currency,status,balance,original_amount,original_currency,bank_category,category,note,id\r\n' +
        '2026-11-20,,Current account,1234,"REWE, ""City"" 4711",,-12.50,EUR,posted,1000.05,,,,,,t1\r\n',
    );
  });

  test.each(['=1+1', '+49 30 1234', '-20% SALE', '@shop', '\tTAB', '\rCR', '＝1+1'])('%j starts no formula', (words) => {
    const [, line = []] = readCsv(write([exampleTransaction({ description: words, counterparty: words, bankCategory: words })]));
    for (const name of ['description', 'counterparty', 'bank_category'] as const) expect(column(line, name)).toBe(`'${words}`);
  });

  test('amounts are numbers, also where they are negative', () => {
    const [, line = []] = readCsv(write([exampleTransaction({ amountMinor: -5, currency: 'EUR' })]));
    expect(column(line, 'amount')).toBe('-0.05');
  });

  test('says which is pending, which was let go, and which is not known', () => {
    const [, ...lines] = readCsv(write([exampleTransaction({ pending: true }), exampleTransaction({ pending: true, dropped: true }), exampleTransaction({ pending: 'unknown' })]));
    expect(lines.map((line) => column(line, 'status'))).toEqual(['pending', 'dropped', 'unknown']);
  });

  test('gives the same rows back, whatever anybody wrote into them', () => {
    fc.assert(
      fc.property(fc.array(transactions, { maxLength: 8 }), (rows) => {
        const [header, ...lines] = readCsv(write(rows));
        expect(header).toEqual(Object.keys(csvColumns));
        expect(lines.map((line) => [column(line, 'id'), column(line, 'date'), unguarded(column(line, 'description')), column(line, 'amount'), column(line, 'currency')])).toEqual(
          rows.map((each) => [each.id, each.date, each.description, decimalText(each.amountMinor, each.currency), each.currency].map(unguarded)),
        );
        for (const line of lines) for (const name of ['account', 'description', 'counterparty', 'bank_category'] as const) expect(column(line, name)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('a cell that starts no formula is left alone', () => {
    expect(textCell('Aldi - Süd')).toBe('Aldi - Süd');
    expect(textCell('')).toBe('');
  });
});

test('what a person has added stands beside what the bank says, guarded alike', () => {
  const [, line = []] = readCsv(write([{ ...exampleTransaction(), category: 'groceries', note: '=for the party' }]));
  expect([column(line, 'category'), column(line, 'note'), column(line, 'description')]).toEqual(['groceries', "'=for the party", 'REWE']);
});

describe('exact decimals', () => {
  test.each([
    [0, 'EUR', '0.00'],
    [-1, 'EUR', '-0.01'],
    [123_456, 'JPY', '123456'],
    [-1_500, 'KWD', '-1.500'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
  ])('%i of %s is %s', (amount, currency, text) => expect(decimalText(amount, currency)).toBe(text));
});
