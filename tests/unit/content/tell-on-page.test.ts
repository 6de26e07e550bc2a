import { describe, expect, test } from 'vitest';
import type { FileNotice, PageNotice, Parts } from '../../../bank-adapters/parts.ts';
import { createTelling, isWorthTelling, type Said } from '../../../entrypoints/bank.content/tell-on-page.ts';
import { UnansweredError } from '../../../utils/messages/until-answered.ts';
import type { PageContext } from '../../../utils/messages/protocol.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { AccountReceipt, Receipt } from '../../../utils/model/receipt.ts';

const account = (over: Partial<AccountReceipt> = {}): AccountReceipt => ({ accountId: 'a', added: 0, merged: 0, unchanged: 40, proof: 'proved', tidemark: '2026-11-21', ...over });
const stored = (...accounts: AccountReceipt[]): Said => ({ receipt: { kind: 'stored', outcome: 'rows', accounts } });
const unrecognised = (reason: NonNullable<Said['reason']>): Said => ({ receipt: { kind: 'noted', outcome: 'unrecognised' }, reason });

describe('what is worth telling', () => {
  test.each<[string, Said, Said | undefined, boolean]>([
    ['the first rows', stored(account()), undefined, true],
    ['the same page again, now known', stored(account()), stored(account({ added: 40, unchanged: 0 })), false],
    ['something that came in', stored(account({ added: 1, unchanged: 40 })), stored(account()), true],
    ['a pending row that has posted', stored(account({ merged: 1, unchanged: 39 })), stored(account()), true],
    ['a longer period, all of it known', stored(account({ unchanged: 60 })), stored(account()), true],
    ['another account', stored(account({ accountId: 'b' })), stored(account()), true],
    ['one account more', stored(account(), account({ accountId: 'b' })), stored(account()), true],
    ['a proof that no longer holds', stored(account({ proof: 'broken' })), stored(account()), true],
    ['a tidemark that has moved', stored(account({ tidemark: '2026-11-22' })), stored(account()), true],
    ['the same trouble', unrecognised('dates-unreadable'), unrecognised('dates-unreadable'), false],
    ['another trouble', unrecognised('amounts-unreadable'), unrecognised('dates-unreadable'), true],
    ['as many sealed rows as before', { receipt: { kind: 'sealed', rows: 4 } }, { receipt: { kind: 'sealed', rows: 4 } }, false],
    ['rows after trouble', stored(account()), unrecognised('dates-unreadable'), true],
    ['a page that shows no account', { receipt: { kind: 'noted', outcome: 'ignored' }, reason: 'not-an-account-page' }, undefined, false],
    ['what passes by itself', { receipt: { kind: 'refused', code: 'too-often' } }, undefined, false],
    ['a site that is watched no more', { receipt: { kind: 'refused', code: 'not-watched' } }, undefined, false],
    ['a disk that is full', { receipt: { kind: 'refused', code: 'disk-full' } }, undefined, true],
  ])('%s', (_what, said, last, isWorth) => {
    expect(isWorthTelling(said, last)).toBe(isWorth);
  });
});

const rows: Outcome = { kind: 'rows', statement: { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: {}, accounts: [], disagreements: [] } };
const receiptOf = ({ receipt }: Said): Receipt => receipt;

interface Scene {
  shown: PageNotice[];
  files: FileNotice[];
  opened: (string | undefined)[];
  brought: () => number;
  telling: ReturnType<typeof createTelling>;
}

function open(wanted: PageContext['receipt'], bring: (parts: Parts) => Promise<void> = async () => undefined): Scene {
  const shown: PageNotice[] = [];
  const files: FileNotice[] = [];
  const opened: (string | undefined)[] = [];
  const parts: Parts = { banks: [] };
  let brought = 0;
  const telling = createTelling({
    parts,
    wanted,
    bringReceipt: async () => {
      brought += 1;
      await bring(parts);
      parts.receipt ??= { host: undefined as unknown as Element, show: (notice) => void ('onOpen' in notice ? files.push(notice) : shown.push(notice)), hide: () => undefined };
    },
    today: () => '2026-11-22',
    openImport: async ({ file }) => void opened.push(file),
  });
  return { shown, files, opened, brought: () => brought, telling };
}

describe('telling', () => {
  test('brings the receipt once, and only where it is wanted', async () => {
    const page = open({ theme: 'dark' });
    await page.telling.tell(receiptOf(stored(account({ added: 3 }))), rows);
    await page.telling.tell(receiptOf(stored(account({ added: 1 }))), rows);
    expect(page.brought()).toBe(1);
    expect(page.shown.map(({ theme, today }) => [theme, today])).toEqual([['dark', '2026-11-22'], ['dark', '2026-11-22']]);

    const unwanted = open(undefined);
    await unwanted.telling.tell(receiptOf(stored(account({ added: 3 }))), rows);
    expect(unwanted.brought()).toBe(0);
  });

  test('a page that was reloaded does not say again what it said, unless somebody asks', async () => {
    const page = open({ theme: 'system', last: stored(account({ added: 40, unchanged: 0 })) });
    await page.telling.tell(receiptOf(stored(account())), rows);
    expect([page.brought(), page.shown]).toEqual([0, []]);
    page.telling.insist();
    await page.telling.tell(receiptOf(stored(account())), rows);
    expect(page.shown).toHaveLength(1);
  });

  test('says why a page was not read', async () => {
    const page = open({ theme: 'system' });
    await page.telling.tell({ kind: 'noted', outcome: 'unrecognised' }, { kind: 'unrecognised', reason: 'currency-unknown' });
    expect(page.shown).toMatchObject([{ reason: 'currency-unknown' }]);
  });

  test('of two on their way the newer one is shown', async () => {
    const waits: (() => void)[] = [];
    const page = open({ theme: 'system' }, () => new Promise((resolve) => waits.push(resolve)));
    const first = page.telling.tell(receiptOf(stored(account({ added: 1 }))), rows);
    const second = page.telling.tell(receiptOf(stored(account({ added: 2 }))), rows);
    for (const go of waits) go();
    await Promise.all([first, second]);
    expect(page.shown.map(({ receipt }) => receipt)).toEqual([receiptOf(stored(account({ added: 2 })))]);
  });

  test('a background that does not answer is no trouble of the page', async () => {
    const page = open({ theme: 'system' }, () => Promise.reject(new UnansweredError('gone', { stale: true, delivered: false })));
    await expect(page.telling.tell(receiptOf(stored(account({ added: 1 }))), rows)).resolves.toBeUndefined();
    expect(page.shown).toEqual([]);
  });

  test('says of a file whether it was seen, and has it opened where somebody presses', async () => {
    const page = open({ theme: 'dark' });
    for (const file of [{ id: 'f1', name: 'a.csv' }, { id: 'f2' }, { name: 'b.csv' }]) await page.telling.tellFile(file);
    expect(page.files.map(({ name, isSeen, theme }) => [name, isSeen, theme])).toEqual([['a.csv', true, 'dark'], [undefined, true, 'dark'], ['b.csv', false, 'dark']]);
    for (const { onOpen } of page.files) onOpen();
    expect(page.opened).toEqual(['f1', 'f2', undefined]);
  });

  test('says nothing of a file where no receipt is wanted on pages', async () => {
    const page = open(undefined);
    await page.telling.tellFile({ id: 'f1', name: 'a.csv' });
    expect([page.brought(), page.files]).toEqual([0, []]);
  });
});
