import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import type { Parts, Read } from '../../bank-adapters/parts.ts';
import { pageTime, runInSlices } from '../../bank-adapters/reading/in-slices.ts';
import { findRoots, lookForRoots } from '../../bank-adapters/reading/roots.ts';
import type { Steps } from '../../bank-adapters/reading/steps.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import type { PageContext, PagePart } from '../../utils/messages/protocol.ts';
import { UnansweredError } from '../../utils/messages/until-answered.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import { mayHoldLedger } from './may-hold-ledger.ts';
import { findMissingParts } from './missing-parts.ts';
import { markForBench } from './stopwatch.ts';

export interface ReadingEquipment {
  parts: Parts;
  context: PageContext;
  view: () => PageView;
  /** A view has been walked through, which took so many milliseconds: its roots are known. */
  onLooked?: (page: PageView, took: number) => void;
  /** Has the background run parts of ours in this document. Throws `UnansweredError`. */
  bringParts: (parts: readonly PagePart[]) => Promise<void>;
}

export interface PageReading {
  /** Reads the page as it stands; `undefined` where the background does not answer at the moment. */
  read: () => Promise<Read | undefined>;
  /** Has what a reading will need brought while the page still comes to rest. */
  prepare: () => Promise<void>;
}

/**
 * Reads the page. Pages that cannot hold a ledger, and pages with a visible password field, are told apart
 * here, so that they never load the reader.
 */
export function createPageReading({ parts, context, view, onLooked, bringParts }: ReadingEquipment): PageReading {
  const lastRowCounts = Object.fromEntries(context.accounts.flatMap(({ key, lastRowCount }) => (lastRowCount === undefined ? [] : [[key, lastRowCount]])));

  /** Where an account of this site is known, silence would hide that it is gone: the reader looks at every page. */
  const isWorthReading = (page: PageView): boolean => context.accounts.length > 0 || page.responses.length > 0 || mayHoldLedger(findRoots(page));

  const hasPasswordField = (page: PageView): boolean => hasVisiblePasswordField(page, findRoots(page));

  let isReading = false;
  /** What is on its way is not asked for twice. */
  let coming: Promise<void> | undefined;
  const bringMissing = async (page: PageView): Promise<void> => {
    if (coming !== undefined) await Promise.allSettled([coming]);
    const missing = findMissingParts(parts, page);
    if (missing.length === 0) return;
    coming = bringParts(missing).finally(() => {
      coming = undefined;
    });
    await coming;
  };

  const readPage = async (page: PageView, looked: number, told: (outcome: Outcome) => Read): Promise<Read | undefined> => {
    if (hasPasswordField(page)) return told({ kind: 'ignored', reason: 'password-field' });
    if (parts.read === undefined && !isWorthReading(page)) return told({ kind: 'ignored', reason: 'not-an-account-page' });
    // To look through a page costs: it is done again only where it had time to become another.
    const isReady = coming === undefined && findMissingParts(parts, page).length === 0;
    if (!isReady) await bringMissing(page);
    const { read } = parts;
    if (read === undefined) return told({ kind: 'unrecognised', reason: 'reader-failed', detail: 'the reader did not load' });
    const result = await read(isReady ? page : view(), parts.banks, { lastRowCounts });
    return { ...result, busy: looked + result.busy };
  };

  /** Finds the roots of a page without keeping it waiting, and says how long it took. */
  const look = async (page: PageView): Promise<number> => {
    const { busy } = await runInSlices(lookForRoots(page), pageTime);
    onLooked?.(page, busy);
    return busy;
  };

  /** Work that is worth doing only while nobody reads. */
  function* untilReading(work: Steps<unknown>): Steps<void> {
    for (;;) {
      if (isReading || work.next().done === true) return;
      yield;
    }
  }

  const prepare = async (): Promise<void> => {
    const page = view();
    await look(page);
    if (parts.read !== undefined || !isWorthReading(page) || hasPasswordField(page)) return;
    await Promise.allSettled([bringMissing(page)]);
    if (parts.rehearse !== undefined && mayHoldLedger(findRoots(page))) await Promise.allSettled([runInSlices(untilReading(parts.rehearse(page)), pageTime)]);
  };

  const read = async (): Promise<Read | undefined> => {
    isReading = true;
    const started = performance.now();
    markForBench('start');
    const told = (outcome: Outcome): Read => ({ outcome, busy: performance.now() - started });
    try {
      const page = view();
      const looked = await look(page);
      const result = await readPage(page, looked, told);
      if (result) markForBench(`busy ${result.busy.toFixed(1)} ${result.outcome.kind}`);
      return result;
    } catch (error) {
      if (error instanceof UnansweredError) return undefined;
      // A page may be built to break what walks it: that is said, like any other page that cannot be read.
      return told({ kind: 'unrecognised', reason: 'reader-failed', detail: error instanceof Error ? error.name : 'unknown' });
    }
  };
  return { read, prepare };
}
