/**
 * `npm run try -- URL_OR_FILE…`: what the built extension captures and stores from any page, read back from the vault.
 * See `try/options.ts` for the options. Exit code 1 where a page gave no answer, 2 where the command was not understood.
 */
import { BrowserMissing } from '../e2e/browsers/index.ts';
import { buildForPages } from './try/extension.ts';
import { startFileServer } from './try/file-server.ts';
import { readOptions, usage, UsageError } from './try/options.ts';
import { toPages } from './try/pages.ts';
import { describe } from './try/report.ts';
import { tryPages } from './try/run.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const files = await startFileServer();
  try {
    const pages = toPages(options.inputs, files);
    const extension = await buildForPages(pages.map((page) => page.url));
    try {
      const results = await tryPages(pages, extension.folder, options);
      console.log(options.json ? JSON.stringify(results) : results.map((result) => describe(result)).join('\n\n'));
      if (results.some((result) => result.reason === 'no-answer' || result.reason === 'page-not-reached')) process.exitCode = 1;
    } finally {
      extension.remove();
    }
  } finally {
    await files.close();
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else if (error instanceof BrowserMissing) {
    console.error(error.message);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
