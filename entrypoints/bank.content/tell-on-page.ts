import type { Parts } from '../../bank-adapters/parts.ts';
import type { PageContext } from '../../utils/messages/protocol.ts';
import { UnansweredError } from '../../utils/messages/until-answered.ts';
import type { ImportOrder } from '../../utils/model/offered-file.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { AccountReceipt, Receipt } from '../../utils/model/receipt.ts';
import type { SpottedFile } from './files/file-shelf.ts';

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
  /** Has the dashboard opened where files are imported. Throws `UnansweredError`. */
  openImport: (order: ImportOrder) => Promise<void>;
}

/** Says on the page what its captures came to. */
export interface Telling {
  tell: (receipt: Receipt, outcome: Outcome) => Promise<void>;
  /** Says that a file was downloaded, and what can be done with it. */
  tellFile: (file: SpottedFile) => Promise<void>;
  /** Somebody has asked: the next one is told even if it is old news. */
  insist: () => void;
}

export function createTelling({ parts, wanted, bringReceipt, today, openImport }: TellingEquipment): Telling {
  let last = wanted?.last;
  const bring = async (): Promise<void> => {
    if (parts.receipt === undefined) await unlessGone(bringReceipt);
  };
  return {
    insist: () => (last = undefined),
    tell: async (receipt, outcome) => {
      if (wanted === undefined) return;
      const said: Said = { receipt, ...('reason' in outcome ? { reason: outcome.reason } : {}) };
      const isWorth = isWorthTelling(said, last);
      last = said;
      if (!isWorth) return;
      await bring();
      // Another may have been told while this one was on its way.
      if (last === said) parts.receipt?.show({ ...said, today: today(), theme: wanted.theme });
    },
    tellFile: async ({ id, name }) => {
      if (wanted === undefined) return;
      await bring();
      parts.receipt?.show({
        ...(name === undefined ? {} : { name }),
        isSeen: id !== undefined,
        theme: wanted.theme,
        onOpen: () => void unlessGone(() => openImport(id === undefined ? {} : { file: id })),
      });
    },
  };
}

/** Where the background is gone or restarting, what was read is safe, and only nobody says so. */
async function unlessGone(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
  }
}
