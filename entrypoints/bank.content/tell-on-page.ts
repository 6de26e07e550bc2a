import type { Parts } from '../../bank-adapters/parts.ts';
import type { PageContext } from '../../utils/messages/protocol.ts';
import { UnansweredError } from '../../utils/messages/until-answered.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { AccountReceipt, Receipt } from '../../utils/model/receipt.ts';

/** What was said on a page. */
export type Said = Pick<PageStatus, 'receipt' | 'reason'>;

/** Refusals that concern nobody who looks at the page: they pass, or reading has ended. */
const quietRefusals = new Set(['not-watched', 'too-often']);

/** Whether a page that was read has anything to tell, after what it told last. */
export function isWorthTelling({ receipt, reason }: Said, last: Said | undefined): boolean {
  if (receipt.kind === 'noted' && receipt.outcome === 'ignored') return false;
  if (receipt.kind === 'refused' && quietRefusals.has(receipt.code)) return false;
  return last === undefined || reason !== last.reason || !isOldNews(receipt, last.receipt);
}

/** Nothing came in since, and all else is as it was. */
function isOldNews(receipt: Receipt, last: Receipt): boolean {
  if (receipt.kind !== 'stored' || last.kind !== 'stored') return JSON.stringify(receipt) === JSON.stringify(last);
  const isKnown = (account: AccountReceipt): boolean => account.added === 0 && account.merged === 0 && last.accounts.some((before) => isSame(account, before));
  return receipt.outcome === last.outcome && receipt.accounts.length === last.accounts.length && receipt.accounts.every(isKnown);
}

const isSame = (one: AccountReceipt, other: AccountReceipt): boolean =>
  one.accountId === other.accountId && rowsOf(one) === rowsOf(other) && one.proof === other.proof && one.tidemark === other.tidemark;

const rowsOf = ({ added, merged, unchanged }: AccountReceipt): number => added + merged + unchanged;

export interface TellingEquipment {
  parts: Parts;
  /** How it is to look; left out where nothing is to be said on pages. */
  wanted: PageContext['receipt'];
  /** Has the background run the receipt in this document. Throws `UnansweredError`. */
  bringReceipt: () => Promise<void>;
  today: () => IsoDate;
}

/** Says on the page what its captures came to. */
export interface Telling {
  tell: (receipt: Receipt, outcome: Outcome) => Promise<void>;
  /** Somebody has asked: the next one is told even if it is old news. */
  insist: () => void;
}

export function createTelling({ parts, wanted, bringReceipt, today }: TellingEquipment): Telling {
  let last = wanted?.last;
  return {
    insist: () => (last = undefined),
    tell: async (receipt, outcome) => {
      if (wanted === undefined) return;
      const said: Said = { receipt, ...('reason' in outcome ? { reason: outcome.reason } : {}) };
      const isWorth = isWorthTelling(said, last);
      last = said;
      if (!isWorth) return;
      try {
        if (parts.receipt === undefined) await bringReceipt();
      } catch (error) {
        // Gone or restarting: what was read is safe, only nobody says so.
        if (!(error instanceof UnansweredError)) throw error;
      }
      // Another may have been told while this one was on its way.
      if (last === said) parts.receipt?.show({ ...said, today: today(), theme: wanted.theme });
    },
  };
}
