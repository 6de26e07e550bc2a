import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Labelled } from '../../train/lexicon.ts';
import { readTable } from '../read-table.ts';

/** A labelled payment of a file, spending negative as in the ledger. */
export interface Row extends Labelled {
  account: string;
  date: string;
}

/** Rows of `date,descriptor,amount,account,category` in order of date; spending is positive in these files. */
export function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const records = readTable(file, (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), ['date', 'descriptor', 'amount', 'account', 'category']);
  return records
    .map(({ date = '', descriptor = '', amount = '', account = '', category = '' }) => ({ date, descriptor, account, category, amountMinor: -Math.round(Number(amount) * 100) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Our category → the file's label, of a JSON object. A category that the map does not name has the label of the one above it. */
export function readLabels(file: string | undefined): ReadonlyMap<string, string> {
  return new Map(file === undefined ? [] : Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}
