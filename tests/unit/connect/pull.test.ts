import { describe, expect, test } from 'vitest';
import { readConnections } from '../../../utils/connect/reading.ts';
import { findConnection } from '../../../utils/connect/documents.ts';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { ServiceAccount } from '../../fakes/simplefin/service.ts';
import { ingestContext, rowsOf } from '../ledger/bank-visit.ts';
import { account as shown, row } from '../ledger/rows.ts';
import { createBench, dayMs, noon, posted, transaction, type Bench } from './equipment.ts';

const checking = (transactions: ServiceAccount['transactions'], more: Partial<ServiceAccount> = {}): ServiceAccount => ({
  id: 'ACT-1', name: 'Everyday Checking (4410)', currency: 'USD', balance: '812.40', 'balance-date': posted('2026-11-21'), transactions, ...more,
});
const coffee = transaction('t1', '2026-11-20', '-4.50', 'CORNER CAFE');
const salary = transaction('t2', '2026-11-13', '2100.00', 'EMPLOYER INC PAYROLL');
const old = transaction('t3', '2026-07-01', '-61.07', 'ELECTRIC CO');

async function connected(transactions = [coffee, salary, old]): Promise<{ bench: Bench; id: string }> {
  const bench = createBench();
  bench.service.accounts = [checking(transactions)];
  return { bench, id: await bench.connect() };
}

const seen = async (bench: Bench): Promise<string[]> => (await bench.transactions()).map((each) => `${each.date} ${each.amountMinor} ${each.description}${each.pending === true ? ' (pending)' : ''}`);

describe('claiming', () => {
  test('keeps the access in the vault, and shows none of it to pages', async () => {
    const { bench, id } = await connected();
    expect((await findConnection(bench.vault, id))?.access).toBe('https://userT1:p%40ss%2FT1@bridge.example/simplefin');
    expect(await readConnections(bench.vault)).toEqual([{ id, kind: 'simplefin', host: 'bridge.example', createdAt: noon }]);
    expect(id).not.toContain('T1');
  });

  test('a token that was claimed before keeps nothing', async () => {
    const bench = createBench();
    const token = bench.service.newToken();
    await bench.connect(token);
    await expect(bench.connect(token)).rejects.toMatchObject({ code: 'setup-used' });
    expect(await readConnections(bench.vault)).toHaveLength(1);
  });

  test.each([
    ['no token', 'hello there', 'setup-unreadable'],
    ['an address that is no web address', btoa('file:///etc/passwd'), 'setup-unreadable'],
    ['an address without TLS', btoa('http://bridge.example/simplefin/claim/T1'), 'not-secure'],
    ['a host that is not allowed', btoa('https://elsewhere.example/claim/T1'), 'not-granted'],
  ])('%s is refused before anything is sent', async (_name, setup, code) => {
    const bench = createBench();
    await expect(bench.connect(setup)).rejects.toMatchObject({ code });
    expect(bench.service.asked).toEqual([]);
    expect(bench.vault.documents.size).toBe(0);
  });

  test('a locked vault claims nothing: the token stays good', async () => {
    const bench = createBench();
    const token = bench.service.newToken();
    await bench.vault.lock('full');
    await expect(bench.connect(token)).rejects.toMatchObject({ code: 'locked' });
    await bench.vault.unlock(bench.vault.passphrase);
    await expect(bench.connect(token)).resolves.toContain('bridge.example');
  });

  test.each([
    ['an answer that is no address', { status: 200, body: '<html>' }, 'unreadable'],
    ['an access address without TLS', { status: 200, body: 'http://u:p@bridge.example/simplefin' }, 'not-secure'],
    ['an error of the service', { status: 503, body: '' }, 'busy'],
    ['silence', 'silent', 'unreachable'],
  ] as const)('%s keeps nothing', async (_name, fault, code) => {
    const bench = createBench();
    bench.service.faults = [fault];
    await expect(bench.connect()).rejects.toMatchObject({ code });
    expect(bench.vault.documents.size).toBe(0);
  });
});

describe('pulling', () => {
  test('the first pull goes back until the service shows nothing older', async () => {
    const { bench, id } = await connected();
    expect(await bench.pull(id)).toEqual({ added: 3, problems: [] });
    expect(await seen(bench)).toEqual(['2026-11-20 -450 CORNER CAFE', '2026-11-13 210000 EMPLOYER INC PAYROLL', '2026-07-01 -6107 ELECTRIC CO']);
    expect(bench.asked()).toHaveLength(3);
    const [account] = (await readVaultLedger(bench.vault).readSummary())?.accounts ?? [];
    expect(account).toMatchObject({ siteId: id, source: 'connection', mask: '4410', currency: 'USD', balance: { amountMinor: 81_240 }, tidemark: { date: '2026-11-20', proven: false } });
    expect((await bench.transactions())[0]?.origin).toMatchObject({ route: 'connection', siteId: id, adapterId: 'simplefin' });
  });

  test('the next one asks from the tidemark on, less an overlap, and adds nothing twice', async () => {
    const { bench, id } = await connected();
    await bench.pull(id);
    bench.service.asked = [];
    bench.clock.now += dayMs;
    expect(await bench.pull(id)).toEqual({ added: 0, problems: [] });
    expect(bench.asked()).toEqual([{ from: '2026-10-31', to: '2026-11-24' }]);
    bench.service.accounts = [checking([transaction('t4', '2026-11-22', '-9.99', 'STREAMING'), coffee, salary, old])];
    expect((await bench.pull(id)).added).toBe(1);
    expect(await seen(bench)).toHaveLength(4);
  });

  test('twins stay two, and a transaction that is listed twice is one', async () => {
    const { bench, id } = await connected([coffee, { ...coffee, id: 't9' }, coffee]);
    expect((await bench.pull(id)).added).toBe(2);
    expect((await bench.pull(id)).added).toBe(0);
  });

  test('a pending one is posted once, under its new id', async () => {
    const pending = { id: 'p1', posted: 0, amount: '-20.00', description: 'BISTRO', transacted_at: posted('2026-11-20'), pending: true };
    const { bench, id } = await connected([pending, salary]);
    await bench.pull(id);
    expect(await seen(bench)).toContain('2026-11-20 -2000 BISTRO (pending)');
    bench.clock.now += dayMs;
    bench.service.accounts = [checking([transaction('t7', '2026-11-22', '-20.00', 'BISTRO', { transacted_at: posted('2026-11-20') }), salary])];
    await bench.pull(id);
    expect((await seen(bench)).filter((each) => each.includes('BISTRO'))).toEqual(['2026-11-22 -2000 BISTRO']);
  });

  test('an account that a page has captured is the same account', async () => {
    const { bench, id } = await connected([coffee, salary]);
    const page = shown([row('2026-11-20', -450, 'Corner Cafe', { currency: 'USD' }), row('2026-11-13', 210_000, 'Payroll Employer Inc', { currency: 'USD' })], { key: '4410', mask: '4410', name: 'Checking', currency: 'USD' });
    await ingest(bench.vault, { siteId: 'bank.example', outcome: rowsOf(page), capturedAt: noon }, ingestContext(noon));
    expect((await bench.pull(id)).added).toBe(0);
    const accounts = (await readVaultLedger(bench.vault).readSummary())?.accounts ?? [];
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ siteId: 'bank.example', links: [{ siteId: id, keys: ['ACT-1'] }] });
  });

  test('what is no currency is refused and said, the other accounts come', async () => {
    const { bench, id } = await connected([coffee]);
    bench.service.accounts.push(checking([], { id: 'ACT-2', name: 'Air miles', currency: 'https://miles.example/points', balance: '1200' }));
    expect(await bench.pull(id)).toEqual({ added: 1, problems: [{ kind: 'currency', account: 'Air miles', shown: 'https://miles.example/points' }] });
  });

  test('an amount that is not exact is left out and said, and the tidemark stays', async () => {
    const { bench, id } = await connected([coffee, transaction('t8', '2026-11-21', '-1.005', 'ODD'), transaction('t9', '2026-11-21', '1,5', 'ODD')]);
    expect(await bench.pull(id)).toEqual({ added: 1, problems: [{ kind: 'values', account: 'Everyday Checking (4410)', count: 2 }] });
    expect((await readVaultLedger(bench.vault).readSummary())?.accounts[0]).not.toHaveProperty('tidemark');
  });

  test('an account that the service could not ask is said by name, and keeps its tidemark', async () => {
    const { bench, id } = await connected([coffee]);
    await bench.pull(id);
    bench.clock.now += 3 * dayMs;
    bench.service.errlist = [{ code: 'act.auth', message: 'Sign in at the bank again', account_id: 'ACT-1' }];
    bench.service.accounts.push(checking([transaction('s1', '2026-11-24', '1.00', 'Interest')], { id: 'ACT-2', name: 'Savings' }));
    expect((await bench.pull(id)).problems).toEqual([{ kind: 'said', text: 'Sign in at the bank again', account: 'Everyday Checking (4410)' }]);
    const accounts = (await readVaultLedger(bench.vault).readSummary())?.accounts ?? [];
    expect(accounts.map(({ name, tidemark }) => [name, tidemark?.date])).toEqual([['Everyday Checking (4410)', '2026-11-20'], ['Savings', '2026-11-24']]);
    expect((await findConnection(bench.vault, id))?.reached).toMatchObject({ 'ACT-1': '2026-11-21' });
  });
});

describe('a service that does not give', () => {
  test.each([
    ['revoked access', { status: 403, body: '' }, 'access-ended'],
    ['a bill that is not paid', { status: 402, body: '' }, 'payment-needed'],
    ['an error of its own', { status: 500, body: '' }, 'busy'],
    ['no answer', 'silent', 'unreachable'],
    ['half an answer', { status: 200, body: '{"accounts": [' }, 'unreadable'],
    ['another answer', { status: 200, body: '{"accounts": "none"}' }, 'unreadable'],
    ['a page', { status: 200, body: '<!doctype html>' }, 'unreadable'],
  ] as const)('%s: said, kept in mind, and over with the next pull', async (_name, fault, failure) => {
    const { bench, id } = await connected();
    bench.service.faults = [fault];
    expect(await bench.pull(id)).toEqual({ added: 0, failure, problems: [] });
    expect((await readConnections(bench.vault))[0]?.lastPull).toEqual({ at: noon, failure, problems: [] });
    expect(await bench.pull(id)).toMatchObject({ added: 3 });
    expect((await readConnections(bench.vault))[0]?.lastPull).toEqual({ at: noon, problems: [] });
  });

  test('a host that the browser does not allow any more is not asked', async () => {
    const { bench, id } = await connected();
    bench.granted.clear();
    bench.service.asked = [];
    expect((await bench.pull(id)).failure).toBe('not-granted');
    expect(bench.service.asked).toEqual([]);
  });

  test('“too many requests” is waited for as long as it says', async () => {
    const { bench, id } = await connected();
    bench.service.faults = [{ status: 429, headers: { 'retry-after': '3600' }, body: '' }];
    expect((await bench.pull(id)).failure).toBe('too-often');
    bench.service.asked = [];
    bench.clock.now += 3_599_000;
    expect((await bench.pull(id)).failure).toBe('too-often');
    expect(bench.service.asked).toEqual([]);
    bench.clock.now += 1_000;
    expect(await bench.pull(id)).toMatchObject({ added: 3 });
  });

  test('it is asked 24 times in a day and no more, whatever became of the answers', async () => {
    const { bench, id } = await connected([]);
    for (let hour = 0; hour < 30; hour += 1) {
      bench.clock.now = noon + hour * 1_000;
      await bench.pull(id);
    }
    expect(bench.asked()).toHaveLength(24);
    expect((await readConnections(bench.vault))[0]?.lastPull?.failure).toBe('too-often');
    bench.clock.now = noon + dayMs;
    expect(await bench.pull(id)).not.toHaveProperty('failure');
  });

  test('what was read before a failure on the way back is kept, and the rest is read another time', async () => {
    const { bench, id } = await connected();
    const { handle } = bench.service;
    let asked = 0;
    bench.service.handle = (request) => ((asked += 1) === 2 ? { status: 500, body: '' } : handle(request));
    expect(await bench.pull(id)).toEqual({ added: 2, failure: 'busy', problems: [] });
    expect(await bench.pull(id)).toMatchObject({ added: 1 });
    expect(await seen(bench)).toHaveLength(3);
  });

  test('a kill between the request and the commit adds nothing twice', async () => {
    const { bench, id } = await connected();
    let commits = 0;
    bench.vault.beforeCommit = () => {
      if ((commits += 1) === 4) throw new Error('killed');
    };
    await expect(bench.pull(id)).rejects.toThrow('killed');
    expect((await bench.pull(id)).added).toBe(3);
    expect((await bench.pull(id)).added).toBe(0);
  });
});
