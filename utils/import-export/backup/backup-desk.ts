import type { BackupKeys } from '../../model/backup.ts';
import type { LedgerDocument, LedgerFile } from '../out/ledger-file.ts';
import { ledgerFileChunks, LedgerFileError, looksLikeLedgerFile, readLedgerFile } from '../out/ledger-file.ts';
import { previewLedger } from '../out/preview.ts';
import { makeBackupKeys } from './backup-keys.ts';
import { partsOf } from './parts.ts';
import { BackupError, readBackup } from './read-backup.ts';
import type { DeskAnswer, DeskRequest } from './desk-requests.ts';
import { writeBackup } from './write-backup.ts';

interface DeskEquipment {
  /** The version of the ledger that is read and written here. */
  version: number;
  /** Documents of an older version as this one has them. */
  migrate: (documents: LedgerDocument[], version: number) => LedgerDocument[];
}

/** What a backup that is being made has got so far. */
interface OpenBackup {
  keys: BackupKeys;
  head: Omit<LedgerFile, 'documents'>;
  documents: LedgerDocument[];
}

/** Answers one request after the other. It keeps the one backup that is being made, and the one ledger that was opened. */
export function createBackupDesk({ version, migrate }: DeskEquipment): (request: DeskRequest) => Promise<DeskAnswer> {
  let making: OpenBackup | undefined;
  let parts: LedgerDocument[][] = [];

  return async (request) => {
    switch (request.task) {
      case 'make-keys':
        return { kind: 'keys', keys: await makeBackupKeys(request.secrets) };
      case 'begin':
        making = { keys: request.keys, head: { version: request.version, madeAt: request.madeAt, madeBy: request.madeBy }, documents: [] };
        return { kind: 'done' };
      case 'add':
        making?.documents.push(...request.documents.map(({ kind, key, value }) => ({ kind, key, value })));
        return { kind: 'done' };
      case 'end': {
        if (making === undefined) throw new Error('No backup was begun.');
        const { keys, head, documents } = making;
        making = undefined;
        return { kind: 'file', file: await new Response(await writeBackup(ledgerFileChunks(head, documents), keys)).blob() };
      }
      case 'open': {
        parts = [];
        try {
          const ledger = readLedgerFile(await readText(request), version);
          const documents = migrate(ledger.documents, ledger.version);
          parts = partsOf(documents);
          return { kind: 'opened', preview: previewLedger({ ...ledger, documents }), parts: parts.length };
        } catch (error) {
          if (error instanceof BackupError) return { kind: 'fault', fault: error.fault };
          if (error instanceof LedgerFileError) return { kind: 'fault', fault: error.fault === 'not-a-ledger' ? 'not-a-backup' : error.fault };
          throw error;
        }
      }
      case 'part':
        return { kind: 'part', documents: parts[request.part] ?? [] };
    }
  };
}

/** A ledger that was exported in plain has no secret; everything else is taken for a backup, which says if it is none. */
async function readText({ file, secrets }: Extract<DeskRequest, { task: 'open' }>): Promise<string> {
  return looksLikeLedgerFile(await file.slice(0, 200).text()) ? file.text() : readBackup(file, secrets);
}
