import { beforeEach, describe, expect, test, vi } from 'vitest';
import { byteRate, captureRate, createBudget, floodRate, openingRate, stepRate } from '../../../entrypoints/background/captures/budget.ts';
import type { CaptureDesk } from '../../../entrypoints/background/captures/capture-router.ts';
import { routeContext, routeImport, routeStep, routeSubmission } from '../../../entrypoints/background/captures/capture-router.ts';
import type { CaptureSubmission } from '../../../utils/messages/protocol.ts';
import type { Sender } from '../../../utils/messages/senders.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import { rowsOf } from '../ledger/bank-visit.ts';
import { account, row } from '../ledger/rows.ts';

const site = { id: 'bank.example', label: 'Bank', patterns: ['https://*.bank.example/*'], addedAt: 0, pageOnly: false };
const sender = (change: Partial<Sender> = {}): Sender => ({ id: 'abc', url: 'https://my.bank.example/a', origin: 'https://my.bank.example', frameId: 0, tab: { id: 7, incognito: false }, ...change });
const submission: CaptureSubmission = { visitId: 'v', sequence: 0, capturedAt: 1_000, outcome: rowsOf(account([row('2026-03-01', -100, 'A')])) };
const stored: Receipt = { kind: 'stored', outcome: 'rows', accounts: [] };

let taken: { siteId: string; submission: CaptureSubmission }[];
let noted: Receipt[];
let arrived: number[];
let brought: string[];
let stepped: string[];
let opened: string[];
let now: number;
let desk: CaptureDesk;
beforeEach(() => {
  taken = [];
  noted = [];
  arrived = [];
  brought = [];
  stepped = [];
  opened = [];
  now = 5_000;
  desk = {
    own: { id: 'abc', baseUrl: 'chrome-extension://abc/' },
    now: async () => now,
    loadSites: async () => [site],
    captures: createBudget(captureRate),
    bytes: createBudget(byteRate),
    contexts: createBudget(captureRate),
    steps: createBudget(stepRate),
    floods: createBudget(floodRate),
    openings: createBudget(openingRate),
    openImport: async ({ tabId }, { file }) => void opened.push(`${file ?? 'nothing'} of ${tabId}`),
    arrive: async ({ tabId }) => void arrived.push(tabId),
    step: async ({ tabId }, { id }, step) => {
      stepped.push(`${step.kind} of ${id} in ${tabId}`);
      return { goOn: true };
    },
    teach: async ({ tabId }, { id }, step) => {
      stepped.push(`teach ${step.kind} of ${id} in ${tabId}`);
      return { goOn: false };
    },
    take: async (_page, { id }, parsed) => {
      taken.push({ siteId: id, submission: parsed });
      return stored;
    },
    bring: async ({ tabId }, parts) => void brought.push(`${parts.join()} into ${tabId}`),
    readContext: async (_page, { id }) => ({ siteId: id, pageOnly: false, accounts: [] }),
    note: async (_page, _site, receipt) => void noted.push(receipt),
  };
});

describe('a submission', () => {
  test('of a watched page is taken for the site of the sender', async () => {
    expect(await routeSubmission(desk, sender(), submission)).toEqual(stored);
    expect(taken).toEqual([{ siteId: 'bank.example', submission }]);
    expect(noted).toEqual([stored]);
  });

  test('cannot name another site', async () => {
    await routeSubmission(desk, sender(), { ...submission, siteId: 'other.example', site: 'other.example' });
    expect(taken).toEqual([{ siteId: 'bank.example', submission }]);
  });

  test.each<[string, Sender, unknown, string]>([
    ['an unwatched site', sender({ url: 'https://evil.example/', origin: 'https://evil.example' }), submission, 'not-watched'],
    ['a site whose name ends alike', sender({ url: 'https://notbank.example/', origin: 'https://notbank.example' }), submission, 'not-watched'],
    ['a private window', sender({ tab: { id: 7, incognito: true } }), submission, 'not-watched'],
    ['a frame', sender({ frameId: 4 }), submission, 'not-watched'],
    ['our own page', { id: 'abc', url: 'chrome-extension://abc/options.html', frameId: 0, tab: { id: 7 } }, submission, 'not-watched'],
    ['a watched page, but of another shape', sender(), { ...submission, outcome: 'rows' }, 'invalid'],
    ['a watched page, but without end', sender(), { ...submission, junk: 'x'.repeat(9_000_000) }, 'too-large'],
  ])('of %s is refused', async (_name, from, payload, code) => {
    expect(await routeSubmission(desk, from, payload)).toEqual({ kind: 'refused', code });
    expect(taken).toEqual([]);
    expect(noted).toEqual(code === 'not-watched' ? [] : [{ kind: 'refused', code }]);
  });

  test('that fails inside is a receipt all the same', async () => {
    const { error } = console;
    console.error = () => undefined;
    desk.take = async () => {
      throw new TypeError('secret words');
    };
    expect(await routeSubmission(desk, sender(), submission)).toEqual({ kind: 'refused', code: 'failed' });
    console.error = error;
  });
});

describe('a flood', () => {
  test('of messages is refused after a burst, tab by tab, until time has passed', async () => {
    const codes = await Promise.all(Array.from({ length: 10_000 }, () => routeSubmission(desk, sender(), submission)));
    expect(codes.filter(({ kind }) => kind === 'stored')).toHaveLength(captureRate.capacity);
    expect(codes.at(-1)).toEqual({ kind: 'refused', code: 'too-often' });
    expect(noted.filter(({ kind }) => kind === 'refused')).toEqual([{ kind: 'refused', code: 'too-often' }]);
    expect((await routeSubmission(desk, sender({ tab: { id: 8, incognito: false } }), submission)).kind).toBe('stored');
    now += 2_000;
    expect((await routeSubmission(desk, sender(), submission)).kind).toBe('stored');
  });

  test('of bytes is refused too', async () => {
    const large = { ...submission, junk: 'x'.repeat(7_000_000) };
    const receipts = [];
    for (let index = 0; index < 6; index += 1) receipts.push(await routeSubmission(desk, sender(), large));
    expect(receipts.map((receipt) => ('code' in receipt ? receipt.code : receipt.kind))).toEqual(['stored', 'stored', 'stored', 'stored', 'too-large', 'too-large']);
  });

  test('a clock that is put back refills nothing', () => {
    const budget = createBudget({ capacity: 1, perSecond: 1 });
    expect(budget.take(1, 1, 10_000)).toBe(true);
    expect(budget.take(1, 1, 0)).toBe(false);
    expect(budget.take(1, 1, 1_000)).toBe(true);
  });
});

describe('the context of a page', () => {
  test('is told to a watched page', async () => {
    expect(await routeContext(desk, sender(), {})).toMatchObject({ siteId: 'bank.example' });
  });

  test.each<[string, Sender]>([
    ['an unwatched site', sender({ url: 'https://evil.example/', origin: 'https://evil.example' })],
    ['a private window', sender({ tab: { id: 7, incognito: true } })],
    ['a frame', sender({ frameId: 4 })],
  ])('is nothing to %s', async (_name, from) => {
    expect(await routeContext(desk, from, { parts: ['reader'] })).toBeNull();
    expect(brought).toEqual([]);
  });

  test('is asked for by a document that has only just come', async () => {
    await routeContext(desk, sender(), {});
    expect(arrived).toEqual([]);
    await routeContext(desk, sender(), { isNew: true });
    expect(arrived).toEqual([7]);
  });

  test('comes with the part that was asked for, and no other', async () => {
    await routeContext(desk, sender(), { parts: ['reader'] });
    expect(await routeContext(desk, sender(), { parts: ['options'] })).toBeNull();
    expect(brought).toEqual(['reader into 7']);
  });
});

describe('a step of catching up', () => {
  test('is taken for the site of the sender', async () => {
    expect(await routeStep(desk, sender(), { kind: 'turn', by: 'page' })).toEqual({ goOn: true });
    expect(stepped).toEqual(['turn of bank.example in 7']);
  });

  test.each<[string, Sender, unknown]>([
    ['an unwatched site', sender({ url: 'https://evil.example/', origin: 'https://evil.example' }), { kind: 'look' }],
    ['a private window', sender({ tab: { id: 7, incognito: true } }), { kind: 'look' }],
    ['a frame', sender({ frameId: 4 }), { kind: 'look' }],
    ['a watched page, but of another shape', sender(), { kind: 'turn', by: 'force' }],
  ])('of %s goes no further', async (_name, from, step) => {
    expect(await routeStep(desk, from, step)).toEqual({ goOn: false });
    expect(stepped).toEqual([]);
  });
});

describe('the import', () => {
  test('is opened for the user of a watched page, with the file that they pressed', async () => {
    expect(await routeImport(desk, sender(), { file: 'f1' })).toEqual({ isOpened: true });
    expect(await routeImport(desk, sender(), {})).toEqual({ isOpened: true });
    expect(opened).toEqual(['f1 of 7', 'nothing of 7']);
  });

  test.each<[string, Sender, unknown]>([
    ['an unwatched site', sender({ url: 'https://evil.example/', origin: 'https://evil.example' }), {}],
    ['a private window', sender({ tab: { id: 7, incognito: true } }), {}],
    ['a frame', sender({ frameId: 4 }), {}],
    ['our own page', { id: 'abc', url: 'chrome-extension://abc/options.html', frameId: 0, tab: { id: 7 } }, {}],
    ['a watched page that names no file', sender(), { file: { toString: 'x' } }],
    ['a watched page that names one without end', sender(), { file: 'x'.repeat(600) }],
  ])('is not opened for %s', async (_name, from, payload) => {
    expect(await routeImport(desk, from, payload)).toEqual({ isOpened: false });
    expect(opened).toEqual([]);
  });

  test('is opened a few times at once, and no more', async () => {
    for (let at = 0; at < 50; at += 1) await routeImport(desk, sender(), {});
    expect(opened).toHaveLength(openingRate.capacity);
  });

  test('that cannot be opened is no trouble of the page', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    desk.openImport = () => Promise.reject(new Error('no window'));
    expect(await routeImport(desk, sender(), {})).toEqual({ isOpened: false });
    expect(silenced).toHaveBeenCalledOnce();
    silenced.mockRestore();
  });
});
