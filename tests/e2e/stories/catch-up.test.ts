import { expect } from 'vitest';
import type { CatchUp, CatchUpReach } from '../../../utils/model/catch-up.ts';
import type { DemoBankId } from '../../demo-bank/bank.ts';
import { expectedAccount } from '../../demo-bank/expected.ts';
import type { SampleAccountId } from '../../../utils/sample/flavour.ts';
import { poll } from '../browsers/index.ts';
import { ledgerOf } from '../ledger-of.ts';
import { pagingLedger, servePagingBank } from '../paging-bank.ts';
import { story, today, type Stage } from '../story.ts';
import type { Visit } from '../tidemark.ts';

/** Faster than a person, so that the stories are told in time; the pace itself is tested on its own. */
const quick = { from: 40, to: 120 };

async function catchUp({ tidemark }: Stage, { tabId }: Visit, reach: CatchUpReach, pace = quick): Promise<void> {
  await tidemark.setPace(pace);
  expect(await tidemark.site({ kind: 'catch-up', tabId, reach })).toEqual({ ok: true });
}

const until = ({ tidemark }: Stage, { tabId }: Visit, isDone: (run: CatchUp) => boolean, what: string): Promise<CatchUp> =>
  poll(async () => [await tidemark.catchUp(tabId)].find((run) => run !== undefined && isDone(run)), { what, timeoutMs: 80_000 });
const ended = (stage: Stage, visit: Visit): Promise<CatchUp> => until(stage, visit, ({ end }) => end !== undefined, 'the end of catching up');

async function open({ tidemark }: Stage, url: string): Promise<Visit> {
  await tidemark.watch(url);
  const visit = await tidemark.visit(url);
  await visit.stored();
  return visit;
}

const whole: [DemoBankId, SampleAccountId, string][] = [
  ['nordlicht', 'savings', 'next pages, each a document of its own'],
  ['baleine', 'card', 'a button that fetches more, without balances'],
  ['tideway', 'savings', 'an application that asks for more data'],
];
for (const [bank, account, build] of whole) {
  story(`from nothing, all that a bank shows is read: ${build}`, async (stage) => {
    const path = { nordlicht: '/konten/1164/umsaetze', baleine: '/comptes/6452/operations', tideway: '/app/accounts/ac-6034', harborcreek: '' }[bank];
    const url = stage.at(bank, path);
    const visit = await open(stage, url);
    await catchUp(stage, visit, { kind: 'all' });
    const run = await ended(stage, visit);
    const expected = expectedAccount(bank, account, today).transactions;
    expect(run).toMatchObject({ end: 'no-more', reached: expected.at(-1)?.date });
    const [captured] = await ledgerOf(stage.tidemark, url);
    expect(captured?.transactions).toEqual(expected);
  });
}

story('from a tidemark, by the popup’s button, only what is missing is read, and the mark rises over all of it', async (stage) => {
  const expected = expectedAccount('nordlicht', 'current', today).transactions;
  // The account as it was known in summer: from one month of it on everything is missing.
  const summer = await open(stage, stage.at('nordlicht', '/konten/5507/umsaetze?monat=2026-08'));
  const [before] = await ledgerOf(stage.tidemark, await summer.page.url());
  await summer.leave();
  const visit = await open(stage, stage.at('nordlicht', '/konten/5507/umsaetze'));
  await stage.tidemark.setPace(quick);
  const popup = await stage.tidemark.browser.openExtensionPage(`popup.html?tab=${visit.tabId}`);
  await popup.click({ role: 'button', name: /^Catch up since/ });
  const run = await ended(stage, visit);
  expect(run).toMatchObject({ end: 'reached', until: before?.tidemark?.date });
  await popup.waitFor(() => document.body.textContent.includes('Nothing is missing since'), { what: 'the end in the popup’s words' });
  const [account] = await ledgerOf(stage.tidemark, await visit.page.url());
  expect(account?.tidemark).toMatchObject({ date: '2026-11-21', proven: true });
  expect(account?.transactions.filter(({ date }) => date >= '2026-08-01')).toEqual(expected.filter(({ date }) => date >= '2026-08-01'));
  // Not the whole history again.
  expect(run.rows).toBeLessThan(expected.length / 2);
});

story('the stop button ends it at the next page, what was read stays, and it can be gone on with', async (stage) => {
  const visit = await open(stage, stage.at('baleine', '/comptes/8820/operations'));
  await catchUp(stage, visit, { kind: 'all' }, { from: 800, to: 900 });
  await until(stage, visit, ({ pages }) => pages >= 3, 'some pages');
  expect(await stage.tidemark.site({ kind: 'stop-catch-up', tabId: visit.tabId })).toEqual({ ok: true });
  const stopped = await ended(stage, visit);
  expect(stopped.end).toBe('stopped');
  const shown = (): Promise<number> => visit.page.evaluate(() => document.querySelectorAll('.operation').length);
  const before = await shown();
  await catchUp(stage, visit, { kind: 'date', date: '2026-06-01' });
  const run = await ended(stage, visit);
  expect(run).toMatchObject({ end: 'reached', until: '2026-06-01' });
  expect(before).toBeLessThan(await shown());
  const [account] = await ledgerOf(stage.tidemark, await visit.page.url());
  const since = '2026-06-01';
  expect(account?.transactions.filter(({ date }) => date >= since)).toEqual(expectedAccount('baleine', 'current', today).transactions.filter((each) => each.date >= since && !each.pending));
});

story('a session that ends while pages are turned ends it, and says so', async (stage) => {
  const visit = await open(stage, stage.at('nordlicht', '/konten/5507/umsaetze'));
  await catchUp(stage, visit, { kind: 'all' }, { from: 400, to: 500 });
  await until(stage, visit, ({ pages }) => pages >= 2, 'some pages');
  stage.server.endSessions();
  expect(await ended(stage, visit)).toMatchObject({ end: 'signed-out' });
});

story('it outlives the background, in the middle of it', async (stage) => {
  const visit = await open(stage, stage.at('tideway', '/app/accounts/ac-6034'));
  await catchUp(stage, visit, { kind: 'all' }, { from: 500, to: 600 });
  await until(stage, visit, ({ pages }) => pages >= 2, 'some pages');
  await stage.tidemark.browser.killBackground();
  expect(await ended(stage, visit)).toMatchObject({ end: 'no-more' });
  const [account] = await ledgerOf(stage.tidemark, await visit.page.url());
  expect(account?.transactions).toEqual(expectedAccount('tideway', 'savings', today).transactions);
});

for (const build of ['windowed', 'endless', 'paged'] as const) {
  story(`a list that is ${build} and shows no balances is read whole, its twins across every break`, async (stage) => {
    const expected = pagingLedger(today, 120);
    const server = await servePagingBank(expected);
    try {
      const url = server.urlOf(build, `/${build}`);
      const visit = await open(stage, url);
      await catchUp(stage, visit, { kind: 'all' });
      expect(await ended(stage, visit)).toMatchObject({ end: 'no-more', rows: expected.length });
      const [account] = await ledgerOf(stage.tidemark, url);
      expect(account?.transactions).toEqual(expected);
      expect(account?.tidemark?.date).toBe('2026-11-21');
    } finally {
      await server.close();
    }
  });
}

story('months are chosen one after the other, over one that says it has none', async (stage) => {
  const rows = pagingLedger(today, 260);
  const server = await servePagingBank(rows);
  try {
    const url = server.urlOf('monthly', '/monthly');
    const visit = await open(stage, url);
    await catchUp(stage, visit, { kind: 'all' });
    expect(await ended(stage, visit)).toMatchObject({ end: 'no-more', pages: 3 });
    const [account] = await ledgerOf(stage.tidemark, url);
    expect(account?.transactions).toEqual(rows.filter(({ date }) => /^2026-(11|09)/.test(date)));
  } finally {
    await server.close();
  }
});
