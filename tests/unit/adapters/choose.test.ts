import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { mostRows } from '../../../bank-adapters/choose/settle.ts';
import { about as genericAbout } from '../../../bank-adapters/generic/about.ts';
import type { AccountReading, Adapter, PageView, Reading } from '../../../bank-adapters/types.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { viewOfHtml } from './view.ts';

const page = viewOfHtml('<!doctype html><body><h1>Account</h1></body>');

const row = (date: string, amountMinor: number, over: Partial<StatementRow> = {}): StatementRow => ({ date, amountMinor, currency: 'EUR', description: `Row of ${date}`, pending: false, ...over });
const account = (rows: StatementRow[], over: Partial<AccountReading> = {}): AccountReading => ({ key: 'k', name: 'Giro', kind: 'deposit', currency: 'EUR', rows, rowOrder: 'newest-first', coverage: { hasOlder: false, rowsLeft: 0 }, ...over });
const rowsOf = (...accounts: AccountReading[]): Reading => ({ kind: 'rows', accounts, fieldRoutes: { date: 'd' } });
const balancesOf = (isOverview: boolean, ...accounts: AccountReading[]): Reading => ({ kind: 'balances', accounts, fieldRoutes: {}, isOverview });

interface Witnesses {
  id?: string;
  score?: number;
  response?: Reading | (() => Reading);
  shown?: Reading | (() => Reading);
}
const call = (reading: Reading | (() => Reading) | undefined): Reading | undefined => (typeof reading === 'function' ? reading() : reading);
const adapter = ({ id = 'xx-test', score = 1, response, shown }: Witnesses): Adapter => ({
  about: { ...genericAbout, id, label: 'Test Bank' },
  score: () => score,
  readResponses: () => call(response),
  readPage: () => call(shown),
});
const capture = (witnesses: Witnesses, view: PageView = page, lastRowCounts: Record<string, number> = {}): ReturnType<typeof captureStatement> =>
  captureStatement(view, [adapter(witnesses)], { lastRowCounts });

const coffee = row('2026-11-03', -300);
const wages = row('2026-11-02', 100_000);

describe('one of five outcomes', () => {
  test('rows, newest first, with the days they cover', () => {
    const outcome = capture({ response: rowsOf(account([wages, coffee], { rowOrder: 'oldest-first' })) });
    expect(outcome).toMatchObject({ kind: 'rows', statement: { route: 'response', adapter: { id: 'xx-test' }, accounts: [{ rows: [coffee, wages], coverage: { from: '2026-11-02', to: '2026-11-03' } }] } });
  });

  test('balances', () => {
    expect(capture({ response: balancesOf(true, account([], { balanceMinor: 500 })) })).toMatchObject({ kind: 'balances', statement: { accounts: [{ balanceMinor: 500, rows: [] }] } });
  });

  test('empty, as the page says', () => {
    expect(capture({ shown: { kind: 'empty', confirmedBy: 'No transactions', accountKey: 'k' } }, page, { k: 12 })).toEqual({ kind: 'empty', confirmedBy: 'No transactions', accountKey: 'k', adapter: { id: 'xx-test', version: 1 } });
  });

  test('success with zero rows does not exist', () => {
    expect(capture({ response: rowsOf(account([])) })).toMatchObject({ kind: 'unrecognised', reason: 'no-transactions-found' });
    expect(capture({ response: rowsOf() })).toMatchObject({ kind: 'unrecognised', reason: 'no-transactions-found' });
  });

  test('a page that nobody says anything about is ignored', () => {
    expect(capture({})).toEqual({ kind: 'ignored', reason: 'not-an-account-page' });
    expect(captureStatement(page, [])).toEqual({ kind: 'ignored', reason: 'not-an-account-page' });
  });
});

describe('a password field', () => {
  const reads = { shown: rowsOf(account([coffee])) };

  test.each(['<input type="password">', '<input type="PassWord">', '<input type="text" autocomplete="current-password">'])('%s: nothing is read', (field) => {
    let asked = 0;
    const counting = (): Reading => {
      asked += 1;
      return rowsOf(account([coffee]));
    };
    expect(capture({ response: counting, shown: counting }, viewOfHtml(`<!doctype html><body>${field}</body>`))).toEqual({ kind: 'ignored', reason: 'password-field' });
    expect(asked).toBe(0);
  });

  test.each(['name="password"', 'id="userPin"', 'name="login_passcode" type="tel"', 'id="mot-de-passe"', 'name="contraseña"', 'autocomplete="section-a new-password" type="anything"'])(
    'is one by what it is called: %s', (said) => {
      expect(capture(reads, viewOfHtml(`<!doctype html><body><input ${said}></body>`))).toEqual({ kind: 'ignored', reason: 'password-field' });
    },
  );

  test.each(['name="pincode"', 'id="passenger"', 'id="opinion"', 'name="showPassword" type="checkbox"', 'name="search"', 'name="clave_rastreo"', 'id="passport-number"'])('is not one by another name: %s', (said) => {
    expect(capture(reads, viewOfHtml(`<!doctype html><body><input ${said}></body>`)).kind).toBe('rows');
  });

  test('stays one while it shows its password in plain, until it is gone', () => {
    const view = viewOfHtml('<!doctype html><body><div><input type="password" name="q7"></div></body>');
    const field = view.document.querySelector('input');
    expect(capture(reads, view).kind).toBe('ignored');
    field?.setAttribute('type', 'text');
    expect(capture(reads, view).kind).toBe('ignored');
    field?.parentElement?.setAttribute('hidden', '');
    expect(capture(reads, view).kind).toBe('rows');
    field?.parentElement?.removeAttribute('hidden');
    expect(capture(reads, view).kind).toBe('ignored');
    field?.remove();
    expect(capture(reads, view).kind).toBe('rows');
  });

  test('a hidden one does not silence the page', () => {
    expect(capture(reads, viewOfHtml('<!doctype html><body><div hidden><input type="password"></div></body>')).kind).toBe('rows');
  });
});

describe('rows that are gone', () => {
  const bare = account([], { balanceMinor: 500 });

  test('are missed on a page that is no overview', () => {
    expect(capture({ response: balancesOf(false, bare) }, page, { k: 12 })).toMatchObject({ kind: 'unrecognised', reason: 'rows-gone' });
    expect(capture({ shown: rowsOf(account([])) }, page, { k: 12 })).toMatchObject({ kind: 'unrecognised', reason: 'rows-gone' });
  });

  test('are not missed on an overview, of another account, or where none ever were', () => {
    expect(capture({ response: balancesOf(true, bare) }, page, { k: 12 }).kind).toBe('balances');
    expect(capture({ response: balancesOf(false, bare) }, page, { other: 12 }).kind).toBe('balances');
    expect(capture({ response: balancesOf(false, bare) }, page, { k: 0 }).kind).toBe('balances');
  });
});

describe('two witnesses', () => {
  const proved = account([row('2026-11-03', -300, { balanceAfterMinor: 700 }), row('2026-11-02', -200, { balanceAfterMinor: 1000 })]);
  const agreeing = account([row('2026-11-03', -300), row('2026-11-02', -200)], { key: 'other', name: 'As shown', mask: '1234' });
  const differing = account([row('2026-11-03', -900), row('2026-11-02', -200)]);

  test('that agree give the response, filled in from the page', () => {
    const outcome = capture({ response: rowsOf({ ...proved, name: '' }), shown: rowsOf(agreeing) });
    expect(outcome).toMatchObject({ kind: 'rows', statement: { route: 'both', disagreements: [], accounts: [{ key: 'k', name: 'As shown', mask: '1234', proof: { result: 'proved' } }] } });
  });

  test('that disagree: the response wins where it proves', () => {
    const outcome = capture({ response: rowsOf(proved), shown: rowsOf(differing) });
    expect(outcome).toMatchObject({ statement: { route: 'response', disagreements: [expect.any(String)], accounts: [{ rows: proved.rows }] } });
  });

  test('that disagree: the page wins where the response does not prove', () => {
    const outcome = capture({ response: rowsOf(agreeing), shown: rowsOf(differing) });
    expect(outcome).toMatchObject({ statement: { route: 'page', disagreements: [expect.any(String)], accounts: [{ rows: differing.rows }] } });
  });

  test('no disagreement tells an amount or a description', () => {
    const outcome = capture({ response: rowsOf(agreeing), shown: rowsOf(differing) });
    expect(JSON.stringify('statement' in outcome && outcome.statement.disagreements)).not.toMatch(/900|9\.00|Row of/);
  });

  test('rows shown beside an empty response are kept, and the difference told', () => {
    const outcome = capture({ response: { kind: 'empty', confirmedBy: 'data' }, shown: rowsOf(account([coffee])) });
    expect(outcome).toMatchObject({ kind: 'rows', statement: { route: 'page', disagreements: ['the response says that there are none'] } });
  });

  test('emptiness shown after an ended session is not believed', () => {
    const outcome = capture({ response: { kind: 'unrecognised', reason: 'session-ended' }, shown: { kind: 'empty', confirmedBy: 'No transactions' } });
    expect(outcome).toMatchObject({ kind: 'unrecognised', reason: 'session-ended' });
  });

  test('an unreadable list beats balances: rows may be missed', () => {
    const outcome = capture({ response: balancesOf(true, account([])), shown: { kind: 'unrecognised', reason: 'dates-unreadable' } });
    expect(outcome).toMatchObject({ kind: 'unrecognised', reason: 'dates-unreadable' });
  });

  test('two accounts of one page are told apart by their masks', () => {
    const a = account([coffee], { key: 'a', mask: '1111' });
    const b = account([wages], { key: 'b', mask: '2222' });
    const outcome = capture({ response: rowsOf(a, b), shown: rowsOf({ ...b, key: '2222' }, { ...a, key: '1111' }) });
    expect(outcome).toMatchObject({ statement: { route: 'both', disagreements: [], accounts: [{ key: 'b' }, { key: 'a' }] } });
  });
});

describe('doubtful signs', () => {
  const unsigned = [row('2026-11-03', 300, { balanceAfterMinor: 700 }), row('2026-11-02', 200, { balanceAfterMinor: 1000 }), row('2026-11-01', 50, { balanceAfterMinor: 1200 })];

  test('are settled by the balances; the row before the first balance is left out', () => {
    const outcome = capture({ shown: rowsOf(account(unsigned, { signIsDoubtful: true })) });
    expect(outcome).toMatchObject({ kind: 'rows', statement: { accounts: [{ proof: { result: 'proved' } }] } });
    expect('statement' in outcome && outcome.statement.accounts[0]?.rows.map((each) => each.amountMinor)).not.toContain(300);
  });

  test('that nothing settles are not recognised', () => {
    expect(capture({ shown: rowsOf(account([coffee, wages], { signIsDoubtful: true })) })).toMatchObject({ kind: 'unrecognised', reason: 'amounts-unreadable' });
  });
});

test('a list that is too long is cut, and says how much is left', () => {
  const rows = Array.from({ length: mostRows + 7 }, () => coffee);
  const outcome = capture({ shown: rowsOf(account(rows, { coverage: { hasOlder: false, rowsLeft: 2 } })) });
  expect(outcome).toMatchObject({ statement: { accounts: [{ coverage: { rowsLeft: 9, hasOlder: true } }] } });
  expect('statement' in outcome && outcome.statement.accounts[0]?.rows.length).toBe(mostRows);
});

test('a description that goes on and on is cut to what the ledger takes', () => {
  const outcome = capture({ shown: rowsOf(account([{ ...coffee, description: 'word '.repeat(400) }])) });
  expect('statement' in outcome && outcome.statement.accounts[0]?.rows[0]?.description.length).toBeLessThanOrEqual(1_000);
});

describe('several adapters', () => {
  const named = (over: Witnesses): Adapter => adapter({ id: 'xx-named', ...over });
  const generic = (over: Witnesses): Adapter => adapter({ id: 'generic', ...over });
  const good: Witnesses = { shown: rowsOf(account([coffee])) };

  const by = (adapters: Adapter[]): string | undefined => {
    const outcome = captureStatement(page, adapters);
    return 'statement' in outcome ? outcome.statement.adapter.id : undefined;
  };

  test('the surest reads; of two equals the named one', () => {
    expect(by([generic({ ...good, score: 0.2 }), named({ ...good, score: 0.9 })])).toBe('xx-named');
    expect(by([generic({ ...good, score: 0.5 }), named({ ...good, score: 0.5 })])).toBe('xx-named');
    expect(by([generic({ ...good, score: 0.5 }), named({ ...good, score: 0 })])).toBe('generic');
  });

  test('the next is asked where the best cannot read', () => {
    expect(by([named({ score: 1, shown: { kind: 'unrecognised', reason: 'dates-unreadable' } }), generic({ ...good, score: 0.1 })])).toBe('generic');
  });

  test('where none can read, the best one says why', () => {
    const best = named({ score: 1, shown: { kind: 'unrecognised', reason: 'dates-unreadable' } });
    const next = generic({ score: 0.1, shown: { kind: 'ignored', reason: 'not-an-account-page' } });
    expect(captureStatement(page, [next, best])).toMatchObject({ kind: 'unrecognised', reason: 'dates-unreadable', adapter: { id: 'xx-named' } });
  });

  test('nobody guesses at a page that is still loading', () => {
    const best = named({ score: 1, shown: { kind: 'unrecognised', reason: 'still-loading' } });
    expect(captureStatement(page, [best, generic({ ...good, score: 0.1 })])).toMatchObject({ kind: 'unrecognised', reason: 'still-loading' });
  });
});

describe('a reader that throws', () => {
  const fail = (): Reading => {
    throw new TypeError('cannot read "GROCERY 12.50"');
  };

  test('is told as such, without what it threw over', () => {
    const outcome = capture({ shown: fail });
    expect(outcome).toMatchObject({ kind: 'unrecognised', reason: 'reader-failed', detail: 'readPage: TypeError' });
    expect(JSON.stringify(outcome)).not.toContain('GROCERY');
  });

  test('does not silence the other witness', () => {
    expect(capture({ response: fail, shown: rowsOf(account([coffee])) })).toMatchObject({ kind: 'rows', statement: { disagreements: ['the response could not be read: reader-failed'] } });
  });
});

test('an account without a name gets its mask or the bank as its name', () => {
  const outcome = capture({ response: rowsOf(account([coffee], { name: '', mask: '1234' }), account([wages], { key: 'z', name: '' })) });
  expect('statement' in outcome && outcome.statement.accounts.map((each) => each.name)).toEqual(['1234', 'Test Bank']);
});
