import type { FileSummary, ListSummary, ReadFileOptions } from '../../model/file-summary.ts';
import type { StatementAccount } from '../../model/statement.ts';
import type { BankFile } from './bank-file.ts';
import { readBankFile } from './read-bank-file.ts';

/** What the worker does with files: it reads them, and keeps their rows until they are asked for. */
export interface FileDesk {
  /** Without bytes the file of that number is read again, as when its columns are taken for something else. */
  read: (file: number, name: string, bytes: ArrayBuffer | undefined, options: ReadFileOptions) => FileSummary;
  /** Some rows of a list, with what is known of its account. */
  rows: (file: number, list: number, from: number, most: number) => StatementAccount;
  forget: () => void;
}

/** Rows and lines that a summary shows of each list. */
const shown = 5;
const mostLeftOut = 20;

export function createFileDesk(): FileDesk {
  const kept = new Map<number, { bytes: Uint8Array; read: BankFile }>();
  return {
    read: (file, name, given, options) => {
      const bytes = given === undefined ? kept.get(file)?.bytes : new Uint8Array(given);
      if (bytes === undefined) throw new Error('A file that was not kept was to be read again.');
      const read = readBankFile({ name, bytes }, options);
      // Only tables are read a second time.
      kept.set(file, { bytes: read.table === undefined ? new Uint8Array() : bytes, read });
      return summarise(read);
    },
    rows: (file, list, from, most) => {
      const account = kept.get(file)?.read.accounts[list];
      if (account === undefined) throw new Error('Rows of a file that was not kept were asked for.');
      return { ...account, rows: account.rows.slice(from, from + most) };
    },
    forget: () => kept.clear(),
  };
}

const summarise = ({ accounts, leftOut, ...file }: BankFile): FileSummary => ({
  ...file,
  accounts: accounts.map(summariseList),
  leftOut: leftOut.slice(0, mostLeftOut),
  leftOutCount: leftOut.length,
});

function summariseList(account: StatementAccount): ListSummary {
  let [inMinor, outMinor] = [0, 0];
  for (const { amountMinor, currency } of account.rows) {
    if (currency !== account.currency) continue;
    if (amountMinor > 0) inMinor += amountMinor;
    else outMinor += amountMinor;
  }
  return { account: { ...account, rows: account.rows.slice(0, shown) }, rows: account.rows.length, inMinor, outMinor };
}
