import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, type BrowserName } from './build.ts';

const run = promisify(execFile);

/** The extension could not be built. The message is what the build said. */
export class BuildFailed extends Error {}

/**
 * Builds in a process of its own: whatever a builder prints stays out of our own output, where somebody's JSON may be.
 * Gives the folder that a browser can load.
 */
async function buildApart(browser: BrowserName, outDir: string, isTestBuild: boolean): Promise<string> {
  try {
    const args = [path.join(projectRoot, 'tests/tools/build.ts'), ...(isTestBuild ? ['--test'] : []), '--browser', browser, '--out', outDir];
    await run(process.execPath, args, { cwd: projectRoot, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error);
    throw new BuildFailed(`The extension could not be built.\n${said}`, { cause: error });
  }
  return path.resolve(projectRoot, outDir, `${browser}-mv3${isTestBuild ? '-test' : ''}`);
}

/** The test build, which reads loopback pages and gives the ledger back. */
export const buildTestExtension = (browser: BrowserName, outDir: string): Promise<string> => buildApart(browser, outDir, true);

/** The store build. */
export const buildStoreExtension = (browser: BrowserName, outDir: string): Promise<string> => buildApart(browser, outDir, false);
