import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankFile } from '../../../../utils/import-export/in/bank-file.ts';
import { readBankFile } from '../../../../utils/import-export/in/read-bank-file.ts';
import { allRows, american, fixture } from './read.ts';

const seed = 20_261_122;
const runs = { seed, numRuns: 100 };
const read = (bytes: Uint8Array): BankFile => readBankFile({ name: 'file', bytes }, american);
const moneyOf = (file: BankFile): string => allRows(file).map(({ date, amountMinor }) => `${date} ${amountMinor}`).sort().join();
const amountsOf = (file: BankFile): string => allRows(file).map(({ amountMinor }) => amountMinor).sort((a, b) => a - b).join();

const closed = ['sgml-entities.ofx', 'one-line.ofx', 'several-accounts.ofx', 'two-statements.xml'] as const;
const proved = ['chained.mt940', 'dutch.mt940', 'two-statements.xml', 'no-header-balance.csv'] as const;
const all = [...closed, 'chained.mt940', 'dutch.mt940', 'within-the-day.xml', 'hungarian.csv', 'dutch.csv', 'preamble.csv', 'czech-1250.csv', 'no-header-balance.csv', 'marks.csv', 'card-marks.csv'] as const;

describe('files that were damaged', () => {
  test.each(closed)('%s, cut anywhere, is read whole or not at all', (name) => {
    const bytes = fixture(name);
    const whole = moneyOf(read(bytes));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        const file = read(bytes.slice(0, length));
        expect(file.problems.length > 0 ? 'refused' : moneyOf(file)).toBe(file.problems.length > 0 ? 'refused' : whole);
      }),
      runs,
    );
  });

  test.each(['dutch.csv', 'hungarian.csv', 'preamble.csv', 'no-header-balance.csv', 'marks.csv', 'card-marks.csv'])('%s, cut anywhere, never gives an amount that is not in it', (name) => {
    const bytes = fixture(name);
    const known = new Set(moneyOf(read(bytes)).split(','));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        const file = read(bytes.slice(0, length));
        // What is left may not show day and month apart, nor the sign, and then says so.
        if (file.problems.length > 0 || file.doubts.some((doubt) => doubt !== 'currency')) return;
        for (const money of moneyOf(file).split(',').filter(Boolean)) expect(known).toContain(money);
      }),
      runs,
    );
  });

  test.each(proved)('%s with one byte changed or two swapped: what is still proved has the same amounts', (name) => {
    const bytes = fixture(name);
    const { leftOut } = read(bytes);
    const whole = amountsOf(read(bytes));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 2 }), fc.option(fc.integer({ min: 32, max: 126 }), { nil: undefined }), (at, letter) => {
        const [one = 0, other = 0] = [bytes[at], bytes[at + 1]];
        const file = read(letter === undefined ? bytes.with(at, other).with(at + 1, one) : bytes.with(at, letter));
        // A line that became none is told, and so not passed over.
        if (file.problems.length > 0 || file.leftOut.length > leftOut.length || file.doubts.includes('signs') || !file.accounts.every(({ proof }) => proof.result === 'proved')) return;
        expect(amountsOf(file)).toBe(whole);
      }),
      runs,
    );
  });

  test.each(all)('%s, whatever happens to its bytes, is read or refused, and ends nothing', (name) => {
    const bytes = fixture(name);
    const edit = fc.record({ at: fc.nat(bytes.length), remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 20 }) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const damaged = edits.reduce((now, { at, remove, insert }) => Uint8Array.from([...now.slice(0, at), ...insert, ...now.slice(at + remove)]), bytes);
        const file = read(damaged);
        expect(file.problems.length > 0).toBe(file.accounts.length === 0);
        for (const { amountMinor, date } of allRows(file)) {
          expect(Number.isSafeInteger(amountMinor)).toBe(true);
          expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  test('text in the wrong encoding says so, or keeps its amounts', () => {
    const bytes = fixture('czech-1250.csv');
    const wrong = new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes));
    expect(amountsOf(read(wrong))).toBe(amountsOf(read(bytes)));
  });
});

describe('files that were written from rows', () => {
  const row = fc.record({
    day: fc.integer({ min: 0, max: 900 }),
    amountMinor: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((amount) => amount !== 0),
    words: fc.stringMatching(/^[A-Za-zäöüß&" ,;']{1,20}$/).map((text) => `Shop ${text.trim()}`),
  });
  const rows = fc.array(row, { minLength: 3, maxLength: 30 }).filter((each) => each.some(({ amountMinor }) => amountMinor < 0) && each.filter(({ amountMinor }) => amountMinor < 0).length * 3 > each.length);
  const dayOf = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const decimal = (minor: number, mark: string): string => `${minor < 0 ? '-' : ''}${Math.floor(Math.abs(minor) / 100)}${mark}${String(Math.abs(minor) % 100).padStart(2, '0')}`;
  const expected = (list: { day: number; amountMinor: number }[]): string => list.map(({ day, amountMinor }) => `${dayOf(day)} ${amountMinor}`).sort().join();
  const readBack = (text: string): BankFile => read(new TextEncoder().encode(text));

  test('CSV comes back row by row, whatever its delimiter and decimals', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom([';', ','], [',', '.'], ['\t', ','], ['|', '.']), (list, [delimiter = ';', mark = ',']) => {
        const lines = list.map(({ day, amountMinor, words }) => [dayOf(day), `"${words.replaceAll('"', '""')}"`, delimiter === mark ? `"${decimal(amountMinor, mark)}"` : decimal(amountMinor, mark), 'EUR'].join(delimiter));
        const file = readBack(`${['Date', 'Description', 'Amount', 'Currency'].join(delimiter)}\n${lines.join('\n')}\n`);
        expect(file.problems).toEqual([]);
        expect(moneyOf(file)).toBe(expected(list));
      }),
      { seed, numRuns: 80 },
    );
  });

  test('OFX and QIF come back row by row', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const ofx = list.map(({ day, amountMinor, words }, at) => `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${dayOf(day).replaceAll('-', '')}<TRNAMT>${decimal(amountMinor, '.')}<FITID>2026${at}<NAME>${words.replaceAll('&', '&amp;')}</STMTTRN>`);
        expect(moneyOf(readBack(`<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST>${ofx.join('\n')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`))).toBe(expected(list));
        const qif = list.map(({ day, amountMinor, words }) => `D${dayOf(day)}\nT${decimal(amountMinor, '.')}\nP${words}\n^\n`);
        expect(moneyOf(readBack(`!Type:Bank\n${qif.join('')}`))).toBe(expected(list));
      }),
      { seed, numRuns: 80 },
    );
  });
});
