import { describe, expect, test } from 'vitest';
import { accountPage, asRead, bareAccountPage, capture, linesOf, pageOf, recordsOf, routeOf, shown, tableOf, type ShownRow } from './response-pages.ts';

type Over = Record<string, unknown>;
const record = (date: string, description: string, amount: unknown, over: Over = {}): Over => ({ date, description, amount, ...over });
const four = recordsOf((day, words, amount) => record(day, words, amount));
const unsigned = four.map((each) => ({ ...each, amount: Math.abs(Number(each['amount'])) }));
const old = record('2026-11-01', 'Old Shop', -9.99);
const oldLine = '2026-11-01 -999 Old Shop';
const address = (path: string): string => `https://www.bank.example/api/${path}`;

describe('what the page shows decides which list is the ledger', () => {
  test('offers are not, whatever their fields are called', () => {
    const offers = [record('2026-11-30', 'Taco Planet', 5.5), record('2026-11-19', 'Petland', 7.5)];
    expect(linesOf(capture(accountPage(), [{ url: address('offers'), body: offers }, { body: four }]))).toEqual([asRead]);
    expect(routeOf(capture(accountPage(), [{ url: address('transactions'), body: offers }]))).toBe('page');
  });

  test('older rows than the page shows are taken along', () => {
    expect(linesOf(capture(accountPage(), [{ body: [...four, old] }]))).toEqual([[...asRead, oldLine]]);
  });

  test.each([
    ['rows to come', [record('2026-12-01', 'Rent', -2), ...four]],
    ['tries that failed', [record('2026-11-18', 'Shop', -44, { status: 'DECLINED' }), ...four]],
    ['older tries that failed', [...four, { ...old, status: 'DECLINED' }]],
    ['rows of another account, and older ones beside them', [...four, record('2026-11-17', 'Elsewhere', -77), old]],
    ['older rows that the page would call otherwise', [...four.map((each) => ({ ...each, description: `XX ${String(each['description'])}` })), old]],
    ['older rows whose sign nothing tells', [...unsigned, { ...old, amount: 9.99 }]],
  ])('%s stay out', (_, body) => {
    expect(linesOf(capture(accountPage(), [{ body }]))).toEqual([asRead]);
  });

  test('a list that has half of what is shown does not stand for it, even if it adds up', () => {
    const half = four.slice(0, 2).map((each, at) => ({ ...each, balance: [120, 124.5][at] }));
    expect(linesOf(capture(accountPage(), [{ body: half }]))).toEqual([asRead]);
  });

  test('a row is called what the page calls it, so that it is the same row on the next visit', () => {
    const outcome = capture(accountPage(), [{ body: recordsOf((day, words, amount) => record(day, `CARD 4410 ${words.toUpperCase()} LONDON`, amount, { merchant: { name: words } })) }]);
    expect(linesOf(outcome)).toEqual([asRead]);
    expect(outcome).toMatchObject({ statement: { fieldRoutes: { description: 'merchant.name' } } });
  });
});

describe('days', () => {
  test.each([
    ['midnight where the user is', (day: string) => new Date(Date.parse(`${day}T00:00Z`) - 3_600_000).toISOString()],
    ['late in the evening where the bank is', (day: string) => Date.parse(`${day}T23:30:00Z`)],
    ['late in a zone that is written', (day: string) => `${day}T23:30:00-11:00`],
    ['late in a zone without a colon', (day: string) => `${day} 23:30:00 +1300`],
    ['a .NET date', (day: string) => `/Date(${Date.parse(`${day}T12:00Z`)})/`],
  ])('%s does not shift the day', (_, dayOf) => {
    const outcome = capture(accountPage(), [{ body: recordsOf((day, words, amount) => ({ at: dayOf(day), words, amount })) }], { timeZone: 'Europe/Berlin' });
    expect([routeOf(outcome), linesOf(outcome)]).toEqual(['both', [asRead]]);
  });

  test('without a page, midnight everywhere in a list is a day', () => {
    const body = recordsOf((day, words, amount) => ({ bookingDate: new Date(Date.parse(`${day}T00:00Z`) - 3_600_000).toISOString(), text: words, amount }));
    expect(linesOf(capture(bareAccountPage(), [{ body }], { timeZone: 'Europe/Berlin' }))).toEqual([asRead]);
    const utc = recordsOf((day, words, amount) => ({ bookingDate: `${day}T00:00:00Z`, text: words, amount }));
    expect(linesOf(capture(bareAccountPage(), [{ body: utc }], { timeZone: 'America/New_York', languages: ['en-US'] }))).toEqual([asRead]);
  });

  test('day and month may stand otherwise than on the page', () => {
    const rows: ShownRow[] = [['12/11/2026', 'A shop', '-£1.00'], ['11/11/2026', 'B shop', '-£2.00'], ['10/11/2026', 'C in', '£3.00']];
    const body = [['11/12/2026', 'A shop', -1], ['11/11/2026', 'B shop', -2], ['11/10/2026', 'C in', 3]].map(([date, text, amount]) => ({ date, text, amount }));
    expect(routeOf(capture(accountPage(rows), [{ body }]))).toBe('both');
  });

  test('of two days the one that the page shows counts, and the booking where it shows both', () => {
    const body = recordsOf((day, words, amount) => ({ transactionDate: day, postingDate: '2026-11-20', words, amount }));
    expect(linesOf(capture(accountPage(), [{ body }]))).toEqual([asRead]);
    const both = capture(accountPage(undefined, '<p>Posted Nov 20, 2026</p>'), [{ body }]);
    expect(both).toMatchObject({ statement: { accounts: [{ rows: [{ date: '2026-11-20', purchaseDate: '2026-11-19' }, {}, {}, {}] }] } });
  });
});

describe('signs, states and balances', () => {
  const cardPage = (rows: readonly ShownRow[]): string => pageOf(`<h1>Visa Credit Card ••4410</h1><p>Balance owed £120.00</p>${tableOf('Transactions', rows)}`);
  const cardShown: ShownRow[] = [['19/11/2026', 'Corner Shop', '£4.50'], ['18/11/2026', 'PAYMENT THANK YOU', '-£500.00'], ['17/11/2026', 'Night Tram', '£1.75']];
  const cardRecords = [record('2026-11-19', 'Corner Shop', 4.5), record('2026-11-18', 'PAYMENT THANK YOU', -500), record('2026-11-17', 'Night Tram', 1.75), record('2026-11-11', 'Old', 9)];
  const cardRead = ['2026-11-19 -450 Corner Shop', '2026-11-18 50000 PAYMENT THANK YOU', '2026-11-17 -175 Night Tram', '2026-11-11 -900 Old'];

  test.each([
    ['as on the page', cardRecords],
    ['by a marker', cardRecords.map((each) => ({ ...each, amount: Math.abs(Number(each['amount'])), creditDebitIndicator: Number(each['amount']) < 0 ? 'CRDT' : 'DBIT' }))],
  ])('purchases on a card, positive %s', (_, body) => {
    expect(linesOf(capture(cardPage(cardShown), [{ body }]))).toEqual([cardRead]);
  });

  test('a country of two letters is no direction', () => {
    expect(linesOf(capture(accountPage(), [{ body: unsigned.map((each) => ({ ...each, countryCode: 'IN' })) }]))).toEqual([asRead]);
  });

  test('balances are taken where they add up, and prove the rows', () => {
    const balances = [120, 124.5, -2493.84, -2492.09];
    expect(capture(accountPage(), [{ body: four.map((each, at) => ({ ...each, balance: balances[at] })) }])).toMatchObject({ statement: { accounts: [{ proof: { result: 'proved' }, rows: [{ balanceAfterMinor: 12000 }, {}, {}, {}] }] } });
    expect(capture(accountPage(), [{ body: four.map((each) => ({ ...each, balance: 120 })) }])).toMatchObject({ statement: { accounts: [{ proof: { result: 'unprovable' } }] } });
  });

  test('unsigned amounts are settled by the running balance', () => {
    const body = [record('2026-11-18', 'Shop', '20.00', { runningBalance: '80.00' }), record('2026-11-17', 'In', '50.00', { runningBalance: '100.00' }), record('2026-11-16', 'Shop', '5.00', { runningBalance: '50.00' })];
    expect(capture(bareAccountPage(), [{ body }])).toMatchObject({ statement: { accounts: [{ proof: { result: 'proved' }, rows: [{ amountMinor: -2000 }, { amountMinor: 5000 }] }] } });
  });

  test.each([
    ['a list of their own', { posted: four, pending: [record('2026-11-20', 'Cafe', -3)] }],
    ['a state', [record('2026-11-20', 'Cafe', -3, { state: 'RESERVED' }), ...four.map((each) => ({ ...each, state: 'BOOKED' }))]],
    ['yes and no', [record('2026-11-20', 'Cafe', -3, { isBooked: false }), ...four.map((each) => ({ ...each, isBooked: true }))]],
  ])('pending rows by %s', (_, body) => {
    expect(capture(accountPage([['20/11/2026', 'Cafe', '-£3.00'], ...shown]), [{ body }])).toMatchObject({ statement: { route: 'both', accounts: [{ rows: [{ amountMinor: -300, pending: true }, {}, {}, {}, {}] }] } });
  });

  test('what was paid elsewhere stands beside what was billed', () => {
    const body = four.map((each, at) => ({ ...each, currency: 'GBP', originalAmount: { value: at === 2 ? 2.2 : 1, currency: at === 2 ? 'USD' : 'GBP' } }));
    expect(capture(accountPage(), [{ body }])).toMatchObject({ statement: { accounts: [{ rows: [{}, {}, { amountMinor: -175, original: { amountMinor: -220, currency: 'USD' } }, {}] }] } });
  });
});

describe('several answers and accounts', () => {
  const pages = (method: string): Parameters<typeof capture>[1] => [four.slice(0, 2), four.slice(2), [old]].map((body, at) => ({ method, url: address(`t?account=1&page=${at}`), body }));

  test('pages of one question are one list; of a question that cannot be seen only those that the page shows', () => {
    expect(linesOf(capture(accountPage(), pages('GET')))).toEqual([[...asRead, oldLine]]);
    expect(linesOf(capture(accountPage(), pages('POST')))).toEqual([asRead]);
  });

  test('what is asked again counts once, and twins as often as the page has them', () => {
    expect(linesOf(capture(accountPage(), [{ method: 'POST', body: four.slice(1) }, { method: 'POST', body: four }]))).toEqual([asRead]);
    const coffee = record('2026-11-20', 'Coffee', -3);
    const twins: ShownRow[] = [['20/11/2026', 'Coffee', '-£3.00'], ['20/11/2026', 'Coffee', '-£3.00'], ...shown];
    expect(linesOf(capture(accountPage(twins), [{ url: address('t?page=1'), body: [coffee] }, { url: address('t?page=2'), body: [coffee, ...four] }]))[0]).toHaveLength(6);
  });

  const twoAccounts = pageOf(tableOf('Current account ••4410', shown) + tableOf('Savings account ••7788', [['17/11/2026', 'From current', '£50.00'], ['01/11/2026', 'Interest', '£1.25']]));
  const savings = [record('2026-11-17', 'From current', 50), record('2026-11-01', 'Interest', 1.25)];
  const savingsRead = ['2026-11-17 5000 From current', '2026-11-01 125 Interest'];

  test('each list belongs to the account that shows its rows; one that no account shows to none', () => {
    const accounts = [{ number: '12344410', transactions: [...four, old] }, { number: '12347788', transactions: savings }, { number: '12340001', transactions: [record('2026-10-03', 'Third', -3)] }];
    expect(linesOf(capture(twoAccounts, [{ body: { accounts } }]))).toEqual([[...asRead, oldLine], savingsRead]);
    const mixed = [...[...four, old].map((each) => ({ ...each, accountId: 'a-1' })), ...savings.map((each) => ({ ...each, accountId: 'b-2' })), record('2026-10-01', 'Third', -3, { accountId: 'c-3' })];
    expect(linesOf(capture(twoAccounts, [{ body: mixed }]))).toEqual([[...asRead, oldLine], savingsRead]);
  });

  test('an account that no answer is about stays as the page shows it', () => {
    expect(linesOf(capture(twoAccounts, [{ body: [...four, old] }]))).toEqual([[...asRead, oldLine], savingsRead]);
  });
});

describe('where the page shows no rows', () => {
  test('the answer is read with the account that the page names', () => {
    expect(capture(bareAccountPage(), [{ body: four }])).toMatchObject({ kind: 'rows', statement: { route: 'response', accounts: [{ key: '4410', mask: '4410', name: 'Current account', currency: 'GBP' }] } });
  });

  test('numbers that stand on it say what counts pence', () => {
    const page = bareAccountPage(`<p>£4.50, £2,618.34; £1.75, £620.00</p><b>Corner Shop</b><b>Salary Brightside</b><b>Night Tram</b>`);
    expect(linesOf(capture(page, [{ body: recordsOf((day, words, amount) => ({ day, x: words, y: Math.round(amount * 100) })) }]))).toEqual([asRead]);
  });

  test('of several accounts the one whose number the page shows', () => {
    const accounts = [{ number: '12340001', transactions: [old] }, { number: '12344410', transactions: four }];
    expect(linesOf(capture(bareAccountPage(), [{ body: { accounts } }]))).toEqual([asRead]);
    expect(linesOf(capture(bareAccountPage(), [{ body: { accounts: accounts.map((account) => ({ ...account, number: `${account.number}9` })) } }]))).toEqual([]);
  });

  test.each([
    ['the page is still loading', bareAccountPage('<p aria-busy="true">…</p>'), four],
    ['the page is no account’s', pageOf('<h1>News</h1><p>Nothing new.</p>'), four],
    ['the page says that there are none', bareAccountPage('<p>There are no transactions in this period.</p>'), four],
    ['nothing says which way the money went', bareAccountPage(), unsigned],
    ['payments are to come', bareAccountPage(), [record('2026-12-18', 'Rent', -4.5), record('2027-01-17', 'Rent', -9.25)]],
    ['the list is of plans', bareAccountPage(), { upcomingPayments: four }],
    ['the list is a guess', bareAccountPage(), { predicted: four }],
    ['there are no words', bareAccountPage(), four.map(({ date, amount }) => ({ date, amount }))],
    ['there are rates', bareAccountPage(), [{ date: '2026-11-18', code: 'USD', rate: 1.1 }, { date: '2026-11-17', code: 'USD', rate: 1.2 }]],
  ])('nothing is taken where %s', (_, page, body) => {
    expect(linesOf(capture(page, [{ body }]))).toEqual([]);
  });
});
