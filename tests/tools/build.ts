/**
 * Builds the extension. `npm run build` makes the store builds for Chrome/Edge and Firefox;
 * `--test` makes the test build (reads loopback pages, prints the ledger back), `--browser chrome|firefox` only one,
 * `--out DIR` puts it elsewhere than `.output`.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'wxt';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export type BrowserName = 'chrome' | 'firefox';

export interface BuildRequest {
  browser: BrowserName;
  isTestBuild: boolean;
  outDir?: string;
  quiet?: boolean;
}

/** Builds once and gives the folder that a browser can load. */
export async function buildExtension({ browser, isTestBuild, outDir = '.output', quiet = false }: BuildRequest): Promise<string> {
  // wxt.config.ts is read afresh for each build and takes the kind of build from here.
  process.env['TIDEMARK_TEST_BUILD'] = isTestBuild ? '1' : '';
  const absoluteOutDir = path.resolve(projectRoot, outDir);
  await build({
    root: projectRoot,
    browser,
    outDir: absoluteOutDir,
    ...(quiet ? { logger: silentLogger } : {}),
  });
  return path.join(absoluteOutDir, `${browser}-mv3${isTestBuild ? '-test' : ''}`);
}

const silence = (): void => undefined;
const silentLogger = {
  debug: silence,
  log: silence,
  info: silence,
  success: silence,
  warn: silence,
  error: console.error,
  fatal: console.error,
  level: 1,
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, test: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const browsers: BrowserName[] = values.browser === undefined ? ['chrome', 'firefox'] : [values.browser === 'firefox' ? 'firefox' : 'chrome'];
  for (const browser of browsers) {
    const folder = await buildExtension({ browser, isTestBuild: values.test, ...(values.out === undefined ? {} : { outDir: values.out }) });
    console.log(folder);
  }
}
