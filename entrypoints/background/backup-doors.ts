/** The browser, as scheduled backups ask for it. */
import { browser } from 'wxt/browser';
import { askBackupWorker, writeBackupFile } from '../../utils/messages/ask-backup-worker.ts';
import { accepted, askOffscreen, fileEnded } from '../../utils/messages/offscreen.ts';
import { startBackupWorker } from '../../utils/messages/start-backup-worker.ts';
import type { BackingUpEquipment } from './backing-up.ts';

/** In Chrome's service worker there are neither workers nor addresses for files: an offscreen document has both. */
const writeOffscreen: BackingUpEquipment['writeFile'] = async (keys, head, documents) => {
  // There may be one that a killed background has left; where there is none, closing it says so.
  await Promise.allSettled([browser.offscreen.closeDocument()]);
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.WORKERS, browser.offscreen.Reason.BLOBS],
    justification: 'Encrypts a scheduled backup in a worker, and hands it to the browser’s downloads.',
  });
  try {
    accepted.parse(await askOffscreen('file/begin', { keys, head }));
    for await (const each of documents) accepted.parse(await askOffscreen('file/add', { documents: each }));
    const { url } = fileEnded.parse(await askOffscreen('file/end', {}));
    return { url, release: () => browser.offscreen.closeDocument() };
  } catch (error) {
    await browser.offscreen.closeDocument();
    throw error;
  }
};

/** Firefox's event page can do it itself. */
const writeHere: BackingUpEquipment['writeFile'] = async (keys, head, documents) => {
  const url = URL.createObjectURL(await writeBackupFile(askBackupWorker(startBackupWorker()), keys, head, documents));
  return { url, release: async () => URL.revokeObjectURL(url) };
};

export const writeFile = import.meta.env.FIREFOX ? writeHere : writeOffscreen;

export const mayDownload = (): Promise<boolean> => browser.permissions.contains({ permissions: ['downloads'] });

/** Starts a download and waits for its end. */
export async function download(url: string, filename: string): Promise<void> {
  const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
  const state = await new Promise<string>((resolve) => {
    const look = async (): Promise<void> => {
      const [item] = await browser.downloads.search({ id });
      if (item !== undefined && item.state !== 'in_progress') settle(item.state);
    };
    const onChanged = (delta: { id: number; state?: { current?: string | undefined } | undefined }): void => {
      const state = delta.id === id ? delta.state?.current : undefined;
      if (state !== undefined && state !== 'in_progress') settle(state);
    };
    const settle = (state: string): void => {
      browser.downloads.onChanged.removeListener(onChanged);
      resolve(state);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // It may have ended before anyone listened.
    look().catch(() => settle('interrupted'));
  });
  if (state !== 'complete') throw new Error('The browser did not finish the download of a backup.');
}
