import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../build.ts';
import { buildForPages } from '../try/extension.ts';
import { startFileServer } from '../try/file-server.ts';
import type { TryOptions } from '../try/options.ts';
import { toPages } from '../try/pages.ts';
import { tryPages } from '../try/run.ts';
import { scorePage, type ExpectedPage, type PageScore } from './score-pages.ts';

export const pagesFolder = path.join(projectRoot, 'tests/fixtures/pages');

/** All pages of the fixtures of which somebody has written down what a person reads off them. */
export const findExpectedPages = (): string[] =>
  readdirSync(pagesFolder)
    .filter((file) => file.endsWith('.html') && existsSync(expectedFileOf(file)))
    .map((file) => path.join(pagesFolder, file));

const expectedFileOf = (file: string): string => path.join(pagesFolder, `${path.basename(file, '.html')}.expected.json`);

function readExpected(file: string): ExpectedPage {
  const expected = path.join(path.dirname(file), `${path.basename(file, '.html')}.expected.json`);
  if (!existsSync(expected)) throw new Error(`Nobody has written down what a person reads on ${path.basename(file)}: ${path.basename(expected)} is missing beside it. To see what is read without comparing, use npm run try.`);
  return JSON.parse(readFileSync(expected, 'utf8'));
}

/** The moment at which the fixtures are set. */
const options: TryOptions = { json: true, catchUp: false, oneVault: false, now: new Date('2026-11-22T12:00:00Z'), timeZone: 'Europe/Berlin', settleMs: 2500, inputs: [] };

/** Reads the pages with the built extension in a browser and compares what its vault holds with what a person reads. */
export async function evalCapture(files: readonly string[]): Promise<PageScore[]> {
  const expected = files.map(readExpected);
  const server = await startFileServer();
  try {
    const pages = toPages(files, server);
    const extension = await buildForPages(pages.map((page) => page.url));
    try {
      const results = await tryPages(pages, extension.folder, options);
      return files.map((file, index) => {
        const result = results[index];
        const page = expected[index];
        if (result === undefined || page === undefined) throw new Error(`${file} gave no result`);
        return scorePage(path.basename(file), page, result);
      });
    } finally {
      extension.remove();
    }
  } finally {
    await server.close();
  }
}

export interface CaptureScore {
  pages: number;
  expected: number;
  exact: number;
  otherwiseSaid: number;
  missed: number;
  invented: number;
  scores: PageScore[];
}

export function sumCapture(scores: PageScore[]): CaptureScore {
  const sum = (of: (score: PageScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return { pages: scores.length, expected: sum((each) => each.expected), exact: sum((each) => each.exact), otherwiseSaid: sum((each) => each.otherwiseSaid), missed: sum((each) => each.missed), invented: sum((each) => each.invented), scores };
}

/** The score for people: what is wrong page by page, then the sums. */
export function printCapture({ scores, ...total }: CaptureScore): string {
  const wrong = scores.filter(({ remarks }) => remarks.length > 0);
  const remarked = wrong.flatMap(({ page, expected, exact, remarks }) => [
    `${page}: ${exact} of ${expected}`,
    ...remarks.slice(0, 6).map((remark) => `    ${remark}`),
    ...(remarks.length > 6 ? [`    … ${remarks.length - 6} more`] : []),
  ]);
  const share = ((100 * total.exact) / Math.max(1, total.expected)).toFixed(2);
  return [...remarked, `${total.pages} pages: ${total.exact} of ${total.expected} rows exact (${share} %), ${total.otherwiseSaid} said otherwise, ${total.missed} missed, ${total.invented} invented`].join('\n');
}
