import { describe, expect, test } from 'vitest';
import { allRows, readText, rowsOf } from './read.ts';

const sgml = (transactions: string, more = ''): string =>
  `OFXHEADER:100\nDATA:OFXSGML\nCHARSET:1252\n\n<OFX>\n<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD\n<BANKACCTFROM><ACCTID>123456789<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST><DTSTART>20260101<DTEND>20260331\n${transactions}\n</BANKTRANLIST>${more}</STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>`;
const one = (amount: string, more = '<FITID>T2026030401<NAME>Shop'): string => `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20260304120000.000[-5:EST]<TRNAMT>${amount}${more}</STMTTRN>`;

describe('OFX', () => {
  test('takes the day as the bank writes it, whatever the time and zone', () => {
    expect(rowsOf(readText(sgml('<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260304235959[-11:X]<TRNAMT>-1.00<NAME>Shop</STMTTRN>')))).toEqual([['2026-03-04', -1_00, 'Shop']]);
  });

  test('decodes entities and CDATA, and leaves a lone & alone', () => {
    const words = (text: string): string | undefined => allRows(readText(sgml(one('-1.00', `<MEMO>${text}`))))[0]?.description;
    expect(words('A &amp; B &lt;C&gt; &#39;D&#x27;')).toBe("A & B <C> 'D'");
    expect(words('<![CDATA[A < B & C]]>')).toBe('A < B & C');
    expect(words('Barnes & Noble; R&D')).toBe('Barnes & Noble; R&D');
  });

  test('reads amounts with decimal commas and thousands where the file shows which is which', () => {
    const amounts = (...texts: string[]): unknown => {
      const file = readText(sgml(texts.map((text, at) => one(text, `<FITID>T2026030${at}01`)).join('\n')));
      return file.problems[0]?.code ?? allRows(file).map(({ amountMinor }) => amountMinor);
    };
    expect(amounts('-12,50', '7,00')).toEqual([-12_50, 7_00]);
    expect(amounts('-1,234.56', '1,000.00')).toEqual([-1_234_56, 1_000_00]);
    expect(amounts('1.234,56', '-5,00')).toEqual([1_234_56, -5_00]);
    // Nothing tells whether these are thousands.
    expect(amounts('-1,234')).toBe('too-many-decimals');
    expect(amounts('$12.00')).toBe('bad-amount');
  });

  test('vouches for the bank’s ids, save those that only count rows or occur twice', () => {
    const ids = (...given: string[]): (string | undefined)[] => allRows(readText(sgml(given.map((id) => one('-1.00', `<FITID>${id}<NAME>Shop`)).join('\n')))).map(({ bankId }) => bankId);
    expect(ids('20260304001', '20260304002')).toEqual(['20260304001', '20260304002']);
    expect(ids('1', '2')).toEqual([undefined, undefined]);
    expect(ids('20260304001', '20260304001')).toEqual([undefined, undefined]);
  });

  test('an end that is missing, a stray element and a missing field are named by their line', () => {
    const problem = (text: string): unknown => readText(text).problems;
    expect(problem(sgml(`<STMTTRN><DTPOSTED>20260304<TRNAMT>-1.00<NAME>Shop\n${one('-2.00')}`))).toEqual([{ code: 'malformed', line: 9, field: 'STMTTRN' }]);
    expect(problem(sgml(one('-1.00').replace('TRNAMT', 'TRNAMX')))).toEqual([{ code: 'missing-amount', line: 9, field: 'TRNAMT' }]);
    expect(problem(sgml(one('-1.00').replaceAll('STMTTRN', 'STMTTRM')))).toEqual([{ code: 'malformed', line: 9, field: 'STMTTRM' }]);
    expect(problem(sgml(one('-1.00')).slice(0, -40))).toMatchObject([{ code: 'cut-off' }]);
  });

  test('banks that write no minus say the way by the kind', () => {
    const file = readText(sgml(`${one('5.00', '<FITID>A20260304<NAME>Shop').replace('OTHER', 'DEBIT')}\n${one('9.00', '<FITID>B20260304<NAME>Pay').replace('OTHER', 'CREDIT')}`));
    expect(file.doubts).toEqual(['signs']);
    expect(allRows(file).map(({ amountMinor }) => amountMinor)).toEqual([-5_00, 9_00]);
  });

  test('securities without cash are refused, and cash beside them is read', () => {
    const invest = (list: string): string => `OFXHEADER:100\n\n<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20260304<CURDEF>USD<INVACCTFROM><ACCTID>98765432</INVACCTFROM><INVTRANLIST>${list}</INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`;
    const reinvest = '<REINVEST><INVTRAN><FITID>R1<DTTRADE>20260304</INVTRAN><TOTAL>-5.00</REINVEST>';
    const buy = '<BUYSTOCK><INVBUY><INVTRAN><FITID>B202603041<DTTRADE>20260304<DTSETTLE>20260306<MEMO>Ten shares</INVTRAN><TOTAL>-500.00<SUBACCTFUND>CASH</INVBUY></BUYSTOCK>';
    expect(readText(invest(reinvest)).problems).toMatchObject([{ code: 'investments-only' }]);
    const file = readText(invest(reinvest + buy));
    expect(rowsOf(file)).toEqual([['2026-03-06', -500_00, 'BUYSTOCK Ten shares']]);
    expect(file.leftOut).toMatchObject([{ why: 'no-cash' }]);
  });
});
