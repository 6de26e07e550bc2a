import type { CatchUpOrder, CatchUpStep, Pace } from '../utils/model/catch-up.ts';
import type { IsoDate } from '../utils/model/iso-date.ts';
import type { IgnoredReason, Outcome, UnrecognisedReason } from '../utils/model/outcome.ts';
import type { Receipt } from '../utils/model/receipt.ts';
import type { ReportReply } from '../utils/model/report.ts';
import type { BankRoutes } from './bank-routes.ts';
import type { CaptureContext } from './choose.ts';
import type * as shared from './shared.ts';
import type { Steps } from './reading/steps.ts';
import type { Adapter, PageView } from './types.ts';

/** What one read of a page gave, and how long it kept the page busy, in milliseconds. */
export interface Read {
  outcome: Outcome;
  busy: number;
}

/** What a capture came to, to be said on the page itself. The words are chosen where it is shown. */
export interface PageNotice {
  receipt: Receipt;
  /** Why it was not read, where it was not. */
  reason?: UnrecognisedReason | IgnoredReason;
  today: IsoDate;
  theme: 'system' | 'light' | 'dark';
}

/** A file that the page's user has downloaded, to be said on the page itself. */
export interface FileNotice {
  /** What it is called; left out where nobody said. */
  name?: string;
  /** Whether it was seen, so that it can be looked at; else it has to be dropped by hand. */
  isSeen: boolean;
  theme: PageNotice['theme'];
  onOpen: () => void;
}

/** The receipt on the page: at most one at a time. */
export interface PageReceipt {
  /** The element that stands for it in the document; always the same one. */
  host: Element;
  show: (notice: PageNotice | FileNotice) => void;
  hide: () => void;
}

/** A document that is being paged, as the part that turns its pages sees it. */
export interface PagedDocument {
  view: () => PageView;
  banks: readonly BankRoutes[];
  pace: Pace;
  /** What was last handed over of it, and how many times something was. */
  lastDelivery: () => { outcome: Outcome; count: number } | undefined;
  /** For how many milliseconds it has been still. */
  quietFor: () => number;
  /** Reads it now. */
  readNow: () => void;
  /** Tells a step, and is told whether to go on. */
  tell: (step: CatchUpStep) => Promise<CatchUpOrder>;
  isStopped: () => boolean;
}

/**
 * What our scripts in one document hand each other. It lives in the isolated world, which no script of the page
 * reaches. The banks' scripts come first, then the one that watches the page; the others are brought where they are needed.
 */
export interface Parts {
  banks: BankRoutes[];
  read?: (view: PageView, banks: readonly BankRoutes[], context: CaptureContext) => Promise<Read>;
  /** Reads a sample: the read that follows takes half as long. */
  rehearse?: (view: PageView) => Steps<number>;
  /** What the reader's script hands to those that build on it. */
  shared?: typeof shared;
  /** Makes a bank's data a reader. Only where a bank is described. */
  createAdapter?: (bank: BankRoutes) => Adapter;
  /** The generic reader's second witness. Only where there are responses. */
  readResponses?: NonNullable<Adapter['readResponses']>;
  /** What its user has taught of this site, as it came, and what makes readers of it. Only where there is any. */
  recipes?: readonly unknown[];
  makeTaught?: (recipes: readonly unknown[]) => Adapter[];
  /** The overlay in which a page is taught: its element in the document, while it is there. */
  teaching?: { host: Element };
  receipt?: PageReceipt;
  /** Makes a report of the page without anything of anybody's. */
  report?: (view: PageView) => ReportReply;
  /** Turns pages until there is no reason to go on. Rejects where the background is gone. */
  catchUp?: (page: PagedDocument) => Promise<void>;
}

declare global {
  var tidemarkParts: Parts | undefined;
}

/** The parts of this document. */
export const findParts = (): Parts => (globalThis.tidemarkParts ??= { banks: [] });
