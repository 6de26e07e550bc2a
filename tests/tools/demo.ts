/**
 * `npm run demo`: builds the extension, opens it in a browser on the invented banks, captures what they show and prints
 * the ledger that the vault then holds. With a display the browser stays open on the dashboard; without one
 * screenshots are saved under `screens/demo/`. `--headless` never opens a window, `--browser firefox` takes Firefox.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { banks } from '../demo-bank/banks.ts';
import { startDemoBank } from '../demo-bank/server.ts';
import { BrowserMissing, findBrowser, findInstalled, type BrowserKind } from '../e2e/browsers/index.ts';
import { siteOf, startTidemark, type Tidemark } from '../e2e/tidemark.ts';
import { buildTestExtension } from './build-apart.ts';
import { projectRoot } from './build.ts';
import { describeAccount } from './demo/ledger-table.ts';
import { saveScreens } from './demo/screens.ts';
import { tourBank, type Stop } from './demo/tour.ts';

const hasDisplay = (): boolean => os.platform() === 'win32' || os.platform() === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const describeStop = ({ title, status }: Stop): string => {
  const reason = status.receipt.kind === 'refused' ? ` (refused: ${status.receipt.code})` : status.reason === undefined ? '' : ` (${status.reason})`;
  return `  ${title.padEnd(12)} ${status.outcome}${reason}${status.adapter === undefined ? '' : ` · read by ${status.adapter.id}`}`;
};

async function createVault(tidemark: Tidemark): Promise<void> {
  const reply = await tidemark.command('vault/apply', { kind: 'create-with-device-key' });
  if (!reply.ok) throw new Error(`No vault was made: ${reply.code}`);
}

async function main(kind: BrowserKind, isHeaded: boolean): Promise<void> {
  const executable = await findBrowser(kind);
  console.log('Building the extension');
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'tidemark-demo-'));
  try {
    const extensionDir = await buildTestExtension(kind === 'firefox' ? 'firefox' : 'chrome', outDir);
    await showEverything(kind, { extensionDir, executable, isHeaded });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function showEverything(kind: BrowserKind, { extensionDir, executable, isHeaded }: { extensionDir: string; executable: string; isHeaded: boolean }): Promise<void> {
  const server = await startDemoBank();
  const screensDir = path.join(projectRoot, 'screens/demo');
  mkdirSync(screensDir, { recursive: true });
  console.log(`Opening ${executable}\n`);
  const tidemark = await startTidemark(kind, { extensionDir, executable, isHeaded });
  await createVault(tidemark);

  for (const bank of banks) {
    console.log(bank.label);
    const stops = await tourBank(tidemark, server, bank, async (page, account) => {
      if (!isHeaded && account === 'current') await page.screenshot(path.join(screensDir, `${bank.id}.png`));
    });
    console.log(stops.map(describeStop).join('\n'));
  }

  const accounts = await tidemark.readBack();
  console.log('\nThe ledger, read back from the vault\n');
  for (const bank of banks) {
    const siteId = siteOf(server.urlOf(bank.id, '/')).id;
    console.log(`${bank.label}\n${'─'.repeat(bank.label.length)}`);
    for (const account of accounts.filter((each) => each.siteId === siteId)) console.log(`${describeAccount(account)}\n`);
  }
  const rows = accounts.reduce((total, account) => total + account.transactions.length, 0);
  const proved = accounts.filter((account) => account.lastProof === 'proved').length;
  console.log(`${accounts.length} accounts, ${rows} transactions, ${proved} accounts proved by their bank's own balances.`);

  await tidemark.finishOnboarding();
  if (isHeaded) {
    await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html`);
    await tidemark.dashboard.bringToFront();
    console.log('\nThe browser stays open on the dashboard. Close it, or press Ctrl+C here, to end.');
    for (const bank of banks) console.log(`  ${server.urlOf(bank.id, bank.loginPath)}`);
    await tidemark.browser.closed;
    await server.close();
    return;
  }
  const files = await saveScreens(tidemark, server, screensDir);
  console.log(`\nScreenshots:\n${[...banks.map((bank) => path.join(screensDir, `${bank.id}.png`)), ...files].map((file) => `  ${path.relative(process.cwd(), file)}`).join('\n')}`);
  await tidemark.close();
  await server.close();
}

/** What is here: Chromium, Chrome or Edge before Firefox. Where there is neither, Chromium is to be installed. */
const preferred = (): BrowserKind => (findInstalled('chromium') === undefined && findInstalled('firefox') !== undefined ? 'firefox' : 'chromium');

const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } });
try {
  const kind = values.browser === undefined ? preferred() : values.browser === 'firefox' ? 'firefox' : 'chromium';
  await main(kind, hasDisplay() && !values.headless);
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
