import type { BackupCommand, MergedRows } from './backup-protocol.ts';
import type { CatchUpOrder, CatchUpReach, CatchUpStep, Pace } from '../model/catch-up.ts';
import type { StepRef } from '../model/history.ts';
import type { ImportCommand, ImportedList } from '../model/import.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { EditValues, TransactionRef } from '../model/ledger.ts';
import type { FileContents, ImportOrder, OfferedFile } from '../model/offered-file.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PageStatus } from '../model/page-status.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Recipe } from '../model/recipe.ts';
import type { ReportReply } from '../model/report.ts';
import type { ResponseCounts } from '../model/site.ts';
import type { TeachOrder, TeachStep } from '../model/teaching.ts';

/** What a content script hands over. The site is never in it: the background takes that from the browser. */
export interface CaptureSubmission {
  /** Random per page load; a capture sent twice has the same visit and sequence. */
  visitId: string;
  sequence: number;
  /** Epoch milliseconds. */
  capturedAt: number;
  outcome: Outcome;
  /** What became of the responses of this page load so far. */
  responses?: ResponseCounts;
}

/** What a content script may know of its own site. */
export interface PageContext {
  siteId: string;
  adapterId?: string;
  /** True where responses are not to be observed. */
  pageOnly: boolean;
  /** Per account key: how far it is complete, and how many rows the last good capture had. Empty while locked. */
  accounts: { key: string; tidemark?: IsoDate; lastRowCount?: number }[];
  /** Left out where no receipt is to be shown on the page. `last` is what was said in this tab a short while ago. */
  receipt?: { theme: 'system' | 'light' | 'dark'; last?: Pick<PageStatus, 'receipt' | 'reason'> };
  /** Set while the tab is catching up: how fast its pages are turned. */
  catchUp?: Pace;
  /** What its user has taught of this site. Parsed by the part that interprets it; most pages never bring that. */
  recipes?: unknown[];
  /** Set while the tab is being taught. */
  isTaught?: boolean;
  /** Test build only: the fixed instant that its pages are read at, epoch milliseconds. */
  testNow?: number;
}

/** What a document asks. `parts` it needs are run in it, in their order. `isNew` where it has only just come: what was said of the one before it does not hold for it. */
export interface PageRequest {
  parts?: PagePart[];
  isNew?: boolean;
}

/**
 * What the background brings into a document only once it is needed there. `responses`, `routes`, `taught` and `teach`
 * build on `reader`, and are to come after it.
 */
export type PagePart = 'reader' | 'responses' | 'routes' | 'taught' | 'teach' | 'receipt' | 'report' | 'catch-up';

/**
 * What a person does to the ledger. Where it has a `step`, a random name of the page's, it can be undone under that name,
 * and is done once however often the message comes.
 */
export type LedgerIntent =
  | { kind: 'delete-account'; accountId: string }
  | { kind: 'rename-account'; accountId: string; name: string; step?: string }
  /** Sets the same values of one or many transactions; `deleted` deletes and restores. */
  | { kind: 'edit-transactions'; step: string; targets: TransactionRef[]; values: EditValues }
  /** Two accounts that were taken for one, or might be, are two. */
  | { kind: 'keep-accounts-apart'; accountIds: [string, string] }
  | ({ kind: 'undo' | 'redo' } & StepRef);

export type SiteCommand =
  /** The permission has been granted already; used where `permissions.onAdded` did not come (it was held before). */
  | { kind: 'watch'; siteId: string; patterns: string[]; tabId?: number }
  /** Stops reading and gives the permission back. What was captured stays. */
  | { kind: 'unwatch'; siteId: string }
  /** Unwatches and deletes the site's accounts, transactions and health. */
  | { kind: 'forget'; siteId: string }
  | { kind: 'set-page-only'; siteId: string; pageOnly: boolean }
  /** Reads the page in a tab again. */
  | { kind: 'capture-now'; tabId: number }
  /** Turns the pages of the list that a tab shows, back to where the person wants it. */
  | { kind: 'catch-up'; tabId: number; reach: CatchUpReach }
  | { kind: 'stop-catch-up'; tabId: number }
  /** Has the user of a tab point out what its page lists. */
  | { kind: 'teach'; tabId: number }
  /** Keeps a recipe that came from a file, after its user has seen what it reads. */
  | { kind: 'keep-recipe'; siteId: string; recipe: Recipe }
  | { kind: 'delete-recipe'; siteId: string; recipeId: string };

export type RefreshCommand =
  /** Brings everything up to date; only what is named, where something is. */
  | { kind: 'refresh'; only?: string[] }
  | { kind: 'stop-refresh' };

export type ConnectionCommand =
  /** Claims a setup token and keeps what it gives. The permission for its host has been granted already. */
  | { kind: 'connect'; setup: string }
  /** Forgets the access and gives the permission back. What it brought stays. */
  | { kind: 'disconnect'; connectionId: string };

export type VaultCommand =
  | { kind: 'create-with-device-key' }
  | { kind: 'protect'; passphrase: string }
  | { kind: 'renew-recovery-code' }
  | { kind: 'unlock'; passphrase: string }
  | { kind: 'recover'; recoveryCode: string; nextPassphrase: string }
  | { kind: 'change-passphrase'; current: string; next: string }
  | { kind: 'lock'; how: 'screen' | 'full' }
  | { kind: 'forget-missing' }
  /** Goes on with what still opens of a database that is behind or damaged. */
  | { kind: 'accept-loss' }
  /** Deletes a database that is behind or damaged, and nothing else, so that a backup can take its place. */
  | { kind: 'make-way' }
  | { kind: 'erase-everything' };

/**
 * `code` says what went wrong and so who must act; the words are the screen's. `accounts` is how many were deleted when
 * a site was forgotten, `merged` what a backup has brought.
 */
export type CommandReply =
  | { ok: true; recoveryCode?: string; accounts?: number; merged?: MergedRows; imported?: ImportedList[] }
  | { ok: false; code: CommandFailure };

export type CommandFailure =
  | 'wrong-secret'
  | 'weak-secret'
  | 'not-granted'
  | 'not-found'
  | 'locked'
  | 'disk-full'
  | 'newer-data'
  | 'recovery-needed'
  | 'no-vault'
  | 'inbox-key-swapped'
  /** What was handed over is no part of a ledger. */
  | 'not-a-ledger'
  /** What a service did not give: see `ConnectionFailure`. */
  | 'setup-unreadable'
  | 'setup-used'
  | 'payment-needed'
  | 'too-often'
  | 'busy'
  | 'unreachable'
  | 'unreadable'
  | 'not-secure'
  | 'failed';

/** Messages of content scripts. They can send these and no others. */
export interface CaptureProtocol {
  'capture/submit': (submission: CaptureSubmission) => Receipt;
  'page/context': (request: PageRequest) => PageContext | null;
  /** A page that is being paged tells each step, and is told whether to go on. */
  'page/step': (step: CatchUpStep) => CatchUpOrder;
  /** A page that is being taught tells each step, and is told what is known so far. */
  'page/teach': (step: TeachStep) => TeachOrder;
  /** The user of a page wants to look at a file of it, or to drop one: opens the dashboard where files are imported. */
  'page/import': (order: ImportOrder) => { isOpened: boolean };
}

/** Messages of the extension's own pages. */
export interface InternalProtocol {
  'ledger/apply': (intent: LedgerIntent) => CommandReply;
  'site/apply': (command: SiteCommand) => CommandReply;
  'refresh/apply': (command: RefreshCommand) => CommandReply;
  'connection/apply': (command: ConnectionCommand) => CommandReply;
  'vault/apply': (command: VaultCommand) => CommandReply;
  'backup/apply': (command: BackupCommand) => CommandReply;
  'import/apply': (command: ImportCommand) => CommandReply;
}

/** Messages to a content script: of the background, and from the report on of our own pages, whose user looks at what comes. */
export interface PageProtocol {
  /** Reads the page again, now. */
  'page/capture': (request: Record<string, never>) => { accepted: true };
  /** The site is no longer watched: stop, and leave no trace. */
  'page/stop': (request: Record<string, never>) => { accepted: true };
  /** Makes a report of the page without anything of anybody's. */
  'page/report': (request: Record<string, never>) => ReportReply;
  /** The files that the page gave its user and that nobody has asked for yet. */
  'page/files': (request: Record<string, never>) => OfferedFile[];
  /** What one of them holds. */
  'page/file': (order: { id: string }) => FileContents | null;
}

export type Protocol = CaptureProtocol & InternalProtocol & PageProtocol;
