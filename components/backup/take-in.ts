import type { BackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import type { MergedRows } from '../../utils/messages/backup-protocol.ts';
import type { CommandReply } from '../../utils/messages/protocol.ts';
import type { Services } from '../state/services.ts';

interface TakingIn {
  worker: BackupWorker;
  parts: number;
  /** Told after each part how many are there. */
  onPart: (done: number) => void;
  /** Asked before each part. */
  isStopped: () => boolean;
}

export type TakenIn = { kind: 'merged'; merged: MergedRows } | { kind: 'stopped' } | { kind: 'refused'; code: Extract<CommandReply, { ok: false }>['code'] };

/**
 * Hands the ledger that the worker has opened to the background, part after part, and has it merged at once at the end.
 * Until then nothing of the ledger is touched: stopped or refused, it is as it was. Throws where the background is silent.
 */
export async function takeIn(send: Services['send'], { worker, parts, onPart, isStopped }: TakingIn): Promise<TakenIn> {
  const begun = await send('backup/apply', { kind: 'begin-restore' });
  if (!begun.ok) return { kind: 'refused', code: begun.code };
  for (let part = 0; part < parts; part += 1) {
    if (isStopped()) {
      await send('backup/apply', { kind: 'drop-restore' });
      return { kind: 'stopped' };
    }
    const reply = await worker.ask({ task: 'part', part });
    const staged = await send('backup/apply', { kind: 'stage', part, documents: reply.kind === 'part' ? reply.documents : [] });
    if (!staged.ok) {
      await send('backup/apply', { kind: 'drop-restore' });
      return { kind: 'refused', code: staged.code };
    }
    onPart(part + 1);
  }
  const finished = await send('backup/apply', { kind: 'finish-restore', parts });
  if (!finished.ok) return { kind: 'refused', code: finished.code };
  return { kind: 'merged', merged: finished.merged ?? { accounts: 0, added: 0, known: 0 } };
}
