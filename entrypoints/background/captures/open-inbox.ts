import * as z from 'zod/mini';
import type { Capture, IngestContext } from '../../../utils/ledger/index.ts';
import { ingestInto, mergeHeldHealth, noteUnread } from '../../../utils/ledger/index.ts';
import { outcomeSchema } from '../../../utils/messages/schemas/capture.ts';
import { typed } from '../../../utils/messages/schemas/typed.ts';
import { id, instant, responseCounts } from '../../../utils/messages/schemas/values.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { reportBug } from '../report.ts';

/** A capture as it lies in the inbox: the site is the one that the browser named when it came. */
const sealedCaptureSchema = typed<Capture>()(z.object({ siteId: id, outcome: outcomeSchema, capturedAt: instant, responses: z.exactOptional(responseCounts) }));

/**
 * Merges what was captured and noted while the vault was locked. Each batch leaves the inbox in the commit that merges
 * it, so a kill in between loses and doubles nothing. One that this version cannot read stays, and shows in the health
 * of its site. Does nothing while the key is not at hand.
 */
export async function openInbox(vault: Vault, memory: SessionMemory, context: IngestContext): Promise<void> {
  const { kind } = await vault.state();
  if (kind !== 'unlocked' && kind !== 'screen-locked') return;
  const unread = new Map<number, string | undefined>();
  const { failures = [] } = await vault.drainInbox(async ({ id: batch, payload }, draft) => {
    // Whatever ends it, a batch counts as not read until it has been.
    unread.set(batch, siteOfBatch.safeParse(payload).data?.siteId);
    const receipt = await ingestInto(draft, sealedCaptureSchema.parse(payload), context);
    if (receipt.kind === 'refused') reportBug('Merging a waiting capture', new Error(receipt.code));
    unread.delete(batch);
  });
  for (const failure of failures) reportBug('Merging a waiting capture', failure);
  await memory.sealedMarks.clear();

  const held = Object.values(await memory.heldHealth.read());
  const waiting = Map.groupBy([...unread.values()].flatMap((siteId) => siteId ?? []), (siteId) => siteId);
  await vault.change(async (draft) => {
    await mergeHeldHealth(draft, held);
    await noteUnread(draft, new Map([...waiting].map(([siteId, { length }]) => [siteId, length])), context.now);
  });
  if (held.length > 0) await memory.heldHealth.clear();
}

const siteOfBatch = z.object({ siteId: id });
