import { applyIntent, forgetSite } from '../../../utils/ledger/index.ts';
import type { IntentContext } from '../../../utils/ledger/index.ts';
import type { CommandReply, InternalProtocol, SiteCommand } from '../../../utils/messages/protocol.ts';
import { backupCommandSchema } from '../../../utils/messages/schemas/backup.ts';
import { importCommandSchema } from '../../../utils/messages/schemas/import.ts';
import { connectionCommandSchema, ledgerIntentSchema, refreshCommandSchema, siteCommandSchema, vaultCommandSchema } from '../../../utils/messages/schemas/commands.ts';
import type { OwnIdentity, Sender } from '../../../utils/messages/senders.ts';
import { isOwnPage } from '../../../utils/messages/senders.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { failureOf, obstacleOf } from '../failures.ts';
import type { BackupDesk } from './backup-commands.ts';
import { applyBackupCommand } from './backup-commands.ts';
import type { ImportDesk } from './import-commands.ts';
import { applyImportCommand } from './import-commands.ts';
import { applyVaultCommand } from './vault-commands.ts';
import type { VaultDesk } from './vault-commands.ts';
import type { CatchingUp } from '../catching-up/catching-up.ts';
import type { RecipeShelf } from '../teaching/recipe-shelf.ts';
import type { BackgroundTeaching } from '../teaching/teaching.ts';
import type { RefreshDesk } from '../refreshing/refresh-desk.ts';
import type { Watching } from '../watching/watching.ts';

/** What stands behind the router. */
export interface InternalDesk extends VaultDesk, BackupDesk, ImportDesk {
  own: OwnIdentity;
  vault: Vault;
  watching: Watching;
  catchingUp: Pick<CatchingUp, 'start' | 'stop'>;
  teaching: Pick<BackgroundTeaching, 'start'>;
  recipes: Pick<RecipeShelf, 'put' | 'drop'>;
  refreshDesk: Pick<RefreshDesk, 'refresh' | 'connect'>;
  intentContext: () => Promise<IntentContext>;
  noteActivity: () => Promise<void>;
  /** Drops what this browser session remembers of a site. */
  forgetTraces: (siteId: string) => Promise<void>;
}

const failed: CommandReply = { ok: false, code: 'failed' };

/**
 * The messages of our own pages. A content script is refused whatever it sends: it is our extension too, but never at
 * our address. Expected failures are replies, and so is a bug once it is reported. Never throws.
 */
export async function routeInternal(desk: InternalDesk, sender: Sender, type: keyof InternalProtocol, payload: unknown): Promise<CommandReply> {
  if (!isOwnPage(sender, desk.own)) return failed;
  try {
    await desk.noteActivity();
    return await routes[type](desk, payload);
  } catch (error) {
    return { ok: false, code: failureOf(type, error) };
  }
}

type Route = (desk: InternalDesk, payload: unknown) => Promise<CommandReply>;

const routes: Record<keyof InternalProtocol, Route> = {
  'ledger/apply': async (desk, payload) => {
    const intent = ledgerIntentSchema.parse(payload);
    const code = obstacleOf(await desk.vault.state());
    return code === undefined ? applyIntent(desk.vault, intent, await desk.intentContext()) : { ok: false, code };
  },
  'site/apply': (desk, payload) => {
    const command = siteCommandSchema.parse(payload);
    const { watching } = desk;
    switch (command.kind) {
      case 'watch':
        return watching.watch(command.siteId, command.patterns);
      case 'unwatch':
        return watching.unwatch(command.siteId);
      case 'forget':
        return forget(desk, command.siteId);
      case 'set-page-only':
        return watching.setPageOnly(command.siteId, command.pageOnly);
      case 'capture-now':
        return watching.captureNow(command.tabId);
      case 'catch-up':
        return catchUp(desk, command);
      case 'stop-catch-up':
        return desk.catchingUp.stop(command.tabId);
      case 'teach':
        return desk.teaching.start(command.tabId);
      case 'keep-recipe':
        return desk.recipes.put(command.siteId, command.recipe);
      case 'delete-recipe':
        return desk.recipes.drop(command.siteId, command.recipeId);
    }
  },
  'refresh/apply': (desk, payload) => desk.refreshDesk.refresh(refreshCommandSchema.parse(payload)),
  'connection/apply': (desk, payload) => desk.refreshDesk.connect(connectionCommandSchema.parse(payload)),
  'vault/apply': (desk, payload) => applyVaultCommand(desk, vaultCommandSchema.parse(payload)),
  'backup/apply': (desk, payload) => applyBackupCommand(desk, backupCommandSchema.parse(payload)),
  'import/apply': (desk, payload) => applyImportCommand(desk, importCommandSchema.parse(payload)),
};

/** Only with the vault open: how far is known, and so where it should end, is told there alone. */
async function catchUp(desk: InternalDesk, command: Extract<SiteCommand, { kind: 'catch-up' }>): Promise<CommandReply> {
  const obstacle = obstacleOf(await desk.vault.state());
  return obstacle === undefined ? desk.catchingUp.start(command) : { ok: false, code: obstacle };
}

/** Unwatches and deletes. Only with the vault open, or where there is none: else something would stay, unseen. */
async function forget(desk: InternalDesk, siteId: string): Promise<CommandReply> {
  const obstacle = obstacleOf(await desk.vault.state());
  if (obstacle !== undefined && obstacle !== 'no-vault') return { ok: false, code: obstacle };
  await desk.openInbox();
  const unwatched = await desk.watching.unwatch(siteId);
  const accounts = obstacle === undefined ? await forgetSite(desk.vault, siteId, await desk.intentContext()) : 0;
  await desk.forgetTraces(siteId);
  return unwatched.ok || accounts > 0 ? { ok: true, accounts } : unwatched;
}
