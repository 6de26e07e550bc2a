import { describe, expect, test } from 'vitest';
import { readResponsePlan } from '../../../../bank-adapters/routes/read-plan.ts';
import type { ResponsePlan, TransactionsRoute } from '../../../../bank-adapters/routes/response-route.ts';
import type { Reading } from '../../../../bank-adapters/types.ts';
import { viewOfHtml } from '../view.ts';

const route: TransactionsRoute = {
  url: /\/api\/(?<account>\w+)\/rows/,
  lists: [{ path: 'pending', pending: true }, { path: 'rows', pending: false }],
  pageParameters: ['page'],
  fields: { date: ['booked', 'made'], amount: ['sum'], description: ['text'], originalAmount: ['there.sum'], originalCurrency: ['there.code'] },
  sign: { by: 'marker', marker: ['way'], debit: /^D/, credit: /^C/ },
  skip: { field: ['kind'], is: /^note$/ },
  rowOrder: 'newest-first',
  kind: 'deposit',
};
const plan: ResponsePlan = { currency: 'EUR', transactions: [route] };

const row = (over: Record<string, unknown> = {}): Record<string, unknown> => ({ booked: '2026-11-02', sum: '4.50', text: 'Coffee', way: 'D', ...over });
const at = (query: string, body: unknown, over: Record<string, unknown> = {}): { url: string; body: unknown } => ({ url: `https://www.bank.example/api/a1/rows${query}`, body, ...over });
const read = (responses: { url: string; body: unknown }[], over: Partial<ResponsePlan> = {}): Reading | undefined =>
  readResponsePlan({ ...plan, ...over }, viewOfHtml('<!doctype html><body></body>', { responses }));
const rowsIn = (reading: Reading | undefined): unknown[] => (reading && 'accounts' in reading ? reading.accounts.flatMap((account) => account.rows) : []);

describe('a plan of responses', () => {
  test('signs by the marker, dates by the first field that has one, says which', () => {
    const reading = read([at('', { rows: [row(), row({ way: 'C', booked: null, made: '2026-11-01' })] })]);
    expect(rowsIn(reading)).toMatchObject([{ amountMinor: -450, date: '2026-11-02' }, { amountMinor: 450, date: '2026-11-01' }]);
    expect(reading).toMatchObject({ fieldRoutes: { date: 'booked', amount: 'sum' }, accounts: [{ key: 'a1' }] });
  });

  test('keeps what was charged abroad, with the sign of what was billed', () => {
    expect(rowsIn(read([at('', { rows: [row({ there: { sum: 500, code: 'jpy' } })] })]))).toMatchObject([{ amountMinor: -450, original: { amountMinor: -500, currency: 'JPY' } }]);
  });

  test('joins the pages of one list and lets another question stand alone', () => {
    const first = at('?from=1&page=1', { rows: [row()] });
    const second = at('?from=1&page=2', { rows: [row({ text: 'Tea' })] });
    expect(rowsIn(read([first, second]))).toMatchObject([{ description: 'Coffee' }, { description: 'Tea' }]);
    expect(rowsIn(read([first, at('?from=2', { rows: [row({ text: 'Milk' })] })]))).toMatchObject([{ description: 'Milk' }]);
  });

  test('an address asked twice counts once, with its newest answer', () => {
    expect(rowsIn(read([at('', { rows: [row()] }), at('', { rows: [row(), row({ text: 'Tea' })] })]))).toHaveLength(2);
  });

  test('what is no transaction is skipped, what cannot be read is counted', () => {
    const reading = read([at('', { rows: [...Array.from({ length: 6 }, () => row()), row({ kind: 'note', sum: null }), row({ way: '?' })] })]);
    expect(reading).toMatchObject({ accounts: [{ coverage: { rowsLeft: 1 } }] });
    expect(rowsIn(reading)).toHaveLength(6);
  });

  test.each([
    ['too many unreadable rows', { rows: [row(), row({ sum: 'x' })] }, 'amounts-unreadable'],
    ['dates of another form', { rows: [row({ booked: 'soon' })] }, 'dates-unreadable'],
    ['no list', { items: [] }, 'response-changed'],
    ['only the list of pending rows', { pending: [] }, 'response-changed'],
    ['a list of something else', { rows: ['Coffee'] }, 'response-changed'],
  ])('%s are not recognised', (_, body, reason) => {
    expect(read([at('', body)])).toMatchObject({ kind: 'unrecognised', reason });
  });

  test('an empty list in a valid response confirms that there are none', () => {
    expect(read([at('', { rows: [], pending: [] })])).toEqual({ kind: 'empty', confirmedBy: 'pending, rows', accountKey: 'a1' });
  });

  test('rows that came before the session ended are kept', () => {
    expect(read([at('?page=1', { rows: [row()] }), at('?page=2', '<html>', { contentType: 'text/html' })])?.kind).toBe('rows');
  });

  test('says nothing where the page asked for none of its responses', () => {
    expect(read([{ url: 'https://www.bank.example/api/config', body: {} }])).toBeUndefined();
  });
});

describe('what only some banks do', () => {
  const readWith = (over: Partial<TransactionsRoute>, responses: { url: string; body: unknown }[], more: Partial<ResponsePlan> = {}): Reading | undefined =>
    read(responses, { transactions: [{ ...route, ...over }], ...more });

  test('money out and money in stand in fields of their own', () => {
    const sign: TransactionsRoute['sign'] = { by: 'field', debit: ['out'], credit: ['in'] };
    const rows = [{ out: 4.5 }, { out: -4.5, in: null }, { in: '3.00' }, { out: 0, in: 2 }, { out: 0 }].map((each) => row(each));
    expect(rowsIn(readWith({ sign }, [at('', { rows })])).map((each) => (each as { amountMinor: number }).amountMinor)).toEqual([-450, -450, 300, 200, 0]);
    const unclear = [row({ out: 1, in: 2 }), ...Array.from({ length: 9 }, () => row({ out: 1 }))];
    expect(readWith({ sign }, [at('', { rows: unclear })])).toMatchObject({ accounts: [{ coverage: { rowsLeft: 1 } }] });
  });

  test('a field that holds nothing says pending, or that a row is none', () => {
    const rows = [row({ settled: '' }), row({ settled: '2026-11-03' }), row({ settled: null, sum: null })];
    const reading = readWith({ lists: [{ path: 'rows' }], pending: { field: ['settled'], isMissing: true }, skip: { field: ['sum'], isMissing: true } }, [at('', { rows })]);
    expect(rowsIn(reading)).toMatchObject([{ pending: true }, { pending: false }]);
  });

  test('lists in several branches are read as one, and a branch without its list is a change', () => {
    const lists = [{ path: 'months.*.rows' }];
    const months = [{ rows: [row()] }, { rows: [] }, { rows: null }, { rows: [row({ text: 'Tea' })] }];
    expect(rowsIn(readWith({ lists }, [at('', { months })]))).toMatchObject([{ description: 'Coffee' }, { description: 'Tea' }]);
    expect(readWith({ lists }, [at('', { months: [] })])).toMatchObject({ kind: 'empty' });
    for (const months of [[{ rows: [row()] }, { lines: [row()] }], [{ rows: { first: row() } }], null]) {
      expect(readWith({ lists }, [at('', { months })])).toMatchObject({ kind: 'unrecognised', reason: 'response-changed' });
    }
  });

  test('a body that stands in another one as text', () => {
    const inner = JSON.stringify({ rows: [row()] });
    expect(rowsIn(readWith({ bodyIn: 'answer' }, [at('', { answer: inner })]))).toHaveLength(1);
    expect(readWith({ bodyIn: 'answer' }, [at('', { reply: inner })])).toMatchObject({ reason: 'response-changed' });
    expect(readWith({ bodyIn: 'answer' }, [at('', { answer: '<html>' })])).toMatchObject({ reason: 'session-ended' });
  });

  test('pending rows that are asked for by themselves stand beside the others', () => {
    const waiting: TransactionsRoute = { ...route, url: /\/api\/(?<account>\w+)\/waiting/, lists: [{ path: 'waiting', pending: true }], onlyPending: true };
    const both = (responses: { url: string; body: unknown }[]): Reading | undefined => read(responses, { transactions: [route, waiting] });
    const asked = (waitingRows: unknown[]): { url: string; body: unknown } => ({ url: 'https://www.bank.example/api/a1/waiting', body: { waiting: waitingRows } });
    expect(rowsIn(both([at('', { rows: [row()] }), asked([row({ text: 'Tea' })])]))).toMatchObject([{ description: 'Tea', pending: true }, { description: 'Coffee', pending: false }]);
    expect(both([asked([])])).toBeUndefined();
    expect(both([at('', { rows: [] }), asked([])])).toMatchObject({ kind: 'empty' });
  });

  test('a bank has its own names of currencies, and one that is none of them is not guessed', () => {
    const currencies = { NIS: 'ILS', '840': 'USD', HUF: '' };
    const fields = { ...route.fields, currency: ['cur'] };
    const rows = [row({ cur: 'NIS' }), row({ cur: 840 }), row({ cur: 'gbp' }), row(), ...Array.from({ length: 5 }, () => row()), row({ cur: '?' }), row({ cur: 'HUF' })];
    const reading = readWith({ fields }, [at('', { rows })], { currencies });
    expect(rowsIn(reading).slice(0, 4)).toMatchObject([{ currency: 'ILS' }, { currency: 'USD' }, { currency: 'GBP' }, { currency: 'EUR' }]);
    expect(reading).toMatchObject({ accounts: [{ coverage: { rowsLeft: 2 } }] });
  });
});

describe('responses that do not come one by one', () => {
  const readWith = (over: Partial<TransactionsRoute>, responses: { url: string; body: unknown }[]): Reading | undefined => read(responses, { transactions: [{ ...route, ...over }] });

  test('of one address that answers several questions only the own answer is read', () => {
    const asked = [at('', { data: { rows: [row()] } }), at('', { data: { offers: [] } })];
    const over: Partial<TransactionsRoute> = { bodyNames: 'rows', lists: [{ path: 'data.rows' }] };
    expect(rowsIn(readWith(over, asked))).toHaveLength(1);
    expect(readWith(over, [at('', { data: { offers: [] } })])).toBeUndefined();
    expect(readWith(over, [at('', { error: 'x' }, { status: 401 })])).toMatchObject({ reason: 'session-ended' });
  });

  test('fields that stand in a list under their name', () => {
    const cells = (date: string, out: string): Record<string, unknown> => ({ cells: [{ id: 'DATE', shown: date }, { id: 'OUT', shown: out }, { id: 'TEXT', shown: 'Coffee' }] });
    const fields = { date: ['cells.id=DATE.shown'], description: ['cells.id=TEXT.shown'] };
    const sign: TransactionsRoute['sign'] = { by: 'field', debit: ['cells.id=OUT.shown'], credit: ['cells.id=IN.shown'] };
    expect(rowsIn(readWith({ fields, sign }, [at('', { rows: [cells('2026-11-02', '4.50')] })]))).toMatchObject([{ date: '2026-11-02', amountMinor: -450, description: 'Coffee' }]);
  });

  test('a list that is found by what stands beside it, and is missing where that is', () => {
    const lists = [{ path: 'groups.state=PENDING.rows', pending: true }, { path: 'groups.state=POSTED.rows', pending: false }];
    const groups = [{ state: 'POSTED', rows: [row()] }, { state: 'PENDING', rows: [row({ text: 'Tea' })] }];
    expect(rowsIn(readWith({ lists }, [at('', { groups })]))).toMatchObject([{ pending: true }, { pending: false }]);
    expect(rowsIn(readWith({ lists }, [at('', { groups: groups.slice(0, 1) })]))).toHaveLength(1);
    expect(readWith({ lists }, [at('', { groups: groups.slice(1) })])).toMatchObject({ reason: 'response-changed' });
  });

  test('an empty list of a bank that gives them in error confirms nothing', () => {
    expect(readWith({ emptyIsDoubtful: true }, [at('', { rows: [] })])).toMatchObject({ kind: 'unrecognised', reason: 'no-transactions-found' });
  });

  test('the last page says for all accounts of a list whether there is more', () => {
    const over: Partial<TransactionsRoute> = { url: /\/rows/, account: ['whose'], older: ['next'] };
    const pages = [at('?page=1', { rows: [row({ whose: 'a' }), row({ whose: 'b' })], next: 2 }), at('?page=2', { rows: [row({ whose: 'a', text: 'Tea' })] })];
    expect(readWith(over, pages)).toMatchObject({ accounts: [{ key: 'b', coverage: { hasOlder: false } }, { key: 'a', coverage: { hasOlder: false } }] });
    expect(readWith(over, pages.slice(0, 1))).toMatchObject({ accounts: [{ coverage: { hasOlder: true } }, { coverage: { hasOlder: true } }] });
  });

  test('words with tags in them', () => {
    expect(rowsIn(readWith({ hasTags: true }, [at('', { rows: [row({ text: 'To <strong>Ana</strong>' })] })]))).toMatchObject([{ description: 'To Ana' }]);
  });
});

describe('balances without rows', () => {
  const accounts: Partial<ResponsePlan> = {
    accounts: [{ url: /\/api\/accounts$/, lists: ['accounts'], fields: { id: ['id'], name: ['name'], balance: ['balance'] }, kind: 'deposit', debtIs: 'negative' }],
  };
  const list = { url: 'https://www.bank.example/api/accounts', body: { accounts: [{ id: 'a1', name: 'Giro', balance: 5 }, { id: 'b2', name: 'Saver', balance: 7 }] } };
  const readOn = (url: string): Reading | undefined => readResponsePlan({ ...plan, ...accounts }, viewOfHtml('<!doctype html><body></body>', { url, responses: [list] }));

  test('are an overview where the address names no account', () => {
    expect(readOn('https://www.bank.example/home')).toMatchObject({ kind: 'balances', isOverview: true, accounts: [{ balanceMinor: 500 }, { balanceMinor: 700 }] });
  });

  test('are none where it names one: its rows are to be expected', () => {
    expect(readOn('https://www.bank.example/accounts/b2')).toMatchObject({ kind: 'balances', isOverview: false });
  });
});
