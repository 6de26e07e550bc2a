import { expect, test } from 'vitest';
import { readPageContext, type ContextSources } from '../../../entrypoints/background/captures/page-context.ts';
import { pageContextSchema } from '../../../utils/messages/schemas/page-context.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { FakeVault } from '../ledger/fake-vault.ts';

const site: WatchedSite = { id: 'bank.example', label: 'Bank', patterns: ['https://bank.example/*'], addedAt: 0, pageOnly: false };
const now = 1_000_000_000;
const status: PageStatus = {
  tabId: 7,
  siteId: site.id,
  origin: 'https://bank.example',
  outcome: 'unrecognised',
  reason: 'dates-unreadable',
  receipt: { kind: 'noted', outcome: 'unrecognised' },
  sequence: 1,
  at: now - 60_000,
};
const sources = (over: Partial<ContextSources> = {}): ContextSources => ({ vault: new FakeVault(), settings: { receiptOnPage: true, theme: 'dark' }, status, pace: undefined, recipes: [], isTaught: false, now, ...over });

test('a page learns how its receipt is to look, and what was just said in its tab', async () => {
  const context = await readPageContext(sources(), site);
  expect(context.receipt).toEqual({ theme: 'dark', last: { receipt: status.receipt, reason: 'dates-unreadable' } });
  expect(pageContextSchema.parse(context)).toEqual(context);
});

test('a page of a tab that is catching up learns how fast its pages are turned', async () => {
  expect(await readPageContext(sources(), site)).not.toHaveProperty('catchUp');
  const context = await readPageContext(sources({ pace: { from: 1_200, to: 3_000 } }), site);
  expect(pageContextSchema.parse(context)?.catchUp).toEqual({ from: 1_200, to: 3_000 });
});

test('what was said long ago, or on another site, is not remembered to it', async () => {
  for (const past of [undefined, { ...status, at: now - 3_600_000 }, { ...status, siteId: 'other.example' }]) {
    expect((await readPageContext(sources({ status: past }), site)).receipt).toEqual({ theme: 'dark' });
  }
});

test('a user who wants no receipt gets none', async () => {
  expect(await readPageContext(sources({ settings: { receiptOnPage: false, theme: 'dark' } }), site)).not.toHaveProperty('receipt');
});
