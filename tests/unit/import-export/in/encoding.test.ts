import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../utils/import-export/in/text/decode-text.ts';
import { readBankFile } from '../../../../utils/import-export/in/read-bank-file.ts';
import { american } from './read.ts';

/** Writes a text in an encoding of one byte a letter, by reading all its bytes. */
function encode(text: string, encoding: string): Uint8Array {
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => letters.get(letter) ?? 63);
}

describe('encodings', () => {
  test.each([
    ['windows-1252', 'Datum;Empfänger;Betrag\nBäckerei Müller;Größe;Straße\n'],
    ['windows-1250', 'Datum;Částka;Měna\nPříkaz k úhradě;Žižkov;šťastný kůň\n'],
    ['windows-1250', 'Data;Kwota;Tytuł\nPrzelew wychodzący;Łódź;żółta gęś\n'],
    ['windows-1251', 'Дата операции;Сумма;Описание\nОплата товаров;Магазин Пятёрочка;Москва\n'],
    ['windows-1255', 'תאריך;סכום;תיאור\nקניה בסופר;תל אביב;שכר דירה\n'],
    ['windows-1253', 'Ημερομηνία;Ποσό\nΑγορά από κατάστημα;Αθήνα\n'],
  ])('%s is told by its letters', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
  });

  test('UTF-8 and UTF-16 with marks, and UTF-16 without one', () => {
    const text = 'Date;Müller;1,00\n';
    const wide = (mark: number[]): Uint8Array => Uint8Array.from([...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0) % 256, letter.charCodeAt(0) >> 8])]);
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeText(wide([0xff, 0xfe]))).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(wide([]))).toEqual({ text, encoding: 'utf-16le' });
  });

  test('UTF-8 with a broken letter is damaged, and says in which line', () => {
    const bytes = new TextEncoder().encode('Datum;Text;Betrag\n2026-03-04;Bäckerei Müller;-1,00\n2026-03-04;Straße;-2,00\n2026-03-04;Größe;-3,00\n');
    const at = bytes.lastIndexOf(0xc3);
    const broken = bytes.with(at + 1, 0x41);
    expect(readBankFile({ name: 'x', bytes: broken }, american)).toMatchObject({ accounts: [], problems: [{ code: 'damaged-text', line: 4 }] });
  });

  test('zeros amid letters are damage', () => {
    const bytes = new TextEncoder().encode('Date,Description,Amount\n2026-03-04,Sh\0op,-1.00\n');
    expect(readBankFile({ name: 'x', bytes }, american).problems).toMatchObject([{ code: 'damaged-text', line: 2 }]);
  });

  test('what is no file of a bank is refused by name', () => {
    const code = (text: string | number[]): unknown => readBankFile({ name: 'x.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : Uint8Array.from(text) }, american).problems[0]?.code;
    expect(code('')).toBe('empty-file');
    expect(code('%PDF-1.7 …')).toBe('unknown-kind');
    expect(code('<!doctype html><p>Signed out')).toBe('unknown-kind');
    expect(code([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])).toBe('old-spreadsheet');
    expect(code([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])).toBe('damaged-archive');
    expect(code('hello')).toBe('no-table');
  });
});
