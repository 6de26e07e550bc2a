import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { findBrowser } from './find-browser.ts';
import { FirefoxSession } from './firefox-session.ts';
import { firefoxPage } from './firefox-page.ts';
import { extensionIdOf, extensionUuid, writePreferences } from './firefox-profile.ts';
import { Marionette } from './marionette.ts';
import { openOrClose } from './open-or-close.ts';
import { poll } from './poll.ts';
import { newProfile, readSaved } from './profile.ts';

function start(executable: string, profileDir: string, { isHeaded, timeZone }: LaunchOptions): ChildProcess {
  const args = [...(isHeaded === true ? [] : ['--headless']), '--no-remote', '--profile', profileDir, '--marionette', '--remote-allow-system-access'];
  return spawn(executable, args, { stdio: 'ignore', env: { ...process.env, ...(timeZone === undefined ? {} : { TZ: timeZone }) } });
}

/** Firefox writes the port that it chose into the profile. */
async function connectTo(firefox: ChildProcess, profileDir: string): Promise<Marionette> {
  return poll(
    async () => {
      if (firefox.exitCode !== null) throw new Error(`Firefox ended with ${firefox.exitCode}`);
      return Marionette.connect(Number(readFileSync(path.join(profileDir, 'MarionetteActivePort'), 'utf8')));
    },
    { what: 'Firefox to listen', timeoutMs: 60_000 },
  );
}

/** Starts Firefox with the extension in it, driven over Marionette: its own pages and its background included. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const executable = options.executable ?? (await findBrowser('firefox'));
  const extensionDir = path.resolve(options.extensionDir);
  const extensionId = extensionIdOf(extensionDir);
  const { profileDir, removeProfile } = newProfile(options.profileDir, 'firefox');
  rmSync(path.join(profileDir, 'MarionetteActivePort'), { force: true });
  writePreferences(profileDir, extensionId);
  const firefox = start(executable, profileDir, options);
  const marionette = await connectTo(firefox, profileDir);
  const session = await FirefoxSession.open(marionette);
  await session.install(extensionDir);
  const extensionOrigin = `moz-extension://${extensionUuid}`;

  const hasEnded = (): boolean => firefox.exitCode !== null || firefox.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded()) return;
    const ended = once(firefox, 'exit');
    firefox.kill(signal);
    await ended;
  };
  const open = async (url: string) => {
    const page = firefoxPage(session, await session.newTab());
    return openOrClose(page, url);
  };
  return {
    kind: 'firefox',
    closed: once(firefox, 'exit').then(() => undefined),
    profileDir,
    extensionOrigin,
    openPage: open,
    openExtensionPage: (pagePath) => open(`${extensionOrigin}/${pagePath}`),
    killBackground: () => session.terminateBackground(extensionId),
    announceGrant: (origins) => session.announceGrant(extensionId, origins),
    savedFile: (name) => readSaved(profileDir, name),
    kill: async () => {
      await end('SIGKILL');
      marionette.close();
    },
    close: async () => {
      if (!hasEnded()) await session.quit(once(firefox, 'exit'));
      await end('SIGKILL');
      marionette.close();
      removeProfile();
    },
  };
}
