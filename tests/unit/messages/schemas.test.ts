import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureSubmissionSchema } from '../../../utils/messages/schemas/capture.ts';
import { siteCommandSchema, vaultCommandSchema } from '../../../utils/messages/schemas/commands.ts';
import { captureLimits, measureMessage } from '../../../utils/messages/size.ts';

const row = { date: '2026-03-02', amountMinor: -350, currency: 'EUR', description: 'Café', pending: false };
const account = {
  key: 'DE02',
  name: 'Current account',
  kind: 'deposit',
  currency: 'EUR',
  rows: [row],
  coverage: { from: '2026-03-02', to: '2026-03-02', hasOlder: false, rowsLeft: 0 },
  proof: { result: 'unprovable', why: 'no-balances' },
};
const submission = {
  visitId: 'v1',
  sequence: 0,
  capturedAt: 1_772_000_000_000,
  outcome: {
    kind: 'rows',
    statement: { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: { date: 'td' }, accounts: [account], disagreements: [] },
  },
};

const withRow = (change: object): unknown => withAccount({ rows: [{ ...row, ...change }] });
const withAccount = (change: object): unknown => ({
  ...submission,
  outcome: { kind: 'rows', statement: { ...submission.outcome.statement, accounts: [{ ...account, ...change }] } },
});
const accepts = (value: unknown): boolean => captureSubmissionSchema.safeParse(value).success;

describe('a submission', () => {
  test('parses to exactly what was sent', () => {
    expect(captureSubmissionSchema.parse(submission)).toEqual(submission);
  });

  test.each<[string, unknown]>([
    ['a date that does not exist', withRow({ date: '2026-02-30' })],
    ['a fraction of a cent', withRow({ amountMinor: 3.5 })],
    ['an amount beyond sense', withRow({ amountMinor: Number.MAX_SAFE_INTEGER + 1 })],
    ['no number', withRow({ amountMinor: Number.NaN })],
    ['a currency in words', withRow({ currency: 'euro' })],
    ['a description without end', withRow({ description: 'x'.repeat(1_001) })],
    ['a bank id without end', withRow({ bankId: 'x'.repeat(501) })],
    ['an account without key', withAccount({ key: '' })],
    ['too many rows', withAccount({ rows: Array.from({ length: 20_001 }, () => row) })],
    ['rows without any row', withAccount({ rows: [] })],
    ['one account twice', { ...submission, outcome: { kind: 'rows', statement: { ...submission.outcome.statement, accounts: [account, account] } } }],
    ['an outcome nobody knows', { ...submission, outcome: { kind: 'success' } }],
    ['nothing', null],
  ])('is refused with %s', (_name, value) => {
    expect(accepts(value)).toBe(false);
  });

  test('may hold the balance of a house in any currency', () => {
    expect(accepts(withAccount({ balanceMinor: 1_500_000_000_000_00 }))).toBe(true);
    expect(accepts(withRow({ amountMinor: -Number.MAX_SAFE_INTEGER, balanceAfterMinor: Number.MAX_SAFE_INTEGER }))).toBe(true);
  });

  test('brings no key of its own along, and no prototype', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(submission).replace('"visitId"', '"__proto__":{"polluted":true},"siteId":"other","visitId"').replace('{"date"', '{"__proto__":{"polluted":true},"date"'),
    );
    const parsed = captureSubmissionSchema.parse(hostile);
    expect(parsed).toEqual(submission);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const { outcome } = parsed;
    expect(outcome.kind === 'rows' && Object.getPrototypeOf(outcome.statement.fieldRoutes)).toBe(Object.prototype);
  });

  test('no input at all makes the schema throw', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: false }), (value) => typeof accepts(value) === 'boolean'), { seed: 1, numRuns: 300 });
  });
});

describe('size before sense', () => {
  test('a statement of twenty thousand rows passes', () => {
    const large = withAccount({ rows: Array.from({ length: 20_000 }, () => ({ ...row, bankId: 'a'.repeat(36), balanceAfterMinor: 5 })) });
    expect(measureMessage(large)).toBeGreaterThan(1_000_000);
    expect(accepts(large)).toBe(true);
  });

  test.each<[string, () => unknown]>([
    ['a deep one', () => JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
    ['a wide one', () => Array.from({ length: captureLimits.values + 1 }, () => 0)],
    ['a long one', () => ({ text: 'x'.repeat(captureLimits.characters + 1) })],
    ['one with long keys', () => ({ ['x'.repeat(captureLimits.characters + 1)]: 1 })],
  ])('%s is refused unread', (_name, make) => {
    expect(measureMessage(make())).toBeUndefined();
  });
});

test('commands are parsed by kind', () => {
  expect(siteCommandSchema.safeParse({ kind: 'watch', siteId: 'a', patterns: ['https://a.example/*'] }).success).toBe(true);
  expect(siteCommandSchema.safeParse({ kind: 'watch', siteId: 'a' }).success).toBe(false);
  expect(vaultCommandSchema.safeParse({ kind: 'lock', how: 'softly' }).success).toBe(false);
  expect(vaultCommandSchema.parse({ kind: 'lock', how: 'full', extra: 1 })).toEqual({ kind: 'lock', how: 'full' });
});
