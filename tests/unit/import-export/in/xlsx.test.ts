import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exactDecimal } from '../../../../utils/import-export/in/xlsx/numbers.ts';
import type { BankFile } from '../../../../utils/import-export/in/bank-file.ts';
import { readBankFile } from '../../../../utils/import-export/in/read-bank-file.ts';
import { american, rowsOf } from './read.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook as programs write it: texts in a table of their own, days as numbers with a format. */
function workbook(rows: readonly string[], { is1904 = false, strings = [] as readonly string[] } = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main} ${links}><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Info" sheetId="1" r:id="rId1"/><sheet name="Statement" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Thank you</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData>${rows.map((cells, at) => `<row r="${at + 3}">${cells}</row>`).join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const read = (bytes: Uint8Array): BankFile => readBankFile({ name: 'statement.xlsx', bytes }, american);
const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const header = text('Date') + text('Description') + text('Amount');

describe('XLSX', () => {
  test('days, shared texts and amounts come out of the sheet that holds a table', () => {
    const strings = ['<t>Shop &amp; more</t>', '<r><t>Corner</t></r><r><t>shop</t></r><rPh><t>reading</t></rPh>'];
    const rows = [header, '<c r="A4" s="1"><v>46085</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" s="3"><v>-1234.5</v></c>', '<c r="A5" s="2"><v>46084.75</v></c><c r="B5" t="s"><v>1</v></c><c r="C5"><v>12.340000000000002</v></c>'];
    const file = read(workbook(rows, { strings }));
    expect(file.problems).toEqual([]);
    expect(rowsOf(file)).toEqual([
      ['2026-03-04', -1_234_50, 'Shop & more'],
      ['2026-03-03', 12_34, 'Corner shop'],
    ]);
  });

  test('days may be counted from 1904', () => {
    expect(rowsOf(read(workbook([header, `<c s="1"><v>44623</v></c>${text('Shop')}<c><v>-1</v></c>`], { is1904: true })))).toEqual([['2026-03-04', -1_00, 'Shop']]);
  });

  test('a number that is no amount of cents is refused with its row, not rounded', () => {
    expect(read(workbook([header, `<c s="1"><v>46085</v></c>${text('Shop')}<c><v>-1.25</v></c>`, `<c s="1"><v>46085</v></c>${text('Shop')}<c><v>-1.234</v></c>`]))).toMatchObject({ accounts: [], problems: [{ code: 'too-many-decimals', line: 5 }] });
  });

  test('a sheet or an archive that was cut off is not read by half', () => {
    const bytes = workbook([header, `<c s="1"><v>46085</v></c>${text('Shop')}<c><v>-1</v></c>`]);
    expect(read(bytes.slice(0, bytes.length / 2)).problems).toEqual([{ code: 'damaged-archive' }]);
    expect(read(zipSync({ 'word/document.xml': strToU8('<w/>') })).problems).toEqual([{ code: 'unknown-kind' }]);
  });
});

describe('numbers of a sheet', () => {
  test.each([
    ['12.340000000000002', '12.34'],
    ['0.30000000000000004', '0.3'],
    ['-4.0999999999999996', '-4.1'],
    ['1E-2', '0.01'],
    ['-1.2345E3', '-1234.5'],
    ['1.234', '1.2340'],
    ['12345678901234.56', '12345678901234.56'],
    // Not the neighbour of a shorter decimal: this is what was meant.
    ['12.340000000123456', '12.340000000123456'],
    ['#N/A', '#N/A'],
  ])('%s is %s', (written, decimal) => {
    expect(exactDecimal(written)).toBe(decimal);
  });
});
