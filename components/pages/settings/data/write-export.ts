import { csvHeader, csvLines } from '../../../../utils/import-export/out/csv.ts';
import { ledgerFileChunks } from '../../../../utils/import-export/out/ledger-file.ts';
import type { OfxStatement } from '../../../../utils/import-export/out/ofx.ts';
import { ofxChunks } from '../../../../utils/import-export/out/ofx.ts';
import type { Selection } from '../../../../utils/import-export/out/selection.ts';
import { isSelected, oldestFirst, selectAccounts, selectMonths } from '../../../../utils/import-export/out/selection.ts';
import type { LedgerReader } from '../../../../utils/ledger/contract.ts';
import { ledgerVersion } from '../../../../utils/ledger/migrations/index.ts';
import type { Account, Transaction } from '../../../../utils/model/ledger.ts';
import type { BackupServices } from '../../../state/backup-services.ts';

export type ExportFormat = 'csv' | 'ofx' | 'json';

export interface ExportOrder {
  format: ExportFormat;
  selection: Selection;
  accounts: readonly Account[];
  /** Epoch milliseconds. */
  now: number;
  version: string;
}

/** Rows that are written before the page gets to breathe: a few milliseconds' worth. */
const rowsAtOnce = 1_000;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface WrittenExport {
  file: Blob;
  rows: number;
  /** Documents that did not open and are not in it. */
  damaged: number;
}

/** Writes a file of the ledger, a little at a time. Throws an `AbortError` where it is stopped. */
export async function writeExport(order: ExportOrder, reader: LedgerReader, { readDocuments }: Pick<BackupServices, 'readDocuments'>, signal: AbortSignal): Promise<WrittenExport> {
  if (order.format === 'json') return writeJson(order, readDocuments, signal);
  const { transactions, damaged } = await reader.readTransactions(selectMonths(order.accounts, order.selection));
  const rows = transactions.filter((each) => isSelected(each, order.selection)).toSorted(oldestFirst);
  const chunks = order.format === 'csv' ? csvChunks(rows, order.accounts) : ofxChunks(statementsOf(rows, order), new Date(order.now));
  const type = order.format === 'csv' ? 'text/csv' : 'application/x-ofx';
  return { file: new Blob(await collect(chunks, signal), { type }), rows: rows.length, damaged };
}

function* csvChunks(rows: readonly Transaction[], accounts: readonly Account[]): Generator<string> {
  yield csvHeader;
  yield* csvLines(rows, new Map(accounts.map((account) => [account.id, account])));
}

/** A statement for each account and currency, also for accounts that have no rows in the period. */
function statementsOf(rows: readonly Transaction[], { accounts, selection }: ExportOrder): OfxStatement[] {
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return selectAccounts(accounts, selection).flatMap((account) => {
    const byCurrency = Map.groupBy(byAccount.get(account.id) ?? [], ({ currency }) => currency);
    if (byCurrency.size === 0) return [{ account, currency: account.currency, transactions: [] }];
    return [...byCurrency].map(([currency, transactions]) => ({ account, currency, transactions }));
  });
}

async function writeJson({ now, version }: ExportOrder, readDocuments: BackupServices['readDocuments'], signal: AbortSignal): Promise<WrittenExport> {
  let [damaged, rows] = [0, 0];
  const documents = async function* () {
    for await (const each of readDocuments('export', (count) => (damaged += count))) {
      for (const { kind, key, value } of each) {
        rows += 1;
        yield { kind, key, value };
      }
    }
  };
  const chunks = await collect(ledgerFileChunks({ version: ledgerVersion, madeAt: now, madeBy: version }, documents()), signal);
  return { file: new Blob(chunks, { type: 'application/json' }), rows, damaged };
}

async function collect(chunks: Iterable<string> | AsyncIterable<string>, signal: AbortSignal): Promise<string[]> {
  const collected: string[] = [];
  for await (const chunk of chunks) {
    collected.push(chunk);
    if (collected.length % rowsAtOnce === 0) await breathe();
    signal.throwIfAborted();
  }
  return collected;
}
