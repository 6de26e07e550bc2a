/**
 * Reads named columns of a comma-separated text with a header line, in whatever order and beside whatever other columns.
 * Throws with file and line where a column or a field is missing, or `date` and `amount` are none.
 */
export function readTable(file: string, text: string, columns: readonly string[]): Record<string, string>[] {
  const [header = [], ...records] = parseRecords(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.trim().toLowerCase());
  for (const column of columns) if (!names.includes(column)) throw new Error(`${file}: no column “${column}”`);
  return records.map((record, index) => {
    const fields = Object.fromEntries(columns.map((column) => [column, record[names.indexOf(column)] ?? '']));
    const isWhole = (!columns.includes('date') || /^\d{4}-\d{2}-\d{2}$/.test(fields['date'] ?? '')) && (!columns.includes('amount') || /^[+-]?\d+(\.\d{1,2})?$/.test(fields['amount'] ?? ''));
    if (!isWhole) throw new Error(`${file}:${index + 2}: not a date and an amount`);
    return fields;
  });
}

/** Records of a comma-separated text, quotes and line ends within quotes minded. Empty lines are none. */
export function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  }
  return records;
}
