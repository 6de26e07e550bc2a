import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplefin } from '../../../utils/connect/simplefin/simplefin.ts';
import { accountsUrl, parseAccessUrl } from '../../../utils/connect/simplefin/access-url.ts';
import { dayOf } from '../../../utils/connect/simplefin/day-of.ts';
import { findMask } from '../../../utils/connect/simplefin/read-account.ts';
import { parseSetupToken } from '../../../utils/connect/simplefin/setup-token.ts';
import type { Reading, Wire } from '../../../utils/connect/contract.ts';
import { ConnectionError } from '../../../utils/connect/contract.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import { digitsByCode } from '../../../utils/parse/currency-table.ts';

const dateOf = (instant: number): string => localDate(new Date(instant));
const context = { dateOf, today: '2026-11-22' };
const seed = { seed: 11, numRuns: 400 };
const read = (body: string, status = 200): Promise<Reading> =>
  simplefin.read('https://user:pass@bridge.example/simplefin', { from: '2026-11-01', to: '2026-11-22' }, async () => ({ status, body }), context);
const answer = (accounts: unknown[], more: object = {}): string => JSON.stringify({ errors: [], accounts, ...more });
const account = (transactions: unknown[], more: object = {}): object => ({ id: 'A', name: 'Account', currency: 'EUR', balance: '0', 'balance-date': 1_795_000_000, transactions, ...more });

describe('setup tokens', () => {
  test('are addresses in base64, with spaces of a paste and in either alphabet', () => {
    const address = 'https://bridge.example/simplefin/claim/A1?b=%C3%BF~~>';
    const token = btoa(address);
    for (const written of [token, ` ${token.slice(0, 20)}\n${token.slice(20)} `, token.replace(/=+$/, ''), token.replace(/\+/g, '-').replace(/\//g, '_')]) {
      expect(parseSetupToken(written)).toMatchObject({ ok: true, url: expect.objectContaining({ hostname: 'bridge.example' }) });
    }
  });

  test('that hold credentials are none', () => {
    expect(parseSetupToken(btoa('https://me:secret@bridge.example/claim'))).toEqual({ ok: false, why: 'setup-unreadable' });
  });

  test('whatever is pasted, nothing is thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => btoa(unescape(encodeURIComponent(text))))), (text) => parseSetupToken(text) !== undefined), seed);
  });
});

describe('access addresses', () => {
  test('give up their credentials, escaped or not, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ maxLength: 40 }), (user, password) => {
        const { base, authorisation } = parseAccessUrl(`https://${encodeURIComponent(user)}:${encodeURIComponent(password)}@bridge.example/simplefin`);
        expect(base.href).toBe('https://bridge.example/simplefin');
        const bytes = Uint8Array.from(atob(authorisation.replace('Basic ', '')), (letter) => letter.codePointAt(0) ?? 0);
        expect(new TextDecoder().decode(bytes)).toBe(`${user}:${password}`);
      }),
      seed,
    );
  });

  test.each([
    ['no credentials', 'https://bridge.example/simplefin', 'unreadable'],
    ['no TLS', 'http://u:p@bridge.example/simplefin', 'not-secure'],
    ['no web address', 'data:text/plain,u:p@x', 'unreadable'],
  ])('with %s are refused, and the error quotes nothing', (_name, text, code) => {
    expect(() => parseAccessUrl(text)).toThrow(expect.objectContaining({ code, message: `A connection ended in ${code}.` }));
  });

  test('a request goes below the path, with the credentials in its header alone', async () => {
    const sent: Parameters<Wire>[0][] = [];
    await simplefin.read('https://u:p@bridge.example/a/b/', { from: '2026-11-01', to: '2026-11-22' }, async (request) => (sent.push(request), { status: 200, body: answer([]) }), context);
    expect(sent[0]?.url.origin + (sent[0]?.url.pathname ?? '')).toBe('https://bridge.example/a/b/accounts');
    expect(sent[0]?.authorisation).toBe(`Basic ${btoa('u:p')}`);
    expect(accountsUrl(new URL('https://h.example/x?keep=1'), { a: 'b' }).href).toBe('https://h.example/x/accounts?keep=1&a=b');
  });
});

describe('amounts', () => {
  test('every decimal that a currency can hold comes out to the unit, and nothing else comes out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...digitsByCode), fc.bigInt({ min: -9_007_199_254_740_991n, max: 9_007_199_254_740_991n }), fc.integer({ min: 0, max: 3 }), async ([currency, digits], minor, zeros) => {
        const magnitude = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
        const whole = magnitude.slice(0, magnitude.length - digits);
        const fraction = magnitude.slice(magnitude.length - digits) + '0'.repeat(zeros);
        const amount = `${minor < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
        const good = await read(answer([account([{ id: 't', posted: 1_795_000_000, amount, description: 'X' }], { currency })]));
        expect(good.accounts[0]?.account.rows[0]?.amountMinor).toBe(Number(minor));
        const finer = `${amount}${fraction === '' ? '.' : ''}${'0'.repeat(Math.max(0, digits - fraction.length))}1`;
        const bad = await read(answer([account([{ id: 't', posted: 1_795_000_000, amount: finer, description: 'X' }], { currency })]));
        expect(bad.accounts[0]?.account.rows).toEqual([]);
        expect(bad.problems).toEqual([{ kind: 'values', account: 'Account', count: 1 }]);
      }),
      seed,
    );
  });
});

describe('days', () => {
  test('a date written as midnight or noon UTC is that date in every zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.constantFrom(0, 43_200), fc.constantFrom('Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'), (date, time, zone) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOf(Date.parse(`${day}T00:00:00Z`) / 1_000 + time, (instant) => localDate(new Date(instant), zone))).toBe(day);
      }),
      seed,
    );
  });

  test('a true instant falls on the day of the user’s calendar', () => {
    const evening = Date.parse('2026-11-21T02:30:00Z') / 1_000;
    expect(dayOf(evening, (instant) => localDate(new Date(instant), 'America/Chicago'))).toBe('2026-11-20');
    expect(dayOf(evening, (instant) => localDate(new Date(instant), 'Europe/Berlin'))).toBe('2026-11-21');
  });
});

describe('answers', () => {
  test('seconds as text, numbers as amounts, and fields that are missing or null', async () => {
    const { accounts } = await read(answer([account([{ id: 't', posted: '1795003200', amount: -1.15, description: null, payee: ' Night  Bus ', pending: null }], { 'balance-date': null, balance: null })]));
    expect(accounts[0]?.account.rows).toEqual([{ date: '2026-11-18', amountMinor: -115, currency: 'EUR', description: 'Night Bus', pending: false, bankId: 't' }]);
    expect(accounts[0]?.account).not.toHaveProperty('balanceMinor');
  });

  test('one transaction that is not of its shape takes no other with it', async () => {
    const { accounts, problems } = await read(answer([account([null, { id: 't', posted: 1_795_000_000, amount: '1.00', description: 'A' }, { posted: 1 }])]));
    expect(accounts[0]).toMatchObject({ isSound: false, account: { rows: [{ description: 'A' }] } });
    expect(problems).toEqual([{ kind: 'values', account: 'Account', count: 2 }]);
  });

  test('errors of both versions are said once, with the account they are about', async () => {
    const { problems, accounts } = await read(
      answer([account([]), account([], { id: 'B', name: 'Other', conn_id: 'C' })], {
        errors: ['Sign in again', 'Old news'],
        errlist: [{ code: 'con.auth', msg: 'Sign in again', conn_id: 'C' }],
        connections: [{ conn_id: 'C', name: 'My Bank' }],
      }),
    );
    expect(problems).toEqual([{ kind: 'said', text: 'Sign in again', account: 'My Bank' }, { kind: 'said', text: 'Old news' }]);
    // One that names no connection may be the troubled one's.
    expect(accounts.map(({ isSound }) => isSound)).toEqual([false, false]);
  });

  test('whatever comes is read or refused, never half of either', async () => {
    const piece = fc.letrec((tie) => ({ any: fc.oneof(fc.jsonValue(), fc.record({ accounts: fc.array(tie('account')) })), account: fc.record({ id: fc.string(), name: fc.string(), currency: fc.constantFrom('EUR', 'x', ''), transactions: fc.array(fc.jsonValue()) }) })).any;
    await fc.assert(
      fc.asyncProperty(piece, async (value) => {
        const result = await read(JSON.stringify(value)).catch((error: unknown) => error);
        expect(result instanceof ConnectionError ? result.code : 'read').toMatch(/^(read|unreadable)$/);
      }),
      seed,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test.each([
  ['Everyday Checking (4410)', '4410'],
  ['Visa ...1234', '1234'],
  ['Card ending in 9876', '9876'],
  ['Savings xxxx0001', '0001'],
  ['Account #5555', '5555'],
  ['Fund 2055', undefined],
  ['Club 1234 Account', undefined],
])('the number in the name %s is %s', (name, mask) => {
  expect(findMask(name)).toBe(mask);
});
