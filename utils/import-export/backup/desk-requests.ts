import type { BackupKeys, Secret } from '../../model/backup.ts';
import type { LedgerPreview } from '../out/preview.ts';
import type { BackupFault } from './read-backup.ts';

/** A document as it comes in a message: a value that is `undefined` is left out on the way. */
interface SentDocument {
  kind: string;
  key: string;
  value?: unknown;
}

/** What is asked of who makes and opens files of ours. */
export type DeskRequest =
  | { task: 'make-keys'; secrets: readonly Secret[] }
  | { task: 'begin'; keys: BackupKeys; version: number; madeAt: number; madeBy: string }
  | { task: 'add'; documents: readonly SentDocument[] }
  | { task: 'end' }
  | { task: 'open'; file: Blob; secrets: readonly Secret[] }
  | { task: 'part'; part: number };

export type DeskAnswer =
  | { kind: 'done' }
  | { kind: 'keys'; keys: BackupKeys }
  | { kind: 'file'; file: Blob }
  | { kind: 'opened'; preview: LedgerPreview; parts: number }
  | { kind: 'part'; documents: SentDocument[] }
  | { kind: 'fault'; fault: BackupFault | 'newer' };
