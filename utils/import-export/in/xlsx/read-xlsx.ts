import type { FileContent, FileOptions } from '../bank-file.ts';
import { failFile, UnreadableFile } from '../bank-file.ts';
import type { TableRow } from '../table/cut-csv.ts';
import { readTable } from '../table/read-table.ts';
import { openArchive } from './archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads the first sheet of a workbook that holds a table of transactions, by the same rules as CSV. Lines are the rows of
 * that sheet.
 */
export function readXlsx(bytes: Uint8Array, fileName: string, options: FileOptions): FileContent {
  const archive = openArchive(bytes);
  const { sheets, is1904 } = readWorkbook(archive);
  const strings = readSharedStrings(archive.text('xl/sharedStrings.xml'));
  const isDate = readDateStyles(archive.text('xl/styles.xml'));
  let best: FileContent | undefined;
  for (const path of sheets) {
    const xml = archive.text(path) ?? failFile('damaged-archive', undefined, path);
    const content = tryTable(readSheet(xml, { strings, isDate, is1904 }), fileName, options);
    if (content !== undefined && content.accounts.length > 0) return content;
    // Of sheets that are not read the one that was understood furthest says what is wrong.
    if (content !== undefined && (best === undefined || (!isUnderstood(best) && isUnderstood(content)))) best = content;
  }
  return best ?? failFile('no-table', 1);
}

const isUnderstood = ({ problems }: FileContent): boolean => !problems.some(({ code }) => code === 'no-date-column' || code === 'no-amount-column' || code === 'no-statement');

/** A sheet without a table is none; the file may have another. */
function tryTable(rows: readonly TableRow[], fileName: string, options: FileOptions): FileContent | undefined {
  try {
    return rows.length === 0 ? undefined : readTable(rows, fileName, options);
  } catch (error) {
    if (error instanceof UnreadableFile && error.problem.code === 'no-table') return undefined;
    throw error;
  }
}
