import type { FileKind } from '../../model/bank-file.ts';
import type { BankFile, FileContent, FileInput, FileOptions } from './bank-file.ts';
import { failFile, problemOf, UnreadableFile } from './bank-file.ts';
import { readCamt } from './camt/read-camt.ts';
import { decodeText } from './text/decode-text.ts';
import { nameOfFile } from './make-account.ts';
import { readMt940 } from './mt940/read-mt940.ts';
import { readOfx } from './ofx/read-ofx.ts';
import { readQif } from './qif/read-qif.ts';
import { recogniseBytes, recogniseText } from './recognise-kind.ts';
import { cutCsv, findDelimiter } from './table/cut-csv.ts';
import { isCutOff } from './table/cut-end.ts';
import { readTable } from './table/read-table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** A file larger than this is refused: its text, cut into cells, would not fit beside everything else. */
export const largestFile = 160 * 1024 * 1024;

/**
 * Reads a file of a bank or of another program: what it is is told by its content. Never throws for what a file holds:
 * either all of it is read, or there are no accounts and `problems` says where and why.
 */
export function readBankFile({ name, bytes }: FileInput, options: FileOptions): BankFile {
  let found: { kind?: FileKind; encoding?: string } = {};
  try {
    if (bytes.length === 0) failFile('empty-file');
    if (bytes.length > largestFile) failFile('too-large');
    if (recogniseBytes(bytes) === 'xlsx') return { name, kind: 'xlsx', ...readXlsx(bytes, name, options) };
    const { text, encoding } = decodeText(bytes);
    found = { encoding };
    if (text.trim() === '') failFile('empty-file');
    const kind = recogniseText(text);
    found = { kind, encoding };
    return { name, ...found, ...readers[kind](text, nameOfFile(name), options) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { name, ...found, accounts: [], problems: [error.problem], doubts: [], leftOut: [] };
  }
}

const readers: Record<Exclude<FileKind, 'xlsx'>, (text: string, fileName: string, options: FileOptions) => FileContent> = {
  ofx: readOfx,
  qif: readQif,
  camt: readCamt,
  mt940: readMt940,
  csv: readCsv,
};

function readCsv(text: string, fileName: string, options: FileOptions): FileContent {
  const { delimiter, start } = findDelimiter(text);
  const rows = cutCsv(text.slice(start), delimiter).map((row) => (start === 0 ? row : { ...row, line: row.line + 1 }));
  const content = readTable(rows, fileName, options);
  const last = rows.at(-1)?.line;
  const isTransaction = !content.leftOut.some(({ line }) => line === last);
  if (isTransaction && !/[\r\n]$/.test(text) && isCutOff(rows, content.table?.mapping.roles ?? [])) return { ...content, accounts: [], problems: [...content.problems, problemOf('cut-off', last)] };
  return content;
}
