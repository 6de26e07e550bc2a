import { readFileSync } from 'node:fs';
import type { BankFile, FileOptions } from '../../../../utils/import-export/in/bank-file.ts';
import { readBankFile } from '../../../../utils/import-export/in/read-bank-file.ts';
import type { StatementRow } from '../../../../utils/model/statement.ts';

export const american: FileOptions = { today: '2026-11-22', languages: ['en-US'] };

/** Reads a text as a file would be. */
export const readText = (text: string, options: Partial<FileOptions> = {}, name = 'file'): BankFile => readBankFile({ name, bytes: new TextEncoder().encode(text) }, { ...american, ...options });

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../fixtures/files/${name}`, import.meta.url)));

export const readFixture = (name: string): BankFile => readBankFile({ name, bytes: fixture(name) }, american);

/** Date, amount and description of each row, all accounts one after the other. */
export const rowsOf = ({ accounts }: BankFile): [string, number, string][] => accounts.flatMap(({ rows }) => rows.map(({ date, amountMinor, description }): [string, number, string] => [date, amountMinor, description]));

export const allRows = ({ accounts }: BankFile): StatementRow[] => accounts.flatMap(({ rows }) => rows);
