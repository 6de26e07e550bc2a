/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find. Runs all steps even
 * when one fails, so that one run tells everything. The last line is `N passed, N failed, N skipped`; the exit code
 * is 1 when anything failed or was skipped: a missing browser is a failure, not a skip.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { projectRoot } from './build.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string[];
  /** Set for vitest runs, whose own counts are added; any other step counts as one. */
  isVitest?: boolean;
}

const steps: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'unit', command: ['vitest', 'run'], isVitest: true },
  { name: 'build', command: ['node', 'tests/tools/build.ts'] },
  { name: 'test build', command: ['node', 'tests/tools/build.ts', '--test'] },
  { name: 'store lint', command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted=false', '--warnings-as-errors=false'] },
  { name: 'built', command: ['vitest', 'run', '--config', 'tests/built/vitest.config.ts'], isVitest: true },
  { name: 'end-to-end', command: ['vitest', 'run', '--config', 'tests/e2e/vitest.config.ts'], isVitest: true },
];

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
});

function run(command: readonly string[]): Promise<boolean> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(path.join(projectRoot, 'node_modules/.bin', program), args, { cwd: projectRoot, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function runVitest(command: readonly string[], reportFile: string): Promise<Counts> {
  const ok = await run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]);
  try {
    const report = vitestReport.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
    // A file that fails to load has no tests to count, so a failed run with none failed is one failure.
    const failed = Math.max(report.numFailedTests, ok && report.success ? 0 : 1);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  } catch (error) {
    console.error(`No report of ${command.join(' ')}: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runStep(step: Step, reportFile: string): Promise<Counts> {
  console.log(`\n── ${step.name}: ${step.command.join(' ')}`);
  if (step.isVitest === true) return runVitest(step.command, reportFile);
  const ok = await run(step.command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = values.only === undefined ? steps : steps.filter((step) => values.only?.includes(step.name));
const folder = mkdtempSync(path.join(os.tmpdir(), 'tidemark-test-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of chosen) {
  const started = Date.now();
  const counts = await runStep(step, path.join(folder, `${step.name}.json`));
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  lines.push(`${step.name.padEnd(12)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped · ${Math.round((Date.now() - started) / 1000)} s`);
}
rmSync(folder, { recursive: true, force: true });
if (chosen.length === 0) total.failed += 1;
console.log(`\n${lines.map((line) => `── ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.skipped > 0 ? 1 : 0;
