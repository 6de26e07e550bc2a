import { launchChromium } from './chromium.ts';
import type { BrowserKind, DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { launchFirefox } from './firefox.ts';

export type { BrowserKind, DrivenBrowser, DrivenPage, LaunchOptions, ScreenshotOptions, Target } from './driven-browser.ts';
export { BrowserMissing, findBrowser, findInstalled } from './find-browser.ts';
export { poll } from './poll.ts';

/** Starts a browser with the extension in it. */
export const launch = (kind: BrowserKind, options: LaunchOptions): Promise<DrivenBrowser> => (kind === 'firefox' ? launchFirefox(options) : launchChromium(options));
