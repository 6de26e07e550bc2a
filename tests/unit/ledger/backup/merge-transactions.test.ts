import { describe, expect, test } from 'vitest';
import { mergeJournal, findUndone } from '../../../../utils/ledger/backup/merge-journal.ts';
import type { KeptTransaction } from '../../../../utils/ledger/backup/merge-kept.ts';
import { mergeTransactions } from '../../../../utils/ledger/backup/merge-transactions.ts';
import { exampleTransaction } from '../../import-export/out/examples.ts';

const context = { undone: new Set<string>(), accountOf: (id: string) => (id === 'their-card' ? 'our-card' : id) };
const edit = (step: string, at: number, more: { accountId?: string } = {}) => ({ step, at, ...more });
const one = (more: Partial<KeptTransaction> = {}): KeptTransaction => exampleTransaction(more as Partial<ReturnType<typeof exampleTransaction>>) as KeptTransaction;
const merge = (ours: KeptTransaction[], theirs: KeptTransaction[], undone: string[] = []): KeptTransaction[] => mergeTransactions(ours, theirs, 'a1', { ...context, undone: new Set(undone) }).changed;

describe('a transaction that both machines have', () => {
  test('has the edits of both, each once', () => {
    const [merged] = merge([one({ edits: [edit('s1', 5), edit('s3', 9)] })], [one({ edits: [edit('s1', 5), edit('s2', 7)] })]);
    expect(merged?.edits?.map(({ step }) => step)).toEqual(['s1', 's3', 's2']);
  });

  test('does not take back what was undone here', () => {
    expect(merge([one()], [one({ edits: [edit('s1', 5)] })], ['s1'])).toEqual([]);
  });

  test('takes an edit that moved it to an account, by what that is called here', () => {
    expect(merge([one()], [one({ edits: [edit('s1', 5, { accountId: 'their-card' })] })])[0]?.edits).toEqual([edit('s1', 5, { accountId: 'our-card' })]);
  });

  test('captured apart, is known by both ids from then on', () => {
    const ours = one({ id: 'o1' });
    const [merged] = merge([ours], [one({ id: 'p1', edits: [edit('s1', 5)] })]);
    expect(merged).toMatchObject({ id: 'o1', formerIds: ['p1'], edits: [edit('s1', 5)] });
    // Also where it looks like another one by then.
    const posted = { ...(merged ?? ours), date: '2026-11-22', amountMinor: -1_500, fingerprint: 'changed' };
    expect(merge([posted], [one({ id: 'p1' })])).toEqual([]);
  });

  test('needs no import any more where one side has it from elsewhere', () => {
    expect(merge([one({ imports: ['i1'] })], [one()])[0]?.imports).toBeUndefined();
    expect(merge([one()], [one({ imports: ['i1'] })])).toEqual([]);
    expect(merge([one({ imports: ['i1'] })], [one({ imports: ['i2'] })])[0]?.imports).toEqual(['i1', 'i2']);
  });

  test('let go there and seen here stays, and the other way round', () => {
    expect(merge([one({ pending: true })], [one({ pending: true, dropped: true })])).toEqual([]);
    expect(merge([one({ pending: true, dropped: true })], [one({ pending: true })])).toEqual([]);
    expect(merge([one({ pending: true, dropped: true })], [one({ pending: false })])[0]).toEqual(one({ pending: false }));
  });

  test('takes what it lacks, and nothing else', () => {
    const [merged] = merge([one({ description: 'Ours' })], [one({ description: 'Theirs', counterparty: 'Rewe', purchaseDate: '2026-11-19' })]);
    expect(merged).toEqual(one({ description: 'Ours', counterparty: 'Rewe', purchaseDate: '2026-11-19' }));
  });
});

describe('what only the other machine has', () => {
  test('is a twin of its own beside one that both have', () => {
    const twin = one({ id: 't2', ordinal: 1, dayRank: 1 });
    expect(merge([one()], [one(), twin])).toEqual([twin]);
  });

  test('stands in its day where the other machine shows it', () => {
    const [first, last] = [one({ id: 'x', description: 'X', dayRank: 0 }), one({ id: 'z', description: 'Z', dayRank: 1 })];
    const theirs = [first, one({ id: 'y', description: 'Y', fingerprint: 'y', dayRank: 1 }), { ...last, dayRank: 2 }];
    const merged = new Map([first, last, ...merge([first, last], theirs)].map((each) => [each.id, each.dayRank]));
    expect(merged).toEqual(new Map([['x', 0], ['z', 2], ['y', 1]]));
  });
});

describe('the history', () => {
  const ours = { month: '2026-11', steps: [{ step: 's1', at: 1, kind: 'edit', undone: true }, { step: 's4', at: 4, kind: 'edit' }] };
  test('has the steps of both by their time, ours as they stand here', () => {
    expect(mergeJournal(ours, { month: '2026-11', steps: [{ step: 's1', at: 1, kind: 'edit' }, { step: 's2', at: 2, kind: 'capture' }] })).toEqual({
      month: '2026-11',
      steps: [ours.steps[0], { step: 's2', at: 2, kind: 'capture' }, ours.steps[1]],
    });
  });

  test('stays untouched where theirs adds nothing, or is none', () => {
    expect(mergeJournal(ours, ours)).toBeUndefined();
    expect(mergeJournal(ours, { month: 7 })).toBeUndefined();
  });

  test('tells what was undone', () => expect(findUndone([{ kind: 'setting', key: 'x', value: ours }])).toEqual(new Set(['s1'])));
});
