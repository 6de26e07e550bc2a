import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delivery } from '../../../utils/ledger/index.ts';
import { findPairs } from '../../../utils/ledger/merge/review/find-pairs.ts';
import { applyIntent, ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import { addDays, monthOf } from '../../../utils/model/iso-date.ts';
import type { EditValues, Transaction, TransactionRef } from '../../../utils/model/ledger.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import type { SuggestionsDocument } from '../../../utils/model/suggestion.ts';
import { captureOf, ingestContext, noon, rowsOf } from './bank-visit.ts';
import { FakeVault } from './fake-vault.ts';
import { account, row } from './rows.ts';

const settings = { seed: 20_261_123, numRuns: 300 };
const today = '2026-03-20';

/** Something that happens to a ledger. What it needs has happened before: an edit its transaction, an undo its edit. */
type Event =
  | { kind: 'capture' | 'import'; name: string; rows: StatementRow[]; needs: [] }
  | { kind: 'edit'; name: string; target: StatementRow; values: EditValues; /** Said to be the same, or another. */ other?: { row: StatementRow; as: 'sameAs' | 'apartFrom' }; at: number; needs: string[] }
  | { kind: 'undo' | 'redo'; name: string; step: string; needs: string[] };

/** A bank's history, newest first, with twins; the first rows of each day are told apart by their number. */
const history = fc
  .array(fc.record({ day: fc.nat(50), amountMinor: fc.constantFrom(-350, -1_200, 99_000), name: fc.constantFrom('Café', 'Bakery', 'Salary', 'Café') }), { minLength: 2, maxLength: 25, size: 'max' })
  .map((rows) => rows.toSorted((a, b) => b.day - a.day).map(({ day, amountMinor, name }, index) => row(addDays('2026-01-10', day), amountMinor, index % 3 === 0 ? `${name} ${index}` : name)));

const values = fc.constantFrom<EditValues>({ description: 'Mine' }, { description: 'Other' }, { category: 'dining' }, { date: '2026-01-02' }, { date: '2026-04-01', note: 'late' }, { deleted: true }, { deleted: true }, { deleted: false });

const worlds = history.chain((rows) => {
  const named = rows.filter((_each, index) => index % 3 === 0);
  const window = fc.tuple(fc.nat(rows.length - 1), fc.nat(rows.length), fc.boolean());
  const edit = fc.record({ target: fc.constantFrom(...named), values, isUndone: fc.boolean(), isRedone: fc.boolean() });
  return fc.record({ windows: fc.array(window, { minLength: 1, maxLength: 5, size: 'max' }), edits: fc.array(edit, { maxLength: 8, size: 'max' }), answers: fc.array(fc.record({ one: fc.constantFrom(...named), other: fc.constantFrom(...named), as: fc.constantFrom('sameAs' as const, 'apartFrom' as const), isUndone: fc.boolean(), isRedone: fc.boolean() }), { maxLength: 4, size: 'max' }), undoneImports: fc.array(fc.record({ at: fc.nat(4), isRedone: fc.boolean() }), { maxLength: 2 }), luck: fc.nat() }).map((drawn) => ({ ...drawn, rows }));
});

type World = typeof worlds extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** All events of a world, each once, in an order that their needs allow. */
function eventsOf({ rows, windows, edits, answers, undoneImports }: World): Event[] {
  const shows = windows.map(([start, length, isImport], index): Event => {
    const [first, last] = [rows[start]?.date ?? '', rows[Math.min(start + length, rows.length - 1)]?.date ?? ''];
    return { kind: isImport ? 'import' : 'capture', name: `show ${index}`, rows: rows.filter((each) => each.date <= first && each.date >= last), needs: [] };
  });
  const changes = edits.flatMap(({ target, values: set, isUndone, isRedone }, index): Event[] => {
    const shown = shows.filter((each) => 'rows' in each && each.rows.includes(target)).map(({ name }) => name);
    if (shown.length === 0) return [];
    const name = `edit ${index}`;
    return [
      { kind: 'edit', name, target, values: set, at: noon + index, needs: shown },
      ...(isUndone ? [{ kind: 'undo' as const, name: `undo ${index}`, step: name, needs: [name] }] : []),
      ...(isUndone && isRedone ? [{ kind: 'redo' as const, name: `redo ${index}`, step: name, needs: [`undo ${index}`] }] : []),
    ];
  });
  const imports = shows.filter(({ kind }) => kind === 'import');
  const takenOut = [...new Map(undoneImports.map(({ at, isRedone }) => [imports[at]?.name, isRedone]))].flatMap(([gone, isRedone]): Event[] => {
    if (gone === undefined) return [];
    // What was changed of a transaction goes with it where its import alone has brought it; so all that shows it comes before.
    const needs = changes.length === 0 ? [gone] : [...shows, ...changes].map(({ name }) => name);
    const undone: Event = { kind: 'undo', name: `undo ${gone}`, step: gone, needs };
    return [undone, ...(isRedone ? [{ kind: 'redo' as const, name: `redo ${gone}`, step: gone, needs: [undone.name] }] : [])];
  });
  // What was joined with what an import took away is shown again, and then it matters what a page has shown before.
  return [...shows, ...changes, ...(takenOut.length === 0 ? answersOf(answers, shows) : takenOut)];
}

function answersOf(answers: World['answers'], shows: readonly Event[]): Event[] {
  return answers.flatMap(({ one, other, as, isUndone, isRedone }, index): Event[] => {
    const shown = shows.filter((each) => 'rows' in each && each.rows.includes(one) && each.rows.includes(other)).map(({ name }) => name);
    if (shown.length === 0 || one === other) return [];
    const name = `answer ${index}`;
    return [
      { kind: 'edit', name, target: one, values: {}, other: { row: other, as }, at: noon + 50 + index, needs: shown },
      ...(isUndone ? [{ kind: 'undo' as const, name: `undo ${name}`, step: name, needs: [name] }] : []),
      ...(isUndone && isRedone ? [{ kind: 'redo' as const, name: `redo ${name}`, step: name, needs: [`undo ${name}`] }] : []),
    ];
  });
}

/** The events in another order, some of them several times; nothing comes again once it has been taken back. */
function shuffle(events: readonly Event[], luck: number): Event[] {
  const order: Event[] = [];
  const done = new Set<string>();
  let state = luck;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const isOver = ({ name }: Event): boolean => done.has(`undo ${name}`) || done.has(name.replace('undo', 'redo'));
  const isReady = ({ kind, needs }: Event): boolean => needs.length === 0 || (kind === 'edit' ? needs.some((each) => done.has(each)) : needs.every((each) => done.has(each)));
  while (done.size < events.length) {
    const ready = events.filter((event) => isReady(event) && (done.has(event.name) ? !isOver(event) || (event.kind === 'edit' && !event.name.includes('show')) : true));
    const fresh = ready.filter(({ name }) => !done.has(name));
    const choice = draw(3) === 0 ? ready : fresh;
    const event = choice[draw(choice.length)];
    if (event === undefined) throw new Error('Nothing can happen any more.');
    order.push(event);
    done.add(event.name);
  }
  return order;
}

async function live(events: readonly Event[]): Promise<unknown> {
  const vault = new FakeVault();
  const ingesting = ingestContext();
  for (const event of events) {
    if ('rows' in event) {
      // Files and the page word things alike here, and the import belongs to no other account.
      const capture = captureOf(rowsOf(account(event.rows, { mask: 'DE02' })));
      const delivery: Delivery = { ...capture, source: 'file', siteId: 'bank.example', step: event.name };
      await ingest(vault, event.kind === 'capture' ? capture : delivery, ingesting);
    } else if (event.kind === 'edit') {
      await applyIntent(vault, { kind: 'edit-transactions', step: event.name, targets: [findTarget(vault, event.target)], values: { ...event.values, ...sayOf(vault, event.other) } }, { now: event.at, today });
    } else {
      expect(await applyIntent(vault, { kind: event.kind, step: event.step, month: monthOf(today) }, { now: noon + 100, today })).toEqual({ ok: true });
    }
  }
  expect(foundByChanges(vault)).toEqual(foundAtOnce(vault));
  const ledger = readVaultLedger(vault);
  const [{ transactions }, summary] = await Promise.all([ledger.readTransactions(), ledger.readSummary()]);
  const seen = transactions.map(({ date, description, amountMinor, category, note, bank, pending }) => JSON.stringify({ date, description, amountMinor, category, note, bank, pending }));
  return { seen: seen.sort(), months: summary?.months, count: summary?.transactionCount };
}

function sayOf(vault: FakeVault, other: { row: StatementRow; as: 'sameAs' | 'apartFrom' } | undefined): EditValues {
  if (other === undefined) return {};
  const { id } = findTarget(vault, other.row);
  return other.as === 'sameAs' ? { sameAs: id } : { apartFrom: [id] };
}

/** What is to be reviewed, as the changes left it month by month, and as the whole ledger has it. */
const foundByChanges = (vault: FakeVault): unknown => (vault.stored('view', 'suggestions') as SuggestionsDocument | undefined)?.months.filter(({ pairs }) => pairs.length > 0);
const foundAtOnce = (vault: FakeVault): unknown => {
  const all = [...vault.documents].flatMap(([name, text]): Transaction[] => (name.startsWith('month|') ? JSON.parse(text).transactions : []));
  return [...findPairs(all)].map(([month, pairs]) => ({ month, pairs }));
};

/** A transaction as the vault holds it now, by what the bank says of it. */
function findTarget(vault: FakeVault, { date, amountMinor, description }: StatementRow): TransactionRef {
  for (const [name, text] of vault.documents) {
    if (!name.startsWith('month|')) continue;
    const transactions: Transaction[] = JSON.parse(text).transactions;
    const found = transactions.find((each) => each.date === date && each.amountMinor === amountMinor && each.description === description);
    if (found !== undefined) return { id: found.id, month: name.slice('month|'.length) };
  }
  throw new Error('The transaction is not there.');
}

test('captures, imports, edits, deletions and undos in any order and any number of times end as once each', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const events = eventsOf(world);
      expect(await live(shuffle(events, world.luck))).toEqual(await live(events));
    }),
    settings,
  );
});
