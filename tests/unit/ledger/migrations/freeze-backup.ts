/**
 * Freezes a backup of the present version for the tests: `node tests/unit/ledger/migrations/freeze-backup.ts` writes it
 * beside those of the versions before. Run it before a migration is added, and never again for a version that is released.
 */
import { writeFileSync } from 'node:fs';
import { makeBackupKeys } from '../../../../utils/import-export/backup/backup-keys.ts';
import { writeBackup } from '../../../../utils/import-export/backup/write-backup.ts';
import { ledgerFileChunks } from '../../../../utils/import-export/out/ledger-file.ts';
import { ledgerVersion } from '../../../../utils/ledger/migrations/index.ts';
import type { Secret } from '../../../../utils/model/backup.ts';
import { Machine } from '../backup/two-machines.ts';
import { row } from '../rows.ts';

const secrets: Secret[] = [
  { kind: 'recovery-code', text: '7Q4M-X2KD-9RTB-H5WZ-3NVPA-8CEJG' },
  { kind: 'passphrase', text: 'Grüße aus dem Tresor' },
];

const machine = new Machine('a');
await machine.capture([row('2026-11-20', -1_250, 'Bäckerei Kamps', { bankId: 'x1', counterparty: 'Kamps' }), row('2026-11-20', -1_250, 'Bäckerei Kamps'), row('2026-10-31', 250_000, 'Gehalt')], 21);
await machine.capture([row('2026-11-21', -4_900, 'HOTEL LISBOA', { pending: true, original: { amountMinor: -5_300, currency: 'USD' } })], 22, { key: 'card', name: 'Card', mask: '4711', kind: 'card' });
const keys = await makeBackupKeys(secrets, { 'recovery-code': 12, passphrase: 14 });
const head = { version: ledgerVersion, madeAt: Date.UTC(2026, 10, 23), madeBy: '0.1.0' };
const file = await writeBackup(ledgerFileChunks(head, await machine.backup()), keys);

const target = new URL(`../../../fixtures/backups/version-${ledgerVersion}`, import.meta.url);
writeFileSync(new URL(`${target.href}.age`), new Uint8Array(await new Response(file).arrayBuffer()));
writeFileSync(new URL(`${target.href}.json`), `${JSON.stringify({ secrets, transactions: await machine.seen() }, undefined, 2)}\n`);
