import { beforeEach, describe, expect, test } from 'vitest';
import { patience } from '../../../entrypoints/background/refreshing/judge.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import { connection, RefreshWorld, rows, signIn, site } from './refreshing-equipment.ts';

let world: RefreshWorld;
beforeEach(() => {
  world = new RefreshWorld();
});

describe('one after the other', () => {
  test('connections are pulled, banks are opened behind the others, read and closed', async () => {
    await world.start(connection('c'), site('one'), site('two'));
    expect(world.said).toEqual(['pull c', 'open https://one/list']);
    await world.capture(rows(3));
    await world.capture(rows(0));
    expect(world.said).toEqual(['pull c', 'open https://one/list', 'close https://one/list', 'open https://two/list', 'close https://two/list']);
    expect(await world.lines()).toEqual(['c up-to-date +2', 'one up-to-date +3', 'two up-to-date']);
    expect((await world.run()).end).toBe('done');
    expect(world.wakeAt).toBeUndefined();
    expect(world.front).toBe(1);
  });

  test('a site whose accounts are listed apart has each of its lists read', async () => {
    await world.start(site('one', ['https://one/a', 'https://one/b']));
    await world.capture(rows(1));
    expect(await world.lines()).toEqual(['one under-way +1']);
    await world.capture({ outcome: 'empty', receipt: { kind: 'noted', outcome: 'empty' } });
    expect(world.said).toEqual(['open https://one/a', 'close https://one/a', 'open https://one/b', 'close https://one/b']);
    expect(await world.lines()).toEqual(['one up-to-date +1']);
  });

  test('a second press while it goes adds only what is not there yet', async () => {
    await world.start(site('one'));
    await world.start(site('one'), site('two'));
    expect(await world.lines()).toEqual(['one under-way', 'two waiting']);
    expect(world.said).toEqual(['open https://one/list']);
  });
});

describe('a bank that asks to sign in', () => {
  test.each<[string, Partial<PageStatus>]>([
    ['by a password field', signIn],
    ['by an ended session', { outcome: 'unrecognised', reason: 'session-ended', receipt: { kind: 'noted', outcome: 'unrecognised' } }],
  ])('%s is shown and stays, and the others go on', async (_name, status) => {
    await world.start(site('one'), site('two'));
    const tab = world.nextTab;
    await world.capture(status);
    expect(world.said).toEqual(['open https://one/list', 'show https://one/list', 'open https://two/list']);
    await world.capture(rows(1));
    expect(await world.lines()).toEqual(['one asks-to-sign-in', 'two up-to-date +1']);
    expect(world.tabs.has(tab)).toBe(true);
    // Its customer signs in, and the page is read as any other.
    await world.capture(rows(4), tab);
    expect(await world.lines()).toEqual(['one up-to-date +4', 'two up-to-date +1']);
    expect(world.tabs.has(tab)).toBe(true);
  });

  test('on another host is shown once nothing has come', async () => {
    await world.start(site('one'));
    world.tabs.set(world.nextTab, 'https://login.elsewhere/');
    await world.waitOut();
    expect(await world.lines()).toEqual(['one asks-to-sign-in']);
    expect(world.said).toEqual(['open https://one/list', 'show https://login.elsewhere/']);
  });
});

describe('what does not come', () => {
  test('within ten seconds in the background is shown, read, closed, and its user is back where they were', async () => {
    await world.start(site('one'));
    expect(world.wakeAt).toBe(world.clock + patience.inBackground);
    await world.capture({ outcome: 'unrecognised', reason: 'still-loading', receipt: { kind: 'noted', outcome: 'unrecognised' } });
    await world.waitOut();
    expect(world.said).toEqual(['open https://one/list', 'show https://one/list']);
    expect((await world.run()).lines[0]).toMatchObject({ state: 'under-way', shownAt: world.clock });
    await world.capture(rows(2));
    expect(world.said.slice(2)).toEqual(['show https://own.example/', 'close https://one/list']);
    expect(world.front).toBe(1);
    expect(await world.lines()).toEqual(['one up-to-date +2']);
  });

  test.each<[string, Partial<PageStatus> | undefined, string]>([
    ['nothing at all', undefined, 'one failed no-answer'],
    ['a page that is none of an account', { outcome: 'ignored', reason: 'not-an-account-page', receipt: { kind: 'noted', outcome: 'ignored' } }, 'one failed no-list'],
    ['a page that is not understood', { outcome: 'unrecognised', reason: 'dates-unreadable', receipt: { kind: 'noted', outcome: 'unrecognised' } }, 'one failed unrecognised'],
  ])('even when shown (%s) is said, and its tab stays to be looked at', async (_name, status, line) => {
    await world.start(site('one'));
    if (status !== undefined) await world.capture(status);
    await world.waitOut();
    await world.waitOut();
    expect(await world.lines()).toEqual([line]);
    expect(world.said).toEqual(['open https://one/list', 'show https://one/list']);
    expect((await world.run()).end).toBe('done');
  });

  test('balances alone are not the transactions; a full disk is not a receipt', async () => {
    await world.start(site('one'), site('two'));
    await world.capture({ outcome: 'balances', receipt: { kind: 'stored', outcome: 'balances', accounts: [] } });
    await world.waitOut();
    await world.capture({ outcome: 'rows', receipt: { kind: 'refused', code: 'disk-full' } });
    expect(await world.lines()).toEqual(['one failed balances-only', 'two failed not-stored']);
  });

  test('a tab that is closed, and a site that is not allowed any more, are said', async () => {
    await world.start(site('one'), site('two'));
    world.allowed = false;
    await world.closeTab();
    expect(await world.lines()).toEqual(['one failed left', 'two failed not-allowed']);
    expect(world.said).toEqual(['open https://one/list']);
  });

  test('a document that has gone from the tab does not speak for the one that stands there now', async () => {
    await world.start(site('one'));
    await world.capture({ ...signIn, isPast: true });
    expect(await world.lines()).toEqual(['one under-way']);
  });
});

describe('a list that hangs above the tidemark', () => {
  test('is turned back to it, in front', async () => {
    world.hangsAbove = true;
    await world.start(site('one'));
    await world.capture(rows(20));
    expect(world.said).toEqual(['open https://one/list', 'catch up https://one/list']);
    await world.capture(rows(20));
    expect(await world.lines()).toEqual(['one under-way +40']);
    await world.catchUpEnds('reached');
    expect(await world.lines()).toEqual(['one up-to-date +40']);
    expect(world.front).toBe(1);
  });

  test.each([
    ['signed-out', 'one asks-to-sign-in +20'],
    ['unreadable', 'one failed cut-short +20'],
    ['stopped', 'one stopped +20'],
  ] as const)('that ends %s says so', async (end, line) => {
    world.hangsAbove = true;
    await world.start(site('one'));
    await world.capture(rows(20));
    await world.catchUpEnds(end);
    expect(await world.lines()).toEqual([line]);
  });
});

describe('stopping', () => {
  test('closes the tab, and leaves what was done', async () => {
    await world.start(connection('c'), site('one'), site('two'));
    await world.refreshing.stop();
    expect(await world.lines()).toEqual(['c up-to-date +2', 'one stopped', 'two stopped']);
    expect(world.said.at(-1)).toBe('close https://one/list');
    expect((await world.run()).end).toBe('stopped');
  });

  test('what a pull brings after it does not bring it back', async () => {
    const { promise, resolve } = Promise.withResolvers<{ added: number; problems: [] }>();
    world.pulls = [() => promise];
    await world.refreshing.start([connection('c'), site('one')], 'person');
    const going = world.refreshing.goOn();
    await expect.poll(() => world.said).toEqual(['pull c']);
    await world.refreshing.stop();
    resolve({ added: 9, problems: [] });
    await going;
    expect(await world.lines()).toEqual(['c stopped', 'one stopped']);
    expect(world.said).toEqual(['pull c']);
  });

  test('leaves a tab open that its user has come to look at', async () => {
    await world.start(site('one'));
    world.front = world.nextTab;
    await world.capture(rows(1));
    expect(world.said).toEqual(['open https://one/list']);
    expect(await world.lines()).toEqual(['one up-to-date +1']);
  });
});

describe('a background that is stopped on the way', () => {
  test('goes on with the tab that is open', async () => {
    await world.start(site('one'), site('two'));
    world.open();
    await world.refreshing.goOn();
    await world.capture(rows(1));
    await world.capture(rows(1));
    expect(world.said).toEqual(['open https://one/list', 'close https://one/list', 'open https://two/list', 'close https://two/list']);
    expect((await world.run()).end).toBe('done');
  });

  test('pulls once more what it was pulling, and says so where that is cut off too', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    world.pulls = [never, never];
    await world.refreshing.start([connection('c'), site('one')], 'person');
    for (const times of [1, 2]) {
      void world.refreshing.goOn();
      await expect.poll(() => world.said).toHaveLength(times);
      world.open();
    }
    await world.refreshing.goOn();
    expect(await world.lines()).toEqual(['c failed cut', 'one under-way']);
  });
});
