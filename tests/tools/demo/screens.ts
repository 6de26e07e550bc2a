import path from 'node:path';
import type { DemoBankServer } from '../../demo-bank/server.ts';
import type { Tidemark } from '../../e2e/tidemark.ts';

/** Saves what the extension's own pages show after the tour, and gives the files' names. */
export async function saveScreens(tidemark: Tidemark, server: DemoBankServer, folder: string): Promise<string[]> {
  const { browser } = tidemark;
  const files: string[] = [];
  const save = async (page: string, name: string, size: { width: number; height: number; dark?: boolean }): Promise<void> => {
    const opened = await browser.openExtensionPage(page);
    await opened.waitFor(() => document.querySelector('main')?.textContent.trim() !== '' && document.querySelector('[aria-busy="true"]') === null, { what: `${page} to be drawn` });
    const file = path.join(folder, name);
    await opened.screenshot(file, size);
    files.push(file);
    await opened.close();
  };
  const bank = await tidemark.visit(server.urlOf('nordlicht', '/konten/5507/umsaetze', { signedIn: true }));
  await bank.stored();
  await save(`popup.html?tab=${bank.tabId}`, 'popup.png', { width: 380, height: 600 });
  await save('options.html', 'dashboard.png', { width: 1280, height: 900 });
  await save('options.html#/transactions', 'transactions.png', { width: 1280, height: 900 });
  await save('options.html#/transactions', 'transactions-dark.png', { width: 1280, height: 900, dark: true });
  await save('options.html#/sites', 'sites.png', { width: 1280, height: 900 });
  await bank.leave();
  return files;
}
