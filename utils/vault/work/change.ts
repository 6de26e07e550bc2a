import type { Draft } from '../contract.ts';
import type { Changes } from '../store/commit.ts';
import { commit, noChanges } from '../store/commit.ts';
import type { Writable } from '../store/gates.ts';
import { requireWritable } from '../store/gates.ts';
import type { Room } from '../store/room.ts';
import { attempts, conflict, openDraft, standBack } from './draft.ts';

/**
 * Runs `work` on a draft and commits what it wrote. Where another context committed meanwhile, what was read decides:
 * untouched, and the same writes are sealed again; touched, and `work` runs again on what is there now.
 * So `work` may run several times, and must do nothing that cannot be done twice.
 */
export const change = <Result>(room: Room, work: (draft: Draft) => Promise<Result>): Promise<Result> => changeWith(room, work, () => []);

/** As `change`; `merged` names the waiting batches that `work` has merged, to be deleted by the same commit. */
export async function changeWith<Result>(
  room: Room,
  work: (draft: Draft, vault: Writable) => Promise<Result>,
  merged: () => Changes['merged'],
): Promise<Result> {
  let vault = await requireWritable(room);
  for (let attempt = 0; attempt < attempts; ) {
    const open = openDraft(room, vault);
    const result = await work(open.draft, vault);
    vault = open.vault();
    while (attempt < attempts && open.stillHolds(vault)) {
      const changes = { ...noChanges, ...(await open.changes(vault)), merged: merged() };
      if (changes.puts.length + changes.removes.length + changes.merged.length === 0) return result;
      if (await commit(room, vault, changes)) return result;
      await standBack(room, attempt);
      vault = await requireWritable(room);
      attempt += 1;
      // A batch may have been merged by another context, which the documents need not tell: `work` looks again.
      if (changes.merged.length > 0) break;
    }
    attempt += 1;
  }
  throw conflict();
}
