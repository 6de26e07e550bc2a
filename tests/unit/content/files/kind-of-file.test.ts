import { expect, test } from 'vitest';
import { kindOfBankFile } from '../../../../entrypoints/bank.content/files/kind-of-file.ts';

const csv = 'Buchungstag;Text;Betrag\r\n02.11.2026;Bäckerei;-3,20\r\n';
const kind = (head: string, name = '', type = ''): string | undefined => kindOfBankFile({ name, type, head });

test.each([
  ['a table without a name', csv, '', '', 'csv'],
  ['a table under a sign that says how bytes lie', `\uFEFF${csv}`, '', '', 'csv'],
  ['a table whose head is all preamble', 'Kontoauszug\r\nVorname Nachname\r\n', 'umsaetze.csv', '', 'csv'],
  ['OFX as SGML', 'OFXHEADER:100\r\nDATA:OFXSGML\r\n', '', '', 'ofx'],
  ['OFX as XML', '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>\n<OFX>', '', '', 'ofx'],
  ['QIF', '!Type:Bank\nD11/02/2026\n', '', '', 'qif'],
  ['CAMT', '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">', '', '', 'xml'],
  ['MT940', ':20:STARTUMSE\r\n:25:50010517/5507\r\n:28C:0\r\n', '', '', 'sta'],
  ['MT940 in an envelope', '{1:F01BANK}{2:I940}{4:\r\n:20:1\r\n:25:5507\r\n', '', '', 'sta'],
  ['a spreadsheet by its type', 'PK\u0003\u0004', '', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['a spreadsheet by its name', 'PK\u0003\u0004', 'Export.XLSX', 'application/octet-stream', 'xlsx'],
])('%s is a bank’s file', (_what, head, name, type, expected) => {
  expect(kind(head, name, type)).toBe(expected);
});

test.each([
  ['an archive', 'PK\u0003\u0004', 'statements.zip', 'application/octet-stream'],
  ['a page in the place of a table', '<!doctype html><table><tr><td>2026-11-02</td><td>1,00</td></tr>', 'umsaetze.csv', 'text/csv'],
  ['JSON', '[{"date":"2026-11-02","amount":1.5},{"date":"2026-11-03","amount":2.5}]', '', ''],
  ['a PDF', '%PDF-1.7\n2026-11-02;1,00', 'a.csv', ''],
  ['XML of another kind', '<?xml version="1.0"?><rss><item>2026-11-02</item></rss>', 'feed.xml', ''],
  ['a script', 'self.onmessage = () => postMessage(1);', '', 'text/plain'],
  ['a note', 'Thank you for your visit.', '', 'text/plain'],
  ['nothing', '', '', ''],
])('%s is none', (_what, head, name, type) => {
  expect(kind(head, name, type)).toBeUndefined();
});
