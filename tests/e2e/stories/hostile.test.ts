import { expect } from 'vitest';
import type { AccountReadBack } from '../../../utils/ledger/read-back.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { AccountReceipt } from '../../../utils/model/receipt.ts';
import * as bodies from '../../fixtures/hostile/bodies.ts';
import * as lies from '../../fixtures/hostile/lies.ts';
import * as restless from '../../fixtures/hostile/restless.ts';
import * as sizes from '../../fixtures/hostile/sizes.ts';
import { makeRows, type Served } from '../../fixtures/hostile/statement.ts';
import * as words from '../../fixtures/hostile/words.ts';
import { serveHostile } from '../content/serve-hostile.ts';
import { story, type Stage } from '../story.ts';
import { siteOf, type Tidemark, type Visit } from '../tidemark.ts';

/** The vault's accounts of one site. */
const accountsOf = async (tidemark: Tidemark, url: string): Promise<AccountReadBack[]> => (await tidemark.readBack()).filter(({ siteId }) => siteId === siteOf(url).id);

interface Read {
  url: string;
  visit: Visit;
  status: PageStatus;
  accounts: AccountReadBack[];
  descriptions: string[];
}

const isSettled = ({ reason }: PageStatus): boolean => reason !== 'still-loading';
const receiptsOf = ({ receipt }: PageStatus): readonly AccountReceipt[] => (receipt.kind === 'stored' ? receipt.accounts : []);

/** A story about pages of hostile banks: each is watched, visited and, when the story is told, left. */
function hostileStory(title: string, pages: Record<string, () => Served>, tell: (stage: Stage & { read: (name: string, isDone?: (status: PageStatus) => boolean) => Promise<Read> }) => Promise<void>): void {
  story(title, async (stage) => {
    const server = await serveHostile(pages);
    const visits: Visit[] = [];
    const read = async (name: string, isDone = isSettled): Promise<Read> => {
      const url = server.urlOf(name);
      await stage.tidemark.watch(url);
      const visit = await stage.tidemark.visit(url);
      visits.push(visit);
      const status = await visit.status(isDone);
      const accounts = await accountsOf(stage.tidemark, url);
      return { url, visit, status, accounts, descriptions: accounts.flatMap(({ transactions }) => transactions.map(({ description }) => description)) };
    };
    try {
      await tell({ ...stage, read });
      for (const visit of visits) await visit.leave();
    } finally {
      await server.close();
    }
  });
}

const plainNames = (count: number): string[] => makeRows(count).map(({ description }) => description);

hostileStory('a hundred thousand elements are read through, and hide no row', { nodes: sizes.manyNodes, around: sizes.nodesAroundLedger, numbers: sizes.manyNumbers(20_000), kinds: sizes.rowsOfAllKinds(3_000) }, async ({ read }) => {
  expect(await read('nodes')).toMatchObject({ status: { outcome: 'ignored', reason: 'not-an-account-page' }, accounts: [] });
  const around = await read('around');
  expect(around.accounts).toHaveLength(1);
  expect(new Set(around.descriptions)).toEqual(new Set(plainNames(300)));
  expect(around.status).toMatchObject({ receipt: { accounts: [{ added: 300, proof: 'proved' }] } });
  for (const name of ['numbers', 'kinds']) expect((await read(name)).status.reason, name).not.toBe('reader-failed');
});

for (const [name, count, page] of [['ten thousand rows', 10_000, sizes.manyRows(10_000)], ['a hundred thousand rows', 100_000, sizes.manyRows(100_000)], ['forty thousand blocks', 40_000, sizes.manyBlocks(40_000)]] as const) {
  hostileStory(`${name}: those that were not read are counted, and move no tidemark`, { page }, async ({ read }) => {
    const { status, accounts } = await read('page');
    const [receipt] = receiptsOf(status);
    expect((receipt?.added ?? 0) + (receipt?.left ?? 0)).toBe(count);
    expect(receipt?.added).toBeGreaterThanOrEqual(300);
    expect(accounts.map(({ tidemark }) => tidemark === undefined)).toEqual([receipt?.left !== undefined]);
  });
}

const deep = {
  elements: sizes.deepElements(10_000),
  shadows: sizes.deepShadows(500),
  texts: sizes.longTexts,
  ids: sizes.sameIds,
  frames: sizes.manyFrames(1_000),
  itself: sizes.framedInItself(30),
};
hostileStory('what is deep, long or many beside a ledger leaves it as it is', { ...deep, description: sizes.longDescription }, async ({ read }) => {
  for (const name of Object.keys(deep)) {
    const { status, accounts, descriptions } = await read(name);
    expect(status, name).toMatchObject({ outcome: 'rows', receipt: { kind: 'stored' } });
    expect(accounts, name).toHaveLength(1);
    expect(new Set(descriptions), name).toEqual(new Set(plainNames(6)));
  }
  const { descriptions } = await read('description');
  expect(descriptions).toHaveLength(6);
  expect(Math.max(...descriptions.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
});

const quiet = {
  'texts-frames': [restless.restless('texts', 'every-frame'), 150],
  'attributes-50': [restless.restless('attributes', 'every-50-ms'), 60],
  'elements-bursts': [restless.restless('elements', 'in-bursts'), 3_000],
} as const;
const busy = { 'rows-frames': [restless.restless('rows', 'every-frame'), 300], 'rows-50': [restless.restless('rows', 'every-50-ms'), 100] } as const;
const pagesOf = (all: Record<string, readonly [() => Served, number]>): Record<string, () => Served> => Object.fromEntries(Object.entries(all).map(([name, [page]]) => [name, page]));

hostileStory('a page that never stands still is read, told of seldom, and goes on', pagesOf({ ...quiet, ...busy }), async ({ tidemark, read }) => {
  for (const [name, [, changes]] of Object.entries({ ...quiet, ...busy })) {
    const { visit } = await read(name, ({ outcome }) => outcome === 'rows');
    const elapsed = await visit.page.waitFor((most) => ((globalThis.changes ?? 0) > most ? performance.now() : undefined), { what: `${changes} changes of ${name}` }, changes);
    const { sequence = 0 } = (await tidemark.pageStatuses()).find(({ tabId }) => tabId === visit.tabId) ?? {};
    // What says nothing new is handed over once; what does, no more often than every two seconds.
    expect(sequence, name).toBeLessThanOrEqual(name in quiet ? 1 : 2 + elapsed / 2_000);
  }
});

hostileStory('rows of two moments are never mixed', { swaps: restless.swapsAccounts(1_500), loses: restless.losesRows(800), goes: restless.goesAway(4_000) }, async ({ read }) => {
  const { accounts } = await read('swaps', () => true);
  for (const { mask, transactions } of accounts) {
    expect(new Set(transactions.map(({ description }) => description.split(' ')[0]))).toEqual(new Set([mask === '1111' ? 'Alpha' : 'Beta']));
  }
  const loses = await read('loses');
  expect(loses.accounts).toHaveLength(1);
  expect(loses.descriptions.every((each) => each.startsWith('Harbour'))).toBe(true);
  const goes = await read('goes', ({ outcome, receipt }) => outcome === 'rows' && receipt.kind === 'stored' && receipt.accounts[0]?.added === 5);
  expect(goes.accounts.find(({ mask }) => mask === '9090')?.transactions.every(({ description }) => description.startsWith('Elsewhere'))).toBe(true);
  expect(goes.accounts.filter(({ mask }) => mask !== '9090').flatMap(({ transactions }) => transactions).some(({ description }) => description.startsWith('Elsewhere'))).toBe(false);
});

hostileStory('responses without measure cost their counting, and the page is read', { huge: bodies.hugeBodies, deep: bodies.deepBodies(10_000), names: bodies.prototypeNames, many: bodies.manyBodies(10_000) }, async ({ tidemark, read }) => {
  for (const name of ['huge', 'deep', 'names', 'many']) {
    // The rows come when the responses have.
    const { visit, descriptions } = await read(name, ({ outcome, receipt }) => outcome === 'rows' && receipt.kind === 'stored');
    expect(new Set(descriptions), name).toEqual(new Set(plainNames(6)));
    if (name === 'many') await visit.page.waitFor(() => (globalThis.changes ?? 0) > 1_500, { what: 'many responses' });
  }
  expect(await tidemark.dashboard.evaluate(() => 'polluted' in {})).toBe(false);
  await tidemark.finishOnboarding();
  const dashboard = await tidemark.browser.openExtensionPage('options.html#/sites');
  await dashboard.click({ role: 'button', name: 'huge.localhost' });
  await dashboard.waitFor(() => document.querySelector('.slide-in')?.textContent.includes('0 kept for reading, 3 dropped unread') === true, { what: 'how many responses were dropped' });
  const many = (await tidemark.readBack()).find(({ siteId }) => siteId === 'many.localhost');
  expect(many?.transactions.map(({ description }) => description).toSorted()).toEqual(plainNames(6).toSorted());
});

hostileStory('words stay words, and figures that are none are left and counted', { markup: words.markupAsWords, unseen: words.unseenCharacters, figures: words.endlessFigures, numbers: words.endlessNumbers }, async ({ tidemark, read }) => {
  const markup = await read('markup');
  expect(markup.descriptions.toSorted()).toEqual([...words.markup].toSorted());
  const unseen = await read('unseen');
  expect(unseen.descriptions).toHaveLength(words.unseen.length);
  expect(unseen.descriptions.join('')).not.toMatch(/\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u);
  for (const name of ['figures', 'numbers']) expect(new Set((await read(name)).descriptions), name).toEqual(new Set(words.soundRows));
  const figures = (await tidemark.readBack()).find(({ siteId }) => siteId === 'figures.localhost');
  expect(figures?.tidemark).toBeUndefined();

  await tidemark.finishOnboarding();
  await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/transactions`);
  await tidemark.dashboard.waitFor((text) => document.body.textContent.includes(text), { what: 'the markup as words' }, words.markup[0]);
  expect(await tidemark.dashboard.evaluate(() => 'owned' in globalThis)).toBe(false);
});

const liars = { forms: lies.clobberedForms, document: lies.clobberedDocument, natives: lies.overriddenNatives, throwing: lies.throwingElements };
hostileStory('a page that lies about what it is made of is read as it is seen', liars, async ({ read }) => {
  for (const name of Object.keys(liars)) {
    const { status, accounts, descriptions } = await read(name);
    expect(status, name).toMatchObject({ outcome: 'rows', receipt: { kind: 'stored' } });
    expect(accounts, name).toHaveLength(1);
    expect(new Set(descriptions), name).toEqual(new Set(plainNames(6)));
  }
});

hostileStory('no page makes another site’s account change', { harbour: lies.harbour, impostor: lies.impostor }, async ({ tidemark, read }) => {
  const { url, accounts } = await read('harbour');
  const impostor = await read('impostor');
  expect(await accountsOf(tidemark, url)).toEqual(accounts);
  expect(impostor.accounts.map(({ siteId }) => siteId)).toEqual(['impostor.localhost']);
  expect(impostor.descriptions.every((each) => each.startsWith('Stolen'))).toBe(true);
});
