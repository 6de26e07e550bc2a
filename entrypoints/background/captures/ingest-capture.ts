import { ingest, nextHealth } from '../../../utils/ledger/index.ts';
import type { Capture, IngestContext } from '../../../utils/ledger/index.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';
import type { Vault, VaultState } from '../../../utils/vault/contract.ts';
import { VaultError } from '../../../utils/vault/contract.ts';
import { refusalOf } from '../failures.ts';
import { openInbox } from './open-inbox.ts';
import { sealOnce } from './seal-once.ts';

export interface IngestEquipment {
  vault: Vault;
  memory: SessionMemory;
  random: (length: number) => Uint8Array<ArrayBuffer>;
}

/**
 * Stores a parsed capture as the vault's state allows: merged where the key is at hand, sealed where it is not. Every
 * way it can end is a receipt; the only promise is the one that the receipt makes.
 */
export async function ingestCapture(equipment: IngestEquipment, capture: Capture, context: IngestContext): Promise<Receipt> {
  try {
    const state = await equipment.vault.state();
    const refused = refusalByState(state);
    if (refused !== undefined) return refused;
    return state.kind === 'locked' ? await keepWhileLocked(equipment, capture, context) : await ingestOrSeal(equipment, capture, context);
  } catch (error) {
    return { kind: 'refused', code: refusalOf('Taking a capture', error) };
  }
}

function refusalByState({ kind }: VaultState): Receipt | undefined {
  if (kind === 'absent') return { kind: 'refused', code: 'no-vault' };
  if (kind === 'recovery-needed') return { kind: 'refused', code: 'recovery-needed' };
  if (kind === 'newer-format') return { kind: 'refused', code: 'newer-data' };
  return undefined;
}

/** The vault may lock while a capture is on its way into it. */
async function ingestOrSeal(equipment: IngestEquipment, capture: Capture, context: IngestContext): Promise<Receipt> {
  try {
    return await ingest(equipment.vault, capture, context);
  } catch (error) {
    if (error instanceof VaultError && error.code === 'locked') return keepWhileLocked(equipment, capture, context);
    throw error;
  }
}

async function keepWhileLocked({ vault, memory, random }: IngestEquipment, capture: Capture, context: IngestContext): Promise<Receipt> {
  const { siteId, outcome } = capture;
  if (outcome.kind !== 'rows' && outcome.kind !== 'balances') {
    await memory.heldHealth.update((held) => {
      const health = nextHealth(held[siteId], capture);
      return health === undefined ? held : { ...held, [siteId]: health };
    });
    return { kind: 'noted', outcome: outcome.kind };
  }
  await sealOnce(memory.sealedMarks, [siteId, outcome], { seal: () => vault.seal(capture), random });
  // It may have been unlocked in the meantime, and its inbox opened just before this came to lie in it.
  await openInbox(vault, memory, context);
  return { kind: 'sealed', rows: rowsOf(outcome) };
}

const rowsOf = (outcome: Outcome): number =>
  outcome.kind === 'rows' ? outcome.statement.accounts.reduce((sum, account) => sum + account.rows.length, 0) : 0;
