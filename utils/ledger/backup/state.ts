import { backupStateSchema } from '../../messages/schemas/backup.ts';
import type { BackupState } from '../../model/backup.ts';
import type { Vault } from '../../vault/contract.ts';

const stateRef = { kind: 'setting', key: 'backup' } as const;

const parseState = (value: unknown): BackupState => backupStateSchema.safeParse(value).data ?? { everyDays: 0 };

/** How the vault is backed up. Throws `VaultError` where it is locked. */
export const readBackupState = async (vault: Pick<Vault, 'read'>): Promise<BackupState> => parseState(await vault.read(stateRef.kind, stateRef.key));

/** Changes how the vault is backed up. */
export const changeBackupState = (vault: Pick<Vault, 'change'>, change: (before: BackupState) => BackupState): Promise<void> =>
  vault.change(async (draft) => draft.put(stateRef.kind, stateRef.key, change(parseState(await draft.get(stateRef.kind, stateRef.key)))));

/** Notes that a secret was changed after the keys were made; nothing where there are none. */
export const outdateBackupKeys = async (vault: Pick<Vault, 'read' | 'change'>): Promise<void> => {
  if ((await readBackupState(vault)).keys !== undefined) await changeBackupState(vault, (before) => ({ ...before, isOutdated: true }));
};
