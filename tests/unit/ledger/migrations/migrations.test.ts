import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrateDocuments, migrations, ledgerVersion } from '../../../../utils/ledger/migrations/index.ts';
import type { Migration } from '../../../../utils/ledger/migrations/index.ts';
import { migrateVault } from '../../../../utils/ledger/migrations/migrate-vault.ts';
import { readLedgerFile } from '../../../../utils/import-export/out/ledger-file.ts';
import { readBackup } from '../../../../utils/import-export/backup/read-backup.ts';
import type { Secret } from '../../../../utils/model/backup.ts';
import { Machine } from '../backup/two-machines.ts';
import { FakeVault } from '../fake-vault.ts';

/** Two steps of an invented future: settings get a prefix, and then lose a field. */
const steps: Migration[] = [
  { to: 2, migrate: (documents) => documents.map((each) => (each.kind === 'setting' && !each.key.startsWith('v2.') ? { ...each, key: `v2.${each.key}` } : each)) },
  { to: 3, migrate: (documents) => documents.map((each) => (each.kind === 'setting' ? { ...each, value: { kept: (each.value as { kept: string }).kept } } : each)) },
];
const before = [
  { kind: 'setting', key: 'look', value: { kept: 'yes', old: 'no' } },
  { kind: 'month', key: '2026-11', value: { month: '2026-11', transactions: [] } },
];
const after = [{ kind: 'setting', key: 'v2.look', value: { kept: 'yes' } }, before[1]];

describe('migrations', () => {
  test('stand in their order, one for each version', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
    expect(ledgerVersion).toBe(1 + migrations.length);
  });

  test('bring documents of any older version up to date, and run again they change nothing', () => {
    expect(migrateDocuments(before, 1, steps)).toEqual(after);
    expect(migrateDocuments(migrateDocuments(before, 1, steps), 1, steps)).toEqual(after);
    expect(migrateDocuments(after.flatMap((each) => each ?? []), 3, steps)).toEqual(after);
  });

  test('bring a living vault up to date in one commit, once', async () => {
    const vault = new FakeVault();
    await vault.change(async (draft) => {
      for (const { kind, key, value } of before) draft.put(kind === 'month' ? 'month' : 'setting', key, value);
      draft.put('view', 'summary', { stale: true });
    });
    const commits = vault.commits;
    expect(await migrateVault(vault, steps)).toBe(true);
    expect(vault.commits).toBe(commits + 1);
    expect(vault.stored('setting', 'v2.look')).toEqual({ kept: 'yes' });
    expect(vault.stored('setting', 'look')).toBeUndefined();
    expect(vault.stored('view', 'summary')).toBeUndefined();
    expect(await migrateVault(vault, steps)).toBe(false);
    expect(vault.commits).toBe(commits + 1);
  });

  test('leave a vault of this version alone', async () => {
    const vault = new FakeVault();
    expect(await migrateVault(vault)).toBe(false);
    expect(vault.commits).toBe(0);
  });
});

describe('backups of every released version are restored for ever', () => {
  const folder = new URL('../../../fixtures/backups/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.age'));

  test('there is one of each version', () => {
    expect(files.toSorted()).toEqual(Array.from({ length: ledgerVersion }, (_, index) => `version-${index + 1}.age`));
  });

  test.each(files)('%s, by its recovery code and by its passphrase', async (file) => {
    const backup = new Blob([readFileSync(new URL(file, folder))]);
    const { secrets, transactions } = JSON.parse(readFileSync(new URL(file.replace('.age', '.json'), folder), 'utf8')) as { secrets: Secret[]; transactions: string[] };
    expect(secrets.map(({ kind }) => kind)).toEqual(['recovery-code', 'passphrase']);
    for (const secret of secrets) {
      const ledger = readLedgerFile(await readBackup(backup, [secret]), ledgerVersion);
      const machine = new Machine('x');
      const documents = migrateDocuments(ledger.documents, ledger.version);
      expect(await machine.merge(documents as never)).toMatchObject({ accounts: 2, added: transactions.length });
      expect(await machine.seen()).toEqual(transactions);
    }
  }, 30_000);
});
