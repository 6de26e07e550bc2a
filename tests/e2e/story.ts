import { inject, test } from 'vitest';
import type { DemoBankId } from '../demo-bank/bank.ts';
import { startDemoBank, type DemoBankServer } from '../demo-bank/server.ts';
import type { BrowserKind, LaunchOptions } from './browsers/index.ts';
import { startTidemark, type Tidemark } from './tidemark.ts';

/** The day on which all stories play. */
export const today = '2026-11-22';
const noon = new Date(`${today}T12:00:00Z`);

export interface Stage {
  tidemark: Tidemark;
  server: DemoBankServer;
  kind: BrowserKind;
  /** How the browser was started, to start it again. */
  launchOptions: LaunchOptions;
  /** A page of a bank whose customer is signed in. */
  at: (bank: DemoBankId, path: string) => string;
}

/**
 * Tells a story in Chromium and in Firefox: each with the demo banks, a fresh profile, and an empty vault that is open.
 * Stories share nothing, so that two are told at a time: most of a story is waiting for a page to come to rest.
 */
export function story(title: string, tell: (stage: Stage) => Promise<void>): void {
  test.concurrent.for<BrowserKind>(['chromium', 'firefox'])(`${title} (%s)`, async (kind) => {
    const server = await startDemoBank({ today });
    const launchOptions: LaunchOptions = { extensionDir: inject('extensionDirs')[kind], now: noon, timeZone: 'Europe/Berlin' };
    try {
      const tidemark = await startTidemark(kind, launchOptions);
      try {
        await tidemark.createVault();
        await tell({ tidemark, server, kind, launchOptions, at: (bank, path) => server.urlOf(bank, path, { signedIn: true }) });
      } finally {
        await tidemark.close();
      }
    } finally {
      await server.close();
    }
  });
}
