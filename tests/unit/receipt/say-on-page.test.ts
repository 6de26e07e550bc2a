import { beforeAll, describe, expect, test } from 'vitest';
import type { FileNotice, PageNotice } from '../../../bank-adapters/parts.ts';
import { isWarning, sayButton, sayOnPage } from '../../../entrypoints/receipt/say-on-page.ts';
import { receiptWords } from '../../../utils/i18n/messages/en/receipt-words.ts';
import { provideWords, setLocale } from '../../../utils/i18n/words.ts';
import type { UnrecognisedReason } from '../../../utils/model/outcome.ts';
import type { AccountReceipt, Receipt, RefusalCode } from '../../../utils/model/receipt.ts';

beforeAll(() => {
  // These and no others: the page carries nothing else.
  provideWords(receiptWords);
  setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
});

const notice = (receipt: Receipt, reason?: PageNotice['reason']): PageNotice => ({ receipt, today: '2026-11-22', theme: 'system', ...(reason === undefined ? {} : { reason }) });
const account = (over: Partial<AccountReceipt> = {}): AccountReceipt => ({ accountId: 'a', added: 14, merged: 0, unchanged: 3, proof: 'proved', tidemark: '2026-11-21', ...over });
const stored = (...accounts: AccountReceipt[]): Receipt => ({ kind: 'stored', outcome: 'rows', accounts });

describe('what is said on the page', () => {
  test.each<[string, Receipt, PageNotice['reason'], string[], boolean]>([
    ['rows', stored(account()), undefined, ['14 new, 3 known. Complete to 21 November, proven by the balance.'], false],
    ['rows that do not add up', stored(account({ proof: 'broken' })), undefined, ['14 new, 3 known. The rows do not add up to the balance shown; they are kept and marked.'], true],
    ['balances', { kind: 'stored', outcome: 'balances', accounts: [account(), account({ accountId: 'b' })] }, undefined, ['Balances of 2 accounts updated.'], false],
    ['an empty period', { kind: 'noted', outcome: 'empty' }, undefined, ['Nothing in this period, as the page says itself.'], false],
    ['a locked vault', { kind: 'sealed', rows: 17 }, undefined, ['17 rows are kept safe until you unlock.'], false],
    ['an ignored page', { kind: 'noted', outcome: 'ignored' }, undefined, [], false],
  ])('of %s', (_what, receipt, reason, lines, warns) => {
    expect(sayOnPage(notice(receipt, reason))).toEqual(lines);
    expect(isWarning(notice(receipt, reason))).toBe(warns);
  });

  test.each<UnrecognisedReason>([
    'no-transactions-found', 'dates-unreadable', 'amounts-unreadable', 'currency-unknown', 'several-lists-equally-likely', 'rows-gone', 'response-changed',
    'session-ended', 'still-loading', 'too-large', 'reader-failed',
  ])('of a page that was not recognised (%s): a calm sentence, and what to do', (reason) => {
    const lines = sayOnPage(notice({ kind: 'noted', outcome: 'unrecognised' }, reason));
    expect(lines.join(' ')).toMatch(/\b(open|sign in|wait|choose)\b/i);
    expect(lines.join(' ')).not.toMatch(/!|error|oops/i);
    expect(isWarning(notice({ kind: 'noted', outcome: 'unrecognised' }, reason))).toBe(true);
  });

  test.each<RefusalCode>(['no-vault', 'invalid', 'too-large', 'inbox-full', 'disk-full', 'newer-data', 'recovery-needed', 'failed'])('of a capture that was refused (%s)', (code) => {
    expect(sayOnPage(notice({ kind: 'refused', code }))).toHaveLength(1);
    expect(isWarning(notice({ kind: 'refused', code }))).toBe(true);
  });
});

describe('what is said of a file', () => {
  const file = (over: Partial<FileNotice>): FileNotice => ({ isSeen: true, theme: 'system', onOpen: () => undefined, ...over });

  test.each<[string, FileNotice, string, string]>([
    ['seen', file({ name: 'umsaetze.csv' }), 'Downloaded: \u2068umsaetze.csv\u2069', 'Look at it in Tidemark'],
    ['seen, without a name', file({}), 'Downloaded: a file with transactions', 'Look at it in Tidemark'],
    ['not seen', file({ name: 'umsaetze.csv', isSeen: false }), '\u2068umsaetze.csv\u2069 comes from the bank’s server, which is not read. Once it is saved, drop it into Tidemark.', 'Open Tidemark to drop it'],
  ])('that was %s', (_what, notice, line, button) => {
    expect([sayOnPage(notice), sayButton(notice), isWarning(notice)]).toEqual([[line], button, false]);
  });
});
