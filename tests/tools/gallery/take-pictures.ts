import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../e2e/browsers/index.ts';
import { projectRoot } from '../build.ts';
import type { ScreenState, Step } from './states.ts';

interface Request {
  address: string;
  states: readonly ScreenState[];
  folder: string;
  withAxe: boolean;
}

interface Variant {
  name: string;
  width: number;
  dark: boolean;
  dir: 'ltr' | 'rtl';
}

const wide = 1200;
const phone = 390;
/** The narrowest that is promised for what stands on other people's pages. */
const smallPhone = 360;
const popupWidth = 380;
/** The most that Chrome gives a popup: what is higher scrolls. */
const popupHeight = 600;

const highestPicture = 8_000;

/** Every screen light and dark; the dashboard also on a phone; right to left once each. */
const variantsOf = ({ surface }: ScreenState): Variant[] => {
  const widths = surface === 'popup' ? [['', popupWidth] as const] : [['', wide] as const, ['-phone', surface === 'page' ? smallPhone : phone] as const];
  return [
    ...widths.flatMap(([name, width]) => [
      { name, width, dark: false, dir: 'ltr' as const },
      { name: `${name}-dark`, width, dark: true, dir: 'ltr' as const },
    ]),
    { name: '-rtl', width: surface === 'popup' ? popupWidth : wide, dark: false, dir: 'rtl' },
  ];
};

/** Takes all pictures with one browser. Errors of a page, pages wider than their window and axe's finds are troubles. */
export async function takePictures({ address, states, folder, withAxe }: Request): Promise<{ pictures: number; troubles: string[] }> {
  const browser = await chromium.launch({ executablePath: await findBrowser('chromium') });
  const axe = withAxe ? await readFile(path.join(path.dirname(createRequire(path.join(projectRoot, 'package.json')).resolve('axe-core')), 'axe.min.js'), 'utf8') : undefined;
  const troubles: string[] = [];
  let pictures = 0;
  for (const state of states) {
    const variants = variantsOf(state);
    const found = await Promise.all(
      variants.map(async (variant) => {
        const name = `${state.id}${variant.name}`;
        const url = `${address}?state=${state.id}&dir=${variant.dir}${state.hash ?? ''}`;
        return (await takePicture(browser, url, state, variant, path.join(folder, `${name}.png`), axe)).map((each) => `${name}: ${each}`);
      }),
    );
    troubles.push(...found.flat());
    pictures += variants.length;
  }
  await browser.close();
  return { pictures, troubles };
}

async function takePicture(browser: Browser, url: string, state: ScreenState, variant: Variant, file: string, axe: string | undefined): Promise<string[]> {
  const troubles: string[] = [];
  const page = await browser.newPage({
    viewport: { width: variant.width, height: state.surface === 'popup' ? popupHeight : variant.width <= phone ? 844 : 900 },
    colorScheme: variant.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  try {
    for (const step of state.steps ?? []) await take(page, step);
  } catch (error) {
    troubles.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
  await page.locator('.chart-canvas[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 10_000 });
  // What a frame shows comes after the page around it.
  for (const frame of page.frames()) await frame.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  // A list of 100,000 rows is higher than any picture may be; its first window says enough.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // A window as high as the page: what is fixed to its edge stands at the page's end, as it does when one scrolls there.
  if (state.surface === 'options' && height < highestPicture) await page.setViewportSize({ width: variant.width, height });
  if (state.surface === 'popup') await page.locator('.popup').screenshot({ path: file });
  else await page.screenshot({ path: file });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 0) troubles.push(`${overflow} px wider than its window`);
  if (axe !== undefined) troubles.push(...(await checkWithAxe(page, axe)));
  await page.close();
  return troubles;
}

async function take(page: Page, step: Step): Promise<void> {
  const timeout = 15_000;
  if ('click' in step) await page.getByRole('button', { name: step.click, exact: true }).last().click({ timeout });
  else if ('choose' in step) await page.locator('input[type="file"]').setInputFiles({ name: step.choose, mimeType: 'application/octet-stream', buffer: Buffer.from(step.holding ?? 'any') }, { timeout });
  else if ('fill' in step) await page.getByLabel(step.fill, { exact: true }).fill(step.with, { timeout });
  else if (step.press === 'Tab to row') await page.locator('[role="row"][tabindex="0"]').focus({ timeout });
  else await page.keyboard.press(step.press);
}

async function checkWithAxe(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } }).axe.run;
    const { violations } = await run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `axe ${id} at ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 200)}`));
  });
}
