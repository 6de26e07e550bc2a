import { beforeEach, expect, test } from 'vitest';
import { english } from '../../../utils/i18n/messages/en/index.ts';
import { sayPageStatus, sayReceipt } from '../../../utils/i18n/say-receipt.ts';
import { provideWords, setLocale } from '../../../utils/i18n/words.ts';
import type { AccountReceipt } from '../../../utils/model/receipt.ts';

const today = '2026-11-22';
const account = (changes: Partial<AccountReceipt>): AccountReceipt => ({ accountId: 'a', added: 0, merged: 0, unchanged: 0, proof: 'unprovable', ...changes });
const stored = (...accounts: AccountReceipt[]): string => sayReceipt({ kind: 'stored', outcome: 'rows', accounts }, today);

beforeEach(() => {
  provideWords(english);
  setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
});

test('what is new, and how far it is proven', () => {
  expect(stored(account({ added: 14, unchanged: 3, proof: 'proved', tidemark: '2026-11-21' }))).toBe(
    '14 new, 3 known. Complete to 21 November, proven by the balance.',
  );
});

test('nothing new is said as it is', () => {
  expect(stored(account({ unchanged: 17 }))).toBe('0 new, 17 known.');
});

test('what a cut read has left is counted', () => {
  expect(stored(account({ added: 10_000, left: 80_000 }), account({ added: 5, left: 12 }))).toBe('10,005 new, 80,012 not read.');
});

test('of several accounts the earliest tidemark counts, and only if all have one', () => {
  const proved = { proof: 'proved' as const };
  expect(stored(account({ ...proved, tidemark: '2026-11-21' }), account({ ...proved, tidemark: '2026-11-09' }))).toContain('Complete to 9 November, proven');
  expect(stored(account({ ...proved, tidemark: '2026-11-21' }), account(proved))).toBe('0 new.');
});

test('one account without proof takes the word proven away', () => {
  const said = stored(account({ proof: 'proved', tidemark: '2026-11-21' }), account({ tidemark: '2026-11-21' }));
  expect(said).toBe('0 new. Complete to 21 November.');
});

test('a broken proof is said and never a tidemark', () => {
  const said = stored(account({ added: 2, proof: 'broken', tidemark: '2026-11-21' }));
  expect(said).toContain('do not add up');
  expect(said).not.toContain('Complete');
});

test('a page status says its reason, and a refusal before it', () => {
  const status = { tabId: 1, siteId: 's', origin: 'https://s.example', outcome: 'unrecognised', reason: 'dates-unreadable', sequence: 1, at: 0 } as const;
  expect(sayPageStatus({ ...status, receipt: { kind: 'noted', outcome: 'unrecognised' } }, today)).toContain('could not read its dates');
  expect(sayPageStatus({ ...status, receipt: { kind: 'refused', code: 'disk-full' } }, today)).toContain('disk is full');
});
