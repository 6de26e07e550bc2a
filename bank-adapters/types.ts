import type { IsoDate } from '../utils/model/iso-date.ts';
import type { IgnoredReason, UnrecognisedReason } from '../utils/model/outcome.ts';
import type { StatementAccount } from '../utils/model/statement.ts';

/** Where an adapter's facts come from and how far they can be trusted. Shown as it is on the Sites page. */
export interface Evidence {
  /** A: two recent independent sources, or one validated on real data. B: one recent source. C: old or partial. */
  trust: 'A' | 'B' | 'C';
  /** Year and month of the newest source, `YYYY-MM`. */
  sourceDate: string;
  /** Public sources by name, never copied text. */
  sources: string[];
  /** The date on which someone confirmed it on the live site, or `null` where nobody has. */
  confirmedLive: string | null;
}

/** A bank by name: plain data that every room may import. */
export interface AdapterAbout {
  /** `<country>-<bank>` in kebab case, the folder's name and the adapter's id everywhere. */
  id: string;
  /** The bank's own name. */
  label: string;
  /** ISO 3166 alpha-2, or `null` for a platform used by banks of several countries. */
  country: string | null;
  /** All match patterns that the site needs, asked for in one prompt. Empty for a platform found by its paths. */
  sites: string[];
  /** The page that lists transactions, for the onboarding and for Refresh. */
  startUrl?: string;
  /** Its folder says in `read.ts` what its pages and responses look like. Without it the generic reader does the rows. */
  hasRoutes?: true;
  /** Raised with each change of what is read. */
  version: number;
  evidence: Evidence;
  /** One sentence: what this adapter reads better than the generic reader. */
  reasonToExist: string;
}

/** A response that the page's own scripts asked for, as handed over by the observer. */
export interface ObservedResponse {
  /** Absolute. */
  url: string;
  method: string;
  status: number;
  /** In lower case, without parameters: `application/json`. */
  contentType: string;
  body: string;
  /** Milliseconds since the page's time origin. */
  at: number;
}

/** How an element is drawn. Lengths in CSS pixels from the page's own corner. */
export interface Look {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of its letters: size in pixels, weight from 1 to 1000, colour as red, green, blue from 0 to 255. */
  size: number;
  weight: number;
  colour: readonly [number, number, number];
  /** Runs on in the line it stands in, without a box of its own: part of a sentence, and no badge. */
  isInline: boolean;
}

/** The page as a reader may see it. Everything that touches the browser comes in through here. */
export interface PageView {
  url: URL;
  document: Document;
  /** Oldest first; only those of this document, since the last full navigation. */
  responses: readonly ObservedResponse[];
  /**
   * False for what a person cannot see: hidden, transparent, clipped away, for screen readers only. `aria-hidden` says
   * nothing about the eye: many banks put the amount that is seen there.
   */
  isVisible: (element: Element) => boolean;
  /** Left out where nothing is drawn, as outside a browser: then the markup alone tells. */
  lookOf?: (element: Element) => Look | undefined;
  /** A closed shadow root, where the browser opens it to extensions. */
  openShadowRoot?: (element: Element) => ShadowRoot | undefined;
  /** The moment of capture. */
  now: Date;
  /** The calendar day of that moment where the user is; worked out from `timeZone` where it is left out. */
  today?: IsoDate;
  /** IANA zone of the user. */
  timeZone: string;
  /** Languages of the browser, best first; the page's own `lang` comes before them. */
  languages: readonly string[];
}

/** How sure an adapter is that a page is its own, from 0 (not mine) to 1 (its own response or marker was found). */
export type Score = number;

/**
 * One account as one witness (the responses, or what the page shows) gave it, before the core has checked it.
 * Rows may stand in the order of the source; the core orders, proves and compares.
 */
export interface AccountReading extends Omit<StatementAccount, 'proof'> {
  /** Empty where this witness does not tell it: the other one is asked, then the mask and the bank's name stand in. */
  name: string;
  rowOrder: 'newest-first' | 'oldest-first' | 'unknown';
  /** Set where the sign of the amounts is a guess: the core takes the reading that makes the balances add up. */
  signIsDoubtful?: boolean;
  /** Balances around the rows, where the source shows these instead of running ones. Owner's view, debts negative. */
  openingMinor?: number;
  closingMinor?: number;
}

/** What one witness says. */
export type Reading =
  | {
      kind: 'rows' | 'balances';
      accounts: AccountReading[];
      /** Which alternative read each field, as `{date: 'datePosted'}`. */
      fieldRoutes: Record<string, string>;
      /** Set where the page is known to list no transactions (an overview), so that none are missed on it. */
      isOverview?: boolean;
    }
  /** The source says itself that there are none. `confirmedBy` names the text or list that said so. */
  | { kind: 'empty'; confirmedBy: string; accountKey?: string }
  | { kind: 'unrecognised'; reason: UnrecognisedReason; detail?: string }
  | { kind: 'ignored'; reason: IgnoredReason };

/** What a witness says, at once or in steps that may be laid aside. `undefined`: it has nothing to say. */
export type Witness = Reading | undefined | Generator<void, Reading | undefined, boolean | void>;

/**
 * One way of reading pages. Named adapters, taught ones and the generic reader are all of this shape.
 * The readers are pure: the same view gives the same reading. `undefined` means that this witness has nothing to say
 * (no such response, no such list). They may throw; the core turns that into `reader-failed`.
 */
export interface Adapter {
  about: AdapterAbout;
  /** Cheap: looks at the address, the responses' addresses and a marker or two. */
  score: (view: PageView) => Score;
  readResponses?: (view: PageView) => Witness;
  readPage?: (view: PageView) => Witness;
}
