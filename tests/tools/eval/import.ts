import type { Doubt, FileProblem, LeftOut } from '../../../utils/model/bank-file.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BankFile } from '../../../utils/import-export/in/bank-file.ts';
import { readBankFile } from '../../../utils/import-export/in/read-bank-file.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { Proof } from '../../../utils/model/proof.ts';

/** What one account of a file came to. Sums are in minor units, of the rows in the account's currency. */
export interface ImportedAccount {
  key: string;
  name: string;
  kind: string;
  currency: string;
  rows: number;
  sumMinor: number;
  inMinor: number;
  outMinor: number;
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  balanceMinor: number | undefined;
  proof: Proof['result'];
}

export interface ImportedFile {
  file: string;
  kind: string | undefined;
  encoding: string | undefined;
  accounts: ImportedAccount[];
  doubts: Doubt[];
  leftOut: LeftOut[];
  problems: FileProblem[];
}

export interface ImportOptions {
  today: IsoDate;
  languages: readonly string[];
}

/** Reads each file as the dashboard would, and sums up what is in it. */
export const evalImport = (files: readonly string[], options: ImportOptions): ImportedFile[] => files.map((file) => sumFile(file, readBankFile({ name: basename(file), bytes: bytesOf(file) }, options)));

function bytesOf(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function sumFile(file: string, { kind, encoding, accounts, doubts, leftOut, problems }: BankFile): ImportedFile {
  return {
    file,
    kind,
    encoding,
    accounts: accounts.map(({ key, name, kind: ofAccount, currency, rows, coverage, balanceMinor, proof }) => {
      const amounts = rows.filter((row) => row.currency === currency).map(({ amountMinor }) => amountMinor);
      const sum = (wanted: (amount: number) => boolean): number => amounts.filter(wanted).reduce((total, amount) => total + amount, 0);
      return { key, name, kind: ofAccount, currency, rows: rows.length, sumMinor: sum(() => true), inMinor: sum((amount) => amount > 0), outMinor: sum((amount) => amount < 0), from: coverage.from, to: coverage.to, balanceMinor, proof: proof.result };
    }),
    doubts,
    leftOut,
    problems,
  };
}

/** One line for each account, and one for each thing that is wrong. */
export function printImport(files: readonly ImportedFile[]): string {
  const lines = files.flatMap(({ file, kind = 'unknown', encoding, accounts, doubts, leftOut, problems }) => [
    `${basename(file)}: ${kind}${encoding === undefined ? '' : `, ${encoding}`}${doubts.length > 0 ? `, in doubt: ${doubts.join(', ')}` : ''}`,
    ...accounts.map((each) => `  ${each.name} (${each.kind}, ${each.currency}): ${each.rows} rows, sum ${each.sumMinor} = ${each.inMinor} in ${each.outMinor} out, ${each.from ?? '–'} to ${each.to ?? '–'}, balance ${each.balanceMinor ?? '–'}, ${each.proof}`),
    ...leftOut.slice(0, 10).map(({ line, why }) => `  left out, line ${line}: ${why}`),
    ...(leftOut.length > 10 ? [`  left out: ${leftOut.length - 10} more lines`] : []),
    ...problems.map(({ code, line, field }) => `  not read${line === undefined ? '' : `, line ${line}`}: ${code}${field === undefined ? '' : ` (${field})`}`),
  ]);
  const rows = files.flatMap(({ accounts }) => accounts).reduce((sum, account) => sum + account.rows, 0);
  return [...lines, `${files.length} files, ${files.filter(({ accounts }) => accounts.length > 0).length} read, ${rows} rows`].join('\n');
}
