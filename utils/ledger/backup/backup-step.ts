/** Steps of merging a backup have names of their own kind, so that rows which only backups have brought are told apart. */
const prefix = 'backup ';

export const backupStep = (id: string): string => `${prefix}${id}`;
export const isBackupStep = (step: string): boolean => step.startsWith(prefix);
