import { expect } from 'vitest';
import type { DrivenPage } from '../browsers/index.ts';
import { poll } from '../browsers/index.ts';
import { expectedNovember, expectedOctober, serveQuayside } from '../quayside.ts';
import { story, type Stage } from '../story.ts';
import type { Tidemark, Visit } from '../tidemark.ts';

const says = (page: DrivenPage, words: RegExp): Promise<string> =>
  poll(async () => (await page.painted()).find((line) => words.test(line)), { what: `the words ${words}` });

const rowsIn = async (tidemark: Tidemark): Promise<unknown[]> =>
  (await tidemark.readBack()).flatMap(({ transactions }) => transactions.map(({ date, amountMinor, description }) => [date, amountMinor, description]));

/** Points at the fields of one row, and at what marks money in. */
async function pointOut(page: DrivenPage): Promise<void> {
  await says(page, /Point at the date/);
  await page.pointAt('.entry:nth-child(2) .when');
  await says(page, /Point at what that row was for/);
  await page.pointAt('.entry:nth-child(2) .what');
  await says(page, /Point at the amount/);
  await page.pointAt('.entry:nth-child(2) .pounds');
  await says(page, /Nothing tells money in from money out/);
  await page.pressPainted('Some rows have a mark');
  await page.pointAt('.entry:nth-child(3) .flow');
  await says(page, /^\+£1,950\.00/);
}

async function openTeaching({ tidemark }: Stage, url: string): Promise<Visit> {
  await tidemark.watch(url);
  const visit = await tidemark.visit(url);
  expect((await visit.status()).outcome).toBe('unrecognised');
  expect(await tidemark.site({ kind: 'teach', tabId: visit.tabId })).toEqual({ ok: true });
  return visit;
}

story('a page that nobody can read is taught by its user, and read from then on', async (stage) => {
  const { tidemark } = stage;
  const bank = await serveQuayside();
  try {
    const november = bank.urlOf('quayside', '/accounts/everyday/november');
    const { page, stored } = await openTeaching(stage, november);
    await pointOut(page);
    expect(await says(page, /rows read/)).toBe('6 rows read');
    await page.pressPainted('Looks right');
    await says(page, /same rows/);
    await page.goto(bank.urlOf('quayside', '/accounts/everyday/october'));
    await says(page, /4 other rows read/);
    await page.pressPainted('Save');
    await stored();
    expect(await rowsIn(tidemark)).toEqual(expectedOctober);
    await page.goto(november);
    await poll(async () => (await rowsIn(tidemark)).length === 10, { what: 'both months' });
    expect(await rowsIn(tidemark)).toEqual([...expectedNovember, ...expectedOctober]);
  } finally {
    await bank.close();
  }
});
