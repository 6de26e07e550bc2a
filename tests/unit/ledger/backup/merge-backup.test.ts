import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearStaged, stagePart, takeStaged } from '../../../../utils/ledger/backup/stage.ts';
import { applyIntent, readVaultLedger } from '../../../../utils/ledger/index.ts';
import { row } from '../rows.ts';
import { context, Machine } from './two-machines.ts';

const weekly = ['02', '09', '16', '20'].map((day) => row(`2026-11-${day}`, -1_000 - Number(day), `Market ${day}`)).toReversed();

describe('into an empty vault', () => {
  test('everything comes back as it was', async () => {
    const [old, fresh] = [new Machine('a'), new Machine('b')];
    await old.capture([...weekly, row('2026-10-30', -5_000, 'Rent', { counterparty: 'Landlord', bankId: 'x1' })], 21);
    await old.capture([row('2026-11-21', -400, 'Coffee'), row('2026-11-21', -400, 'Coffee', { pending: true })], 22, { key: 'card', name: 'Card', kind: 'card' });
    const before = await old.backup();
    expect(await fresh.merge(before)).toEqual({ accounts: 2, added: 7, known: 0 });
    expect(await fresh.transactions()).toEqual(await old.transactions());
    expect(await fresh.backup()).toEqual(before);
    const [restored, was] = await Promise.all([readVaultLedger(fresh.vault).readSummary(), readVaultLedger(old.vault).readSummary()]);
    expect({ ...restored, updatedAt: 0 }).toEqual({ ...was, updatedAt: 0 });
  });

  test('captures go on from there', async () => {
    const [old, fresh] = [new Machine('a'), new Machine('b')];
    await old.capture(weekly, 21);
    await fresh.merge(await old.backup());
    await fresh.capture([row('2026-11-22', -999, 'New'), ...weekly], 23);
    expect(await fresh.seen()).toEqual(['2026-11-22 -999 New', ...(await old.seen())]);
  });
});

describe('into a living vault', () => {
  test('the same backup twice changes nothing, not one document', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly, 21);
    await other.capture([row('2026-11-22', -70, 'Bread'), ...weekly.slice(0, 2)], 23);
    const backup = await other.backup();
    await one.merge(backup);
    const after = new Map(one.vault.documents);
    expect(await one.merge(backup)).toEqual({ accounts: 0, added: 0, known: 3 });
    expect(one.vault.documents).toEqual(after);
    // Its own, too.
    await one.merge(await one.backup());
    expect(one.vault.documents).toEqual(after);
  });

  test('what both machines captured is there once, with what only one saw', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly.slice(1), 17);
    await other.capture([...weekly.slice(0, 2), row('2026-11-09', -250, 'Kiosk')], 21);
    expect(await one.merge(await other.backup())).toEqual({ accounts: 0, added: 2, known: 1 });
    expect(await one.seen()).toEqual(['2026-11-20 -1020 Market 20', '2026-11-16 -1016 Market 16', '2026-11-09 -1009 Market 09', '2026-11-09 -250 Kiosk', '2026-11-02 -1002 Market 02']);
  });

  test('twins stay twins', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    const coffee = row('2026-11-12', -320, 'Coffee');
    await one.capture([coffee, coffee], 13);
    await other.capture([coffee, coffee, coffee], 13);
    await one.merge(await other.backup());
    expect(await one.seen()).toHaveLength(3);
    expect(new Set((await one.transactions()).map(({ ordinal }) => ordinal))).toEqual(new Set([0, 1, 2]));
    await one.capture([coffee, coffee, coffee], 14);
    expect(await one.seen()).toHaveLength(3);
  });

  test('what was pending here and is booked there, is booked', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture([row('2026-11-20', -2_000, 'BISTRO', { pending: true })], 20);
    await other.merge(await one.backup());
    await other.capture([row('2026-11-21', -2_000, 'BISTRO BERLIN')], 22);
    await one.merge(await other.backup());
    expect(await one.seen()).toEqual(['2026-11-21 -2000 BISTRO BERLIN']);
    // And it does not become pending again by a backup of before.
    const late = await one.backup();
    await one.capture([row('2026-11-21', -2_000, 'BISTRO BERLIN')], 23);
    await one.merge(late);
    expect(await one.seen()).toEqual(['2026-11-21 -2000 BISTRO BERLIN']);
  });

  test('a name that was given here stays', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly, 21);
    const backup = await one.backup();
    await other.merge(backup);
    await applyIntent(other.vault, { kind: 'rename-account', accountId: 'a1', name: 'Ours' }, context);
    await other.merge(backup);
    expect((await readVaultLedger(other.vault).readSummary())?.accounts.map(({ name }) => name)).toEqual(['Ours']);
  });

  test('it is complete as far as the side that knew more, and an older backup takes nothing of that away', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly.slice(2), 10);
    const early = await one.backup();
    await other.capture(weekly, 21);
    const mark = async (machine: Machine): Promise<string | undefined> => (await readVaultLedger(machine.vault).readSummary())?.accounts[0]?.tidemark?.date;
    expect([await mark(one), await mark(other)]).toEqual(['2026-11-09', '2026-11-20']);
    await one.merge(await other.backup());
    expect(await mark(one)).toBe('2026-11-20');
    await other.merge(early);
    expect(await mark(other)).toBe('2026-11-20');
  });

  test('accounts of one key in two currencies are two', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly, 21);
    await other.capture(weekly.map((each) => ({ ...each, currency: 'USD' })), 21, { currency: 'USD' });
    expect(await one.merge(await other.backup())).toMatchObject({ accounts: 1, added: 4 });
  });

  test('both ways round, both machines come to the same rows', async () => {
    const days = fc.array(fc.record({ day: fc.integer({ min: 1, max: 20 }), amount: fc.integer({ min: 1, max: 4 }) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(days, days, async (left, right) => {
        const rows = (list: typeof left): ReturnType<typeof row>[] =>
          list.toSorted((a, b) => b.day - a.day).map(({ day, amount }) => row(`2026-11-${String(day).padStart(2, '0')}`, -amount * 100, `Shop ${amount}`));
        const [one, other] = [new Machine('a'), new Machine('b')];
        await one.capture(rows(left), 22);
        await other.capture(rows(right), 22);
        await one.merge(await other.backup());
        await other.merge(await one.backup());
        expect((await one.seen()).toSorted()).toEqual((await other.seen()).toSorted());
        const settled = new Map(one.vault.documents);
        await one.merge(await other.backup());
        expect(one.vault.documents).toEqual(settled);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

describe('a restore under way', () => {
  test('with a document that is not of its shape is refused there', async () => {
    const { vault } = new Machine('a');
    expect(await stagePart(vault, 0, [{ kind: 'month', key: '2026-11', value: { month: '2026-11', transactions: [{}] } }])).toBe(false);
    expect(await stagePart(vault, 0, [{ kind: 'account', key: 'a', value: { __proto__: { polluted: true } } }])).toBe(false);
    expect(vault.documents.size).toBe(0);
  });

  test('whose parts are not all there changes nothing', async () => {
    const machine = new Machine('a');
    await machine.capture(weekly, 21);
    const [first] = await machine.backup();
    const { vault } = new Machine('b');
    await stagePart(vault, 0, first === undefined ? [] : [first]);
    expect(await vault.change((draft) => takeStaged(draft, 2))).toBeUndefined();
    expect(await readVaultLedger(vault).readSummary()).toBeUndefined();
    await clearStaged(vault);
    expect(vault.documents.size).toBe(0);
  });

  test('never brings what belongs to another machine', async () => {
    const { vault } = new Machine('a');
    await stagePart(vault, 0, [
      { kind: 'setting', key: 'backup', value: { everyDays: 1 } },
      { kind: 'view', key: 'summary', value: {} },
      { kind: 'unheard-of', key: 'x', value: {} },
    ]);
    expect(await vault.change((draft) => takeStaged(draft, 1))).toEqual([]);
  });
});

describe('as one step of the history', () => {
  const step = 'backup 1';
  const switchStep = (machine: Machine, kind: 'undo' | 'redo'): Promise<unknown> => applyIntent(machine.vault, { kind, step, month: '2026-11' }, { ...context, now: context.now + 1 });
  const facts = (machine: Machine): unknown[] => [...machine.vault.documents].filter(([name]) => !name.startsWith('journal|') && !name.startsWith('view|')).toSorted().map(([name, text]) => ({ name, value: JSON.parse(text) }));
  const steps = async (machine: Machine): Promise<string[]> => (await readVaultLedger(machine.vault).readHistory()).entries.map((each) => each.step).toSorted();
  const counts = async (machine: Machine): Promise<unknown> => ({ ...(await readVaultLedger(machine.vault).readSummary()), accounts: [], updatedAt: 0 });

  async function twoMachines(): Promise<{ one: Machine; other: Machine }> {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.capture(weekly.slice(1), 17);
    await other.capture([row('2026-11-21', -5, 'Stamp'), ...weekly.slice(0, 3)], 21);
    await other.capture([row('2026-11-20', -99, 'Tea')], 22, { key: 'card', name: 'Card', kind: 'card' });
    const market = (await other.transactions()).find(({ description }) => description === 'Market 16');
    await applyIntent(other.vault, { kind: 'edit-transactions', step: 'theirs', targets: [{ id: market?.id ?? '', month: '2026-11' }], values: { note: 'From there' } }, context);
    await other.vault.change(async (draft) => draft.put('setting', 'colours', { tide: 'blue' }));
    return { one, other };
  }

  test('undone it leaves no transaction, account, edit, step or setting, and redone everything is back', async () => {
    const { one, other } = await twoMachines();
    const [before, countsBefore, stepsBefore, seenBefore] = [facts(one), await counts(one), await steps(one), await one.seen()];
    const backup = await other.backup();
    expect(await one.merge(backup, step)).toMatchObject({ accounts: 1, added: 3 });
    const [after, countsAfter, stepsAfter] = [facts(one), await counts(one), await steps(one)];
    expect(stepsAfter).toContain(step);

    expect(await switchStep(one, 'undo')).toEqual({ ok: true });
    expect(await one.seen()).toEqual(seenBefore);
    expect(await counts(one)).toEqual(countsBefore);
    expect(await steps(one)).toEqual([...stepsBefore, step].toSorted());
    expect((await one.transactions()).every(({ edits, imports }) => edits === undefined && imports === undefined)).toBe(true);
    expect(one.vault.stored('setting', 'colours')).toBeUndefined();
    expect(facts(one)).toHaveLength(before.length);

    expect(await switchStep(one, 'redo')).toEqual({ ok: true });
    expect([facts(one), await counts(one), await steps(one)]).toEqual([after, countsAfter, stepsAfter]);
  });

  test('the same backup again changes nothing, and is no other step', async () => {
    const { one, other } = await twoMachines();
    const backup = await other.backup();
    await one.merge(backup, step);
    const after = new Map(one.vault.documents);
    await one.merge(backup, 'backup 2');
    expect(one.vault.documents).toEqual(after);
  });

  test('what a page has shown since stays', async () => {
    const { one, other } = await twoMachines();
    await one.merge(await other.backup(), step);
    await one.capture([row('2026-11-21', -5, 'Stamp'), ...weekly], 22);
    await switchStep(one, 'undo');
    expect(await one.seen()).toEqual(['2026-11-21 -5 Stamp', '2026-11-20 -1020 Market 20', '2026-11-16 -1016 Market 16', '2026-11-09 -1009 Market 09', '2026-11-02 -1002 Market 02']);
  });

  test('into an empty vault it is no step: there is nothing to go back to', async () => {
    const { other } = await twoMachines();
    const fresh = new Machine('c');
    await fresh.merge(await other.backup(), step);
    expect(await fresh.transactions()).toEqual(await other.transactions());
    expect(await steps(fresh)).toEqual(await steps(other));
  });

  test('a transfer whose other side came under another id is paired anew', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    const out = row('2026-11-03', -40_000, 'Transfer to savings');
    const into = row('2026-11-04', 40_000, 'From current');
    await one.capture([out], 10);
    await other.capture([out], 10);
    await other.capture([into], 10, { key: 'sav', name: 'Savings' });
    await one.merge(await other.backup(), step);
    const [left, right] = await one.transactions();
    expect([left?.transferWith, right?.transferWith]).toEqual([right?.id, left?.id]);
  });
});
