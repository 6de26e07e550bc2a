import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, type BrowserName } from './build.ts';

const run = promisify(execFile);

/** The extension could not be built. The message is what the build said. */
export class BuildFailed extends Error {}

/**
 * Makes the test build in a process of its own: whatever a builder prints stays out of our own output, where somebody's
 * JSON may be. Gives the folder that a browser can load.
 */
export async function buildTestExtension(browser: BrowserName, outDir: string): Promise<string> {
  try {
    const args = [path.join(projectRoot, 'tests/tools/build.ts'), '--test', '--browser', browser, '--out', outDir];
    await run(process.execPath, args, { cwd: projectRoot, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error);
    throw new BuildFailed(`The extension could not be built.\n${said}`, { cause: error });
  }
  return path.join(outDir, `${browser}-mv3-test`);
}
