import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../../utils/import-export/out/decimal.ts';
import { ofxChunks } from '../../../../utils/import-export/out/ofx.ts';
import { xmlText } from '../../../../utils/import-export/out/xml-text.ts';
import { exampleAccount, exampleTransaction, transactions } from './examples.ts';

const madeAt = new Date(2026, 10, 23, 10);
const write = (...statements: Parameters<typeof ofxChunks>[0]): string => [...ofxChunks(statements, madeAt)].join('');

/** What stands in every element of a name, by a search of this test's own. */
const textsOf = (file: string, name: string): string[] =>
  [...file.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));

describe('OFX', () => {
  test('is what the format asks for, in its order', () => {
    const file = write({ account: exampleAccount, currency: 'EUR', transactions: [exampleTransaction({ counterparty: 'Rewe & Söhne <Markt>' })] });
    expect(file).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
      <OFX>
      <SIGNONMSGSRSV1>
      <SONRS>
      <STATUS>
      <CODE>0</CODE>
      <SEVERITY>INFO</SEVERITY>
      </STATUS>
      <DTSERVER>20261123120000</DTSERVER>
      <LANGUAGE>ENG</LANGUAGE>
      </SONRS>
      </SIGNONMSGSRSV1>
      <BANKMSGSRSV1>
      <STMTTRNRS>
      <TRNUID>1</TRNUID>
      <STATUS>
      <CODE>0</CODE>
      <SEVERITY>INFO</SEVERITY>
      </STATUS>
      <STMTRS>
      <CURDEF>EUR</CURDEF>
      <BANKACCTFROM>
      <BANKID>bank.exam</BANKID>
      <ACCTID>1234</ACCTID>
      <ACCTTYPE>CHECKING</ACCTTYPE>
      </BANKACCTFROM>
      <BANKTRANLIST>
      <DTSTART>20261120120000</DTSTART>
      <DTEND>20261120120000</DTEND>
      <STMTTRN>
      <TRNTYPE>DEBIT</TRNTYPE>
      <DTPOSTED>20261120120000</DTPOSTED>
      <TRNAMT>-12.50</TRNAMT>
      <FITID>t1</FITID>
      <NAME>Rewe &amp; Söhne &lt;Markt&gt;</NAME>
      <MEMO>REWE</MEMO>
      </STMTTRN>
      </BANKTRANLIST>
      <LEDGERBAL>
      <BALAMT>1000.05</BALAMT>
      <DTASOF>20261121120000</DTASOF>
      </LEDGERBAL>
      </STMTRS>
      </STMTTRNRS>
      </BANKMSGSRSV1>
      </OFX>
      "
    `);
  });

  test('has cards after bank accounts, in a message set of their own', () => {
    const card = { ...exampleAccount, id: 'a2', kind: 'card' as const };
    const file = write({ account: card, currency: 'EUR', transactions: [] }, { account: exampleAccount, currency: 'EUR', transactions: [] });
    expect(file.indexOf('<BANKMSGSRSV1>')).toBeLessThan(file.indexOf('<CREDITCARDMSGSRSV1>'));
    expect(textsOf(file, 'CURDEF')).toHaveLength(2);
    expect(file).toContain('<CCACCTFROM>\n<ACCTID>1234</ACCTID>\n</CCACCTFROM>');
  });

  test('holds what is booked, and no balance that nobody knows', () => {
    const { balance: _unknown, ...account } = exampleAccount;
    const file = write({ account, currency: 'EUR', transactions: [exampleTransaction({ id: 'p', pending: true }), exampleTransaction({ id: 'd', pending: true, dropped: true }), exampleTransaction({ id: 'b' })] });
    expect(textsOf(file, 'FITID')).toEqual(['b']);
    expect(file).not.toContain('LEDGERBAL');
  });

  test('names a transaction alike in every export', () => {
    const once = write({ account: exampleAccount, currency: 'EUR', transactions: [exampleTransaction({ id: 'x' })] });
    const again = write({ account: exampleAccount, currency: 'EUR', transactions: [exampleTransaction({ id: 'w' }), exampleTransaction({ id: 'x' })] });
    expect(textsOf(once, 'FITID')).toEqual(['x']);
    expect(textsOf(again, 'FITID')).toContain('x');
  });

  test('stays well-formed and exact, whatever anybody wrote', () => {
    fc.assert(
      fc.property(fc.array(transactions, { maxLength: 6 }), (rows) => {
        const booked = rows.filter(({ pending }) => pending !== true);
        const file = write({ account: exampleAccount, currency: 'EUR', transactions: rows });
        expect(textsOf(file, 'TRNAMT')).toEqual(booked.map((each) => decimalText(each.amountMinor, each.currency)));
        expect(textsOf(file, 'FITID')).toEqual(booked.map(({ id }) => id));
        expect(textsOf(file, 'MEMO')).toEqual(booked.filter(({ description }) => description !== '').map(({ description }) => textOf(description)));
        expect([...file].filter((character) => (character < ' ' && character !== '\n' && character !== '\r' && character !== '\t') || /[\uFFFE\uFFFF\uD800-\uDFFF]/.test(character.length === 1 ? character : ''))).toEqual([]);
        expect(new DOMParser().parseFromString(file, 'text/xml').querySelectorAll('STMTTRN')).toHaveLength(booked.length);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test('cuts between characters, never within one', () => {
    expect(xmlText('a😀😀', 2)).toBe('a😀');
    expect(xmlText('a&&&', 2)).toBe('a&amp;');
    expect(xmlText('a\uD800b')).toBe('a b');
  });
});

const textOf = (text: string): string => xmlText(text, 255).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
