import { describe, expect, test } from 'vitest';
import { allRows, readText } from './read.ts';

const message = (body: string, closing = ':62F:C260305EUR90,00'): string => `:20:STARTUMS\n:25:50010517/0000005507EUR\n:28C:00001/001\n:60F:C260303EUR100,00\n${body}\n${closing}\n-`;

describe('MT940', () => {
  test('reads bank number, account and currency, and proves the balances', () => {
    const [account] = readText(message(':61:2603040304DR10,00N033NONREF\n:86:177?00UEBERWEISUNG?20SVWZ+Miete?21 Maerz?32Erika Muster?33mann')).accounts;
    expect(account).toMatchObject({ key: '0000005507', mask: '5507', currency: 'EUR', balanceMinor: 90_00, proof: { result: 'proved' } });
    expect(account?.rows).toEqual([{ date: '2026-03-04', amountMinor: -10_00, currency: 'EUR', description: 'Erika Mustermann Miete Maerz', pending: false, counterparty: 'Erika Mustermann' }]);
  });

  test.each([
    ['C', 10_00],
    ['D', -10_00],
    ['RC', -10_00],
    ['RD', 10_00],
    ['CR', 10_00],
    ['RDR', 10_00],
  ])('the mark %s', (mark, amountMinor) => {
    expect(allRows(readText(message(`:61:2603040304${mark}10,NTRFNONREF`, '')))[0]?.amountMinor).toBe(amountMinor);
  });

  test('the day of booking has no year: it lies near the value date', () => {
    const day = (line: string): string | undefined => allRows(readText(message(line)))[0]?.date;
    expect(day(':61:2512310102D10,00NTRFNONREF')).toBe('2026-01-02');
    expect(day(':61:2601021231D10,00NTRFNONREF')).toBe('2025-12-31');
    // Thirty days in February.
    expect(day(':61:2602300302D10,00NTRFNONREF')).toBe('2026-03-02');
  });

  test('references of the bank are ids, and what it says in slashes is put into words', () => {
    const [row] = allRows(readText(message(':61:2603040304D10,00NTRFNONREF//B4E07XM00J000023\n:86:/EREF/12-34/BENM//NAME/JAN JANSEN/REMI/Factuur 12\n 7/ISDT/2026-03-04')));
    expect(row).toMatchObject({ bankId: 'B4E07XM00J000023', counterparty: 'JAN JANSEN', description: 'JAN JANSEN Factuur 12 7' });
  });

  test('statements that follow on each other are one account; where one is missing, they stay apart', () => {
    const next = message(':61:2603060306D10,00NTRFNONREF', ':62F:C260306EUR80,00').replace('C260303EUR100,00', 'C260305EUR90,00');
    const first = message(':61:2603040304D10,00NTRFNONREF');
    expect(readText(`${first}\n${next}`).accounts.map(({ rows, proof }) => [rows.length, proof.result])).toEqual([[2, 'proved']]);
    const later = next.replace('C260305EUR90,00', 'C260305EUR85,00').replace('C260306EUR80,00', 'C260306EUR75,00');
    expect(readText(`${first}\n${later}`).accounts.map(({ key, proof }) => [key, proof.result])).toEqual([
      ['0000005507', 'proved'],
      ['0000005507', 'proved'],
    ]);
  });

  test('what is written wrong is named by its line', () => {
    const problem = (text: string): unknown => readText(text).problems;
    expect(problem(message(':61:2603040304D10,00'))).toEqual([{ code: 'bad-amount', line: 5, field: ':61:' }]);
    expect(problem(message(':61:2613040304D10,00NTRFNONREF'))).toEqual([{ code: 'bad-date', line: 5, field: ':61:' }]);
    expect(problem(message(':61:2603040304D10,001NTRFNONREF'))).toEqual([{ code: 'too-many-decimals', line: 5, field: ':61:' }]);
    expect(problem(message(':61:2603040304D10,00NTRFNONREF\n:16:2603040304D10,00NTRFNONREF'))).toEqual([{ code: 'malformed', line: 6, field: ':16:' }]);
    expect(problem(message(':61:2603040304D10,00NTRFNONREF').replaceAll('EUR', 'DEM'))).toMatchObject([{ code: 'unknown-currency', line: 4 }]);
  });
});
