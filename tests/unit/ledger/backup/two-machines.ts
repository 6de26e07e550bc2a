/** Two vaults in memory that capture of the same invented bank, and backups carried between them. */
import { readLedgerDocuments } from '../../../../utils/ledger/backup/read-documents.ts';
import { mergeBackup } from '../../../../utils/ledger/backup/merge-backup.ts';
import type { MergedBackup } from '../../../../utils/ledger/backup/merge-backup.ts';
import { clearStaged, stagePart, takeStaged } from '../../../../utils/ledger/backup/stage.ts';
import { ingest, readVaultLedger } from '../../../../utils/ledger/index.ts';
import type { Transaction } from '../../../../utils/model/ledger.ts';
import type { StatementAccount, StatementRow } from '../../../../utils/model/statement.ts';
import type { StoredDocument, Vault } from '../../../../utils/vault/contract.ts';
import { FakeVault } from '../fake-vault.ts';
import { account } from '../rows.ts';

export const context = { now: Date.UTC(2026, 10, 23), today: '2026-11-23' };

export class Machine {
  readonly vault = new FakeVault();
  private readonly name: string;
  private nextId = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** What the bank shows in a visit of a day. */
  async capture(rows: StatementRow[], day: number, more: Partial<StatementAccount> = {}): Promise<void> {
    const at = Date.UTC(2026, 10, day, 9);
    await ingest(
      this.vault,
      {
        siteId: 'bank.example',
        capturedAt: at,
        outcome: { kind: 'rows', statement: { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: {}, disagreements: [], accounts: [account(rows, more)] } },
      },
      { newId: () => `${this.name}${(this.nextId += 1)}`, now: at, dateOf: (instant) => new Date(instant).toISOString().slice(0, 10) },
    );
  }

  async backup(): Promise<StoredDocument[]> {
    return documentsOf(this.vault);
  }

  async merge(documents: readonly StoredDocument[], step?: string): Promise<MergedBackup> {
    return restoreInto(this.vault, documents, step);
  }

  async transactions(): Promise<Transaction[]> {
    return (await readVaultLedger(this.vault).readTransactions()).transactions;
  }

  async seen(): Promise<string[]> {
    return (await this.transactions()).map((each) => `${each.date} ${each.amountMinor} ${each.description}${each.pending === true ? ' (pending)' : ''}`);
  }
}

export async function documentsOf(vault: Vault): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for await (const kind of readLedgerDocuments(vault, 'backup')) documents.push(...kind.documents);
  return JSON.parse(JSON.stringify(documents)) as StoredDocument[];
}

/** As the background does it: in parts, and all at once. */
export async function restoreInto(vault: Vault, documents: readonly StoredDocument[], step?: string): Promise<MergedBackup> {
  await clearStaged(vault);
  for (const [part, document] of documents.entries()) if (!(await stagePart(vault, part, [document]))) throw new Error(`part ${part} was refused`);
  return vault.change(async (draft) => {
    const staged = await takeStaged(draft, documents.length);
    if (staged === undefined) throw new Error('parts are missing');
    return mergeBackup(draft, staged, { ...context, ...(step === undefined ? {} : { step }) });
  });
}
