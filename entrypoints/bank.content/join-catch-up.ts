import type { PagedDocument, Parts } from '../../bank-adapters/parts.ts';
import type { PageContext } from '../../utils/messages/protocol.ts';
import type { Outcome } from '../../utils/model/outcome.ts';

export interface JoinEquipment {
  parts: Parts;
  view: PagedDocument['view'];
  readNow: () => void;
  tell: PagedDocument['tell'];
  /** What the background says now; brings the part where that is asked for. Throws `UnansweredError`. */
  requestContext: (...parts: 'catch-up'[]) => Promise<PageContext | null>;
  clock?: () => number;
}

/** This document's share in catching up, which began in another document or was asked for in the popup. */
export interface CatchUpJoin {
  /** Goes on turning pages, if the tab is catching up. At most once at a time. */
  join: (context?: PageContext) => Promise<void>;
  noteDelivery: (outcome: Outcome) => void;
  noteChange: () => void;
  stop: () => void;
}

/** What is read goes the ordinary way; the part only moves the page on, and is brought only where that is wanted. */
export function createCatchUpJoin({ parts, view, readNow, tell, requestContext, clock = () => performance.now() }: JoinEquipment): CatchUpJoin {
  let last: { outcome: Outcome; count: number } | undefined;
  let changedAt = clock();
  let isJoined = false;
  let isStopped = false;

  const turnPages = async (context: PageContext | undefined): Promise<void> => {
    const pace = (context ?? (await requestContext()))?.catchUp;
    if (pace === undefined) return;
    if (parts.catchUp === undefined) await requestContext('catch-up');
    await parts.catchUp?.({
      view,
      banks: parts.banks,
      pace,
      lastDelivery: () => last,
      quietFor: () => clock() - changedAt,
      readNow,
      tell,
      isStopped: () => isStopped,
    });
  };

  return {
    join: async (context) => {
      if (isJoined || isStopped) return;
      isJoined = true;
      const [turned] = await Promise.allSettled([turnPages(context)]);
      // The page was not what it seemed, or nobody answers any more: then nobody waits for more pages either.
      if (turned.status === 'rejected') await Promise.allSettled([tell({ kind: 'end', why: 'unreadable' })]);
      isJoined = false;
    },
    noteDelivery: (outcome) => {
      last = { outcome, count: (last?.count ?? 0) + 1 };
    },
    noteChange: () => {
      changedAt = clock();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
