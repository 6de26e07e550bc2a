/**
 * One small way to drive a real browser with the extension in it, the same for Chromium and Firefox, so that a test
 * reads as what a person does.
 */
export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The built extension, unpacked. */
  extensionDir: string;
  /** A profile to go on with; a new one in the temporary folder where left out, deleted on `close`. */
  profileDir?: string;
  /** Where the browser is; found on the machine where left out. */
  executable?: string;
  /** Opens a window. Headless where left out. */
  isHeaded?: boolean;
  /** The clock that web pages see; runs on from here. The extension's own clock is set through its test hooks. */
  now?: Date;
  /** IANA zone of the whole browser. */
  timeZone?: string;
}

/** What a person points at: a CSS selector, or a role with the name that a screen reader says. */
export type Target = string | { role: string; name: string | RegExp };

export interface ScreenshotOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  rtl?: boolean;
}

export interface WaitOptions {
  /** Said when it does not come: "rows in the dashboard". */
  what: string;
  timeoutMs?: number;
}

/** A value that can travel between the test and the page. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

export interface DrivenPage {
  goto: (url: string) => Promise<void>;
  url: () => Promise<string>;
  /** Runs a self-contained function in the page: it sees only its arguments and the page. */
  evaluate: <Args extends readonly Plain[], Result>(work: (...args: Args) => Result, ...args: Args) => Promise<Awaited<Result>>;
  click: (target: Target) => Promise<void>;
  /** True while the page still loads or, where the browser tells, waits for what it asked for. */
  isBusy: () => Promise<boolean>;
  /** Replaces what a field holds. */
  type: (target: Target, text: string) => Promise<void>;
  /** Polls in the page until the answer is neither false, null nor undefined, and gives it. */
  waitFor: <Args extends readonly Plain[], Result>(
    probe: (...args: Args) => Result,
    options: WaitOptions,
    ...args: Args
  ) => Promise<Exclude<Awaited<Result>, false | null | undefined>>;
  screenshot: (file: string, options?: ScreenshotOptions) => Promise<void>;
  bringToFront: () => Promise<void>;
  /** What the extension says in its closed element on this page, which the page itself cannot read; empty where nothing. */
  receipt: () => Promise<string>;
  /** All words that the extension has painted over this page, in the order in which they stand. */
  painted: () => Promise<string[]>;
  /** Presses the button of that name among what the extension has painted, with the mouse, once it is shown. Throws where it does not come. */
  pressPainted: (name: string, timeoutMs?: number) => Promise<void>;
  /** Presses the mouse where an element of the page is, whatever lies over it. */
  pointAt: (selector: string) => Promise<void>;
  /** Types one key, by the name that the page hears: `Enter`, `ArrowRight`. */
  pressKey: (key: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface DrivenBrowser {
  kind: BrowserKind;
  profileDir: string;
  /** `chrome-extension://…` or `moz-extension://…`. */
  extensionOrigin: string;
  openPage: (url: string) => Promise<DrivenPage>;
  /** One of the extension's own pages: `options.html#/transactions`. */
  openExtensionPage: (path: string) => Promise<DrivenPage>;
  /** Stops the service worker or event page, as the browser does when it wants the memory. */
  killBackground: () => Promise<void>;
  /** Tells the background that the user has granted these patterns, as the browser does after its prompt. */
  announceGrant: (origins: string[]) => Promise<void>;
  /** A file that pages have saved, once it is there. */
  savedFile: (name: string) => Promise<string>;
  /** Ends the browser as a power cut does. The profile stays until `close`. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
  /** Comes when the browser has ended, whoever ended it. */
  closed: Promise<void>;
}
