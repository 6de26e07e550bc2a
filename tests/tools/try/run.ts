import os from 'node:os';
import { startTidemark, type Tidemark } from '../../e2e/tidemark.ts';
import type { TryOptions } from './options.ts';
import type { PageToTry } from './pages.ts';
import type { TryResult } from './report.ts';
import { tryPage } from './visit.ts';

/** Most of a page's time is waiting for it to stay still, so more browsers than processors are worth their memory. */
const browsersFor = (pages: number): number => Math.max(1, Math.min(Math.ceil(pages / 3), os.availableParallelism() * 2, 6));

/**
 * Tries all pages and gives their results in the given order. Each page gets an empty vault unless `oneVault` is set;
 * then all go through one browser in turn.
 */
export async function tryPages(pages: readonly PageToTry[], extensionDir: string, options: TryOptions): Promise<TryResult[]> {
  const results: TryResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const tidemark = await startTidemark('chromium', {
      extensionDir,
      ...(options.now === undefined ? {} : { now: options.now }),
      ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    });
    try {
      await tidemark.createVault();
      for (let index = next++, isFirst = true; index < pages.length; index = next++, isFirst = false) {
        if (!isFirst && !options.oneVault) await startOver(tidemark);
        const page = pages[index];
        if (page === undefined) continue;
        results[index] = await tryPage(tidemark, page, options);
      }
    } finally {
      await tidemark.close();
    }
  };
  const browsers = options.oneVault ? 1 : browsersFor(pages.length);
  await Promise.all(Array.from({ length: browsers }, work));
  return results;
}

async function startOver(tidemark: Tidemark): Promise<void> {
  await tidemark.erase();
  await tidemark.createVault();
}
