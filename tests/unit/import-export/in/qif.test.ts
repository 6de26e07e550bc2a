import { describe, expect, test } from 'vitest';
import { allRows, readText, rowsOf } from './read.ts';

const bank = (...records: string[]): string => `!Type:Bank\n${records.join('\n^\n')}\n^\n`;

describe('QIF', () => {
  test('dates with apostrophes and spaces are of this century, and one day beyond twelve decides for all', () => {
    expect(rowsOf(readText(bank("D1/ 5'06\nT-1.00\nPShop", "D2/25'26\nT-2.00\nPKiosk"))).map(([date]) => date)).toEqual(['2026-02-25', '2006-01-05']);
    expect(rowsOf(readText(bank('D05.01.2026\nT-1.00\nPShop', 'D25.02.2026\nT-2.00\nPKiosk'))).map(([date]) => date)).toEqual(['2026-02-25', '2026-01-05']);
    expect(readText(bank('D1/5/2026\nT-1.00')).doubts).toEqual(['currency', 'date-order']);
  });

  test('splits must come to their sum', () => {
    expect(allRows(readText(bank('D25/02/2026\nT-30.00\nPShop\nSFood\n$-10.00\nSHome\n$-20.00')))[0]).toMatchObject({ amountMinor: -30_00, bankCategory: 'Food, Home' });
    expect(readText(bank('D25/02/2026\nT-30.00\nPShop\nSFood\n$-10.00\nSHome\n$-21.00')).problems).toEqual([{ code: 'amounts-disagree', line: 3, field: '$' }]);
  });

  test('thousands and decimal commas are told over the whole file', () => {
    expect(allRows(readText(bank('D25/02/2026\nT-1,234.56\nPShop', 'D25/02/2026\nT1,000.00\nPPay'))).map(({ amountMinor }) => amountMinor)).toEqual([-1_234_56, 1_000_00]);
    expect(allRows(readText(bank('D25/02/2026\nT-1.234,56\nPShop')))[0]?.amountMinor).toBe(-1_234_56);
  });

  test('several accounts keep their names; an opening balance is no transaction; lists are passed over', () => {
    const file = readText("!Account\nNChecking\nTBank\n^\n!Type:Bank\nD25/02/2026\nT100.00\nPOpening Balance\nL[Checking]\n^\nD26/02/2026\nT-1.00\nPShop\nLFood\n^\n!Account\nNVisa\nTCCard\n^\n!Type:CCard\nD27/02/2026\nT-2.00\nPKiosk\nL[Checking]\n^\n!Type:Cat\nNFood\nE\n^\n");
    expect(file.accounts.map(({ name, kind, rows }) => [name, kind, rows.map(({ amountMinor, bankCategory }) => [amountMinor, bankCategory])])).toEqual([
      ['Checking', 'deposit', [[-1_00, 'Food']]],
      ['Visa', 'card', [[-2_00, '[Checking]']]],
    ]);
    expect(file.leftOut).toEqual([{ line: 6, why: 'balance' }]);
  });

  test('a record without its end is cut off; securities are refused', () => {
    expect(readText('!Type:Bank\nD25/02/2026\nT-1.00\n').problems).toMatchObject([{ code: 'cut-off', line: 2 }]);
    expect(readText('!Type:Invst\nD25/02/2026\nNBuy\n^\n').problems).toMatchObject([{ code: 'investments-only', line: 1 }]);
  });
});
