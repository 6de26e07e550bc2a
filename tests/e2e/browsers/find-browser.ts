import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserKind } from './driven-browser.ts';

const override: Record<BrowserKind, string> = { chromium: 'TIDEMARK_CHROMIUM', firefox: 'TIDEMARK_FIREFOX' };

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const programs: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where browsers lie that are not on the search path: macOS and Windows. */
const elsewhere: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** No browser of the wanted kind is here and none could be installed. The message says what to do. */
export class BrowserMissing extends Error {}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a browser of this kind that is here already, without installing any. */
export function findInstalled(kind: BrowserKind): string | undefined {
  const fromEnvironment = process.env[override[kind]];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return [...programs[kind].flatMap((program) => folders.map((folder) => path.join(folder, program))), ...elsewhere[kind]].find(isExecutable);
}

const canInstall = (): boolean => os.platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');

function install(kind: BrowserKind): void {
  const apt = (...args: string[]): void => {
    // What apt says goes to the error stream: standard output may be somebody's JSON.
    execFileSync('/usr/bin/apt-get', args, { stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.error(`No ${kind} here. Installing the Debian package ${debianPackage[kind]}.`);
  apt('update', '-qq');
  apt('install', '-qq', '-y', '--no-install-recommends', debianPackage[kind], 'fonts-dejavu-core');
}

const advice = (kind: BrowserKind): string =>
  [
    `No ${kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'} was found on this machine.`,
    `On Debian or Ubuntu: sudo apt-get install ${debianPackage[kind]}`,
    kind === 'chromium' ? 'Elsewhere: https://www.google.com/chrome/ or your system’s package manager.' : 'Elsewhere: https://www.mozilla.org/firefox/ or your system’s package manager.',
    `Or name one that is here: ${override[kind]}=/path/to/browser`,
  ].join('\n');

/**
 * The path of a browser of this kind. On Debian as root one is installed where there is none; elsewhere this throws
 * `BrowserMissing`, whose message says exactly what to do.
 */
export async function findBrowser(kind: BrowserKind): Promise<string> {
  const found = findInstalled(kind);
  if (found !== undefined) return found;
  if (canInstall()) {
    try {
      install(kind);
    } catch (error) {
      throw new BrowserMissing(`${advice(kind)}\nInstalling it failed.`, { cause: error });
    }
  }
  const now = findInstalled(kind);
  if (now === undefined) throw new BrowserMissing(advice(kind));
  return now;
}
