import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseRecords } from '../read-table.ts';

/** A line of an export, as it stands there; amounts in hundredths, their sign the file's own. */
export interface ExportLine {
  date: string;
  descriptor: string;
  amountMinor: number;
  account: string;
  id?: string;
  pending?: boolean;
}

/**
 * Reads `date,descriptor,amount,account[,id][,pending]`, in whatever order and beside whatever other columns, plain or
 * gzipped. Throws with file and line where something is not what it should be.
 */
export function readExport(file: string): ExportLine[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const [header = [], ...records] = parseRecords(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const column = (name: string): number => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`${file}: no column “${name}”`);
    return index;
  };
  const [date, descriptor, amount, account] = [column('date'), column('descriptor'), column('amount'), column('account')];
  const [id, pending] = [names.indexOf('id'), names.indexOf('pending')];
  return records.map((record, index): ExportLine => {
    const [day = '', figure = ''] = [record[date], record[amount]];
    const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^[+-]?\d+(\.\d{1,2})?$/.test(figure);
    if (!isWhole) throw new Error(`${file}:${index + 2}: not a date and an amount`);
    return {
      date: day,
      descriptor: record[descriptor] ?? '',
      amountMinor: toHundredths(figure),
      account: record[account] ?? '',
      ...(record[id] === undefined ? {} : { id: record[id] }),
      ...(record[pending] === undefined ? {} : { pending: /^(true|yes|1|pending)$/i.test(record[pending]) }),
    };
  });
}

/** From the digits themselves: a float would not be exact. */
function toHundredths(figure: string): number {
  const [whole = '0', part = ''] = figure.replace(/^[+-]/, '').split('.');
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return figure.startsWith('-') && hundredths !== 0 ? -hundredths : hundredths;
}
