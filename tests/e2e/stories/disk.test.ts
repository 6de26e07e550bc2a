import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { banks } from '../../demo-bank/banks.ts';
import { expectedLedger } from '../../demo-bank/expected.ts';
import { startDemoBank } from '../../demo-bank/server.ts';
import type { BrowserKind } from '../browsers/index.ts';
import { formsOf, searchFolder } from '../search-profile.ts';
import { today } from '../story.ts';
import { startTidemark, type Tidemark } from '../tidemark.ts';

/** What the banks' rows say: long enough that no browser brings it along by chance. */
const markers = [...new Set(banks.flatMap((bank) => expectedLedger(bank.id, today).flatMap((account) => account.transactions.slice(0, 40).map((row) => row.description))))]
  .filter((description) => description.length >= 14)
  .slice(0, 60);

/** Written in plain on purpose, to prove that the search finds what is there. */
const planted = 'planted marker, found in plain';

declare const chrome: { storage: { local: { set: (items: Record<string, string>) => Promise<void> } } };

async function visitAll(tidemark: Tidemark, at: (bank: (typeof banks)[number], path: string) => string): Promise<void> {
  for (const bank of banks) {
    await tidemark.watch(at(bank, bank.homePath));
    for (const statement of Object.values(bank.statementPaths)) {
      const visit = await tidemark.visit(at(bank, statement));
      await visit.status(({ receipt }) => receipt.kind === 'stored' || receipt.kind === 'sealed');
      await visit.leave();
    }
  }
}

test('markers are found in each of their forms', () => {
  const base64 = (text: string): Buffer => Buffer.from(Buffer.from(text).toString('base64'));
  const forms = formsOf('Kaffeerösterei');
  for (const [offset, prefix] of ['', 'x', 'xy'].entries()) {
    expect(base64(`${prefix}Kaffeerösterei und mehr`).includes(forms.get(`base64+${offset}`) ?? '?')).toBe(true);
  }
});

test.concurrent.for<BrowserKind>(['chromium', 'firefox'])('no word of what was captured lies in the profile (%s)', async (kind) => {
  expect(markers.length).toBeGreaterThanOrEqual(20);
  const profileDir = mkdtempSync(path.join(os.tmpdir(), `tidemark-disk-${kind}-`));
  const server = await startDemoBank({ today });
  const options = { extensionDir: inject('extensionDirs')[kind], profileDir, now: new Date(`${today}T12:00:00Z`) };
  try {
    const tidemark = await startTidemark(kind, options);
    const at = (bank: (typeof banks)[number], page: string): string => server.urlOf(bank.id, page, { signedIn: true });
    await tidemark.createVault();
    await visitAll(tidemark, at);
    expect((await tidemark.readBack()).flatMap((account) => account.transactions).length).toBeGreaterThan(200);

    await tidemark.lock('full');
    await visitAll(tidemark, at);
    await tidemark.dashboard.evaluate((text) => chrome.storage.local.set({ planted: text }).then(() => true), planted);
    await tidemark.browser.kill();

    const { finds, files } = searchFolder(profileDir, [...markers, planted]);
    expect(files).toBeGreaterThan(20);
    expect(finds.filter((find) => find.marker !== planted)).toEqual([]);
    expect(finds.filter((find) => find.marker === planted).length).toBeGreaterThan(0);
  } finally {
    await server.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
