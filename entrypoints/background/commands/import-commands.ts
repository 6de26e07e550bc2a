import type { IngestContext } from '../../../utils/ledger/index.ts';
import { clearStagedRows, importInto, previewImport, stageRows } from '../../../utils/ledger/import/index.ts';
import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { ImportCommand, ImportedList } from '../../../utils/model/import.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { obstacleOf } from '../failures.ts';

export interface ImportDesk {
  vault: Vault;
  ingestContext: () => Promise<IngestContext>;
}

/** Does what a page asked of an import. Only with the vault open. Throws `VaultError` where the vault does not take it. */
export async function applyImportCommand({ vault, ingestContext }: ImportDesk, command: ImportCommand): Promise<CommandReply> {
  const code = obstacleOf(await vault.state());
  if (code !== undefined) return { ok: false, code };
  switch (command.kind) {
    case 'begin-import':
    case 'drop-import':
      await clearStagedRows(vault);
      return { ok: true };
    case 'stage-rows':
      await stageRows(vault, command.step, command.at, command.part);
      return { ok: true };
    case 'preview-import':
      return replyWith(await previewImport(vault, command.step, command.parts, await ingestContext()));
    case 'commit-import': {
      const context = await ingestContext();
      return replyWith(await vault.change((draft) => importInto(draft, command.step, command.parts, context)));
    }
  }
}

const replyWith = (imported: ImportedList[] | undefined): CommandReply => (imported === undefined ? { ok: false, code: 'not-found' } : { ok: true, imported });
