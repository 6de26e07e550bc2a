import { mostStagedRows } from '../../../utils/messages/schemas/import.ts';
import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { FileSummary } from '../../../utils/model/file-summary.ts';
import type { ImportCommand } from '../../../utils/model/import.ts';
import type { BankFiles } from '../../state/file-worker.ts';

/** A file that can be imported, with what the user chose for it. */
export interface ReadableFile {
  number: number;
  summary: FileSummary;
  /** For a list by its place: the account that it was given to. */
  targets: Readonly<Record<number, string>>;
}

export interface Staging {
  bankFiles: Pick<BankFiles, 'rows'>;
  send: (command: ImportCommand) => Promise<CommandReply>;
  /** From 0 to 1. */
  onProgress: (done: number) => void;
  /** True once nobody wants it any more. */
  isStopped: () => boolean;
}

/**
 * Hands the rows of files to the background, some at a time, and gives how many parts that were; or the reply that
 * refused one of them. `undefined` where it was stopped.
 */
export async function stageFiles(files: readonly ReadableFile[], step: string, { bankFiles, send, onProgress, isStopped }: Staging): Promise<{ parts: number } | CommandReply | undefined> {
  const begun = await send({ kind: 'begin-import' });
  if (!begun.ok) return begun;
  const all = files.reduce((sum, { summary }) => sum + summary.accounts.reduce((rows, each) => rows + Math.max(1, each.rows), 0), 0);
  let [parts, handed] = [0, 0];
  for (const { number, summary, targets } of files) {
    const signsAreGuessed = summary.doubts.includes('signs');
    for (const [list, { rows }] of summary.accounts.entries()) {
      const accountId = targets[list];
      for (let from = 0; from === 0 || from < rows; from += mostStagedRows) {
        if (isStopped()) return undefined;
        const account = await bankFiles.rows(number, list, from, mostStagedRows);
        const part = { file: number, list, name: summary.name, account, signsAreGuessed, ...(accountId === undefined ? {} : { accountId }) };
        const reply = await send({ kind: 'stage-rows', step, at: parts, part });
        if (!reply.ok) return reply;
        parts += 1;
        handed += Math.max(1, account.rows.length);
        onProgress(handed / Math.max(1, all));
      }
    }
  }
  return { parts };
}
