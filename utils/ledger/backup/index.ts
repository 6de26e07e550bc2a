/** The door of backups: what goes out, what comes in, and how it stands. */
export type { MergedBackup } from './merge-backup.ts';
export { mergeBackup } from './merge-backup.ts';
export { backupStep } from './backup-step.ts';
export type { DocumentsOfKind } from './read-documents.ts';
export { readLedgerDocuments } from './read-documents.ts';
export { clearStaged, stagePart, takeStaged } from './stage.ts';
export { changeBackupState, outdateBackupKeys, readBackupState } from './state.ts';
