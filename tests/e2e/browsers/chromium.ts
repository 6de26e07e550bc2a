import { createHash } from 'node:crypto';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession } from 'playwright-core';
import { chromiumPage } from './chromium-page.ts';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { findBrowser } from './find-browser.ts';
import { openOrClose } from './open-or-close.ts';
import { poll } from './poll.ts';
import { downloadsOf, newProfile, readSaved } from './profile.ts';
import { shiftedClock } from './shifted-clock.ts';

const quietArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The id that Chromium gives to an unpacked extension: its folder's path, hashed, in the letters a to p. */
const idOfFolder = (folder: string): string =>
  createHash('sha256')
    .update(path.resolve(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Chrome and Edge refuse `--load-extension`; Chromium takes it. */
const takesLoadExtension = (executable: string): boolean => /chromium/i.test(executable);

async function openContext(options: LaunchOptions, executablePath: string, profileDir: string): Promise<BrowserContext> {
  const extensionDir = path.resolve(options.extensionDir);
  const byArgument = takesLoadExtension(executablePath);
  return chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless: options.isHeaded !== true,
    ...(options.isHeaded === true ? { viewport: null } : {}),
    env: { ...environment(), ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) },
    args: [
      ...quietArguments,
      ...(byArgument ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : ['--enable-unsafe-extension-debugging']),
    ],
    ...(byArgument ? {} : { ignoreDefaultArgs: ['--disable-extensions'] }),
  });
}

const environment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Playwright gives no browser for a persistent context');
  return browser.newBrowserCDPSession();
}

async function loadUnpacked(context: BrowserContext, extensionDir: string): Promise<string> {
  const session = await browserSession(context);
  // The protocol's newest commands are not in Playwright's types.
  const send = session.send.bind(session) as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path: path.resolve(extensionDir) });
  return id;
}

/** Starts Chromium, Chrome or Edge with the extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const executable = options.executable ?? (await findBrowser('chromium'));
  const { profileDir, removeProfile } = newProfile(options.profileDir, 'chromium');
  const context = await openContext(options, executable, profileDir);
  if (options.now !== undefined) await context.addInitScript(shiftedClock, options.now.getTime() - Date.now());
  const id = takesLoadExtension(executable) ? idOfFolder(options.extensionDir) : await loadUnpacked(context, options.extensionDir);
  const extensionOrigin = `chrome-extension://${id}`;
  const session = await browserSession(context);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browserPid = processInfo.find((each) => each.type === 'browser')?.id;

  const open = async (url: string) => {
    const page = await context.newPage();
    page.on('download', (file) => void file.saveAs(path.join(downloadsOf(profileDir), file.suggestedFilename())));
    return openOrClose(chromiumPage(page), url);
  };
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    kind: 'chromium',
    closed,
    profileDir,
    extensionOrigin,
    openPage: open,
    openExtensionPage: (pagePath) => open(`${extensionOrigin}/${pagePath}`),
    killBackground: () => stopWorkers(context, session, extensionOrigin),
    announceGrant: async (origins) => {
      const worker = context.serviceWorkers().find((each) => each.url().startsWith(extensionOrigin));
      if (worker === undefined) throw new Error('The background is not running');
      await worker.evaluate(`chrome.permissions.onAdded.dispatch(${JSON.stringify({ origins, permissions: [] })})`);
    },
    savedFile: (name) => readSaved(profileDir, name),
    kill: async () => {
      if (browserPid === undefined) throw new Error('The browser names no process of its own');
      process.kill(browserPid, 'SIGKILL');
      await closed;
    },
    close: async () => {
      await context.close();
      removeProfile();
    },
  };
}

/**
 * Stops the extension's service worker. A debugger is attached to it, so it would never idle out by itself. Where a
 * message waits for it, it is started again at once and under the same id: then its later beginning tells.
 */
async function stopWorkers(context: BrowserContext, session: CDPSession, extensionOrigin: string): Promise<void> {
  const running = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(extensionOrigin)).map(({ targetId }) => targetId);
  };
  const beganAt = async (): Promise<number | undefined> => {
    const worker = context.serviceWorkers().findLast((each) => each.url().startsWith(extensionOrigin));
    if (worker === undefined) return undefined;
    // One that has just ended may never answer.
    const [answer] = await Promise.allSettled([Promise.race([worker.evaluate('performance.timeOrigin'), new Promise((resolve) => setTimeout(resolve, 500))])]);
    return answer.status === 'fulfilled' && typeof answer.value === 'number' ? answer.value : undefined;
  };
  const before = await beganAt();
  const stopped = await running();
  for (const targetId of stopped) await session.send('Target.closeTarget', { targetId });
  const isGone = async (): Promise<boolean> => (await running()).every((targetId) => !stopped.includes(targetId));
  const isAnother = async (): Promise<boolean> => {
    const now = await beganAt();
    return now !== undefined && now !== before;
  };
  await poll(async () => (await isGone()) || (await isAnother()), { what: 'the service worker to stop' });
}
