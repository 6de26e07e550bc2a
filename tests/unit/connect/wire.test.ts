import { afterEach, describe, expect, test } from 'vitest';
import { createWire, parseRetryAfter } from '../../../utils/connect/wire.ts';
import { serveSimplefin, type ServedSimplefin } from '../../fakes/simplefin/serve.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
let served: ServedSimplefin | undefined;
afterEach(async () => served?.close());

const ask = async (fault: { status: number; headers?: Record<string, string>; body: string } | 'silent', limits: { patience?: number; mostBytes?: number } = {}): Promise<unknown> => {
  served = await serveSimplefin('127.0.0.1');
  served.service.faults = [fault];
  return createWire({ fetch: (url, options) => fetch(url, options), now: () => now, ...limits })({ method: 'GET', url: new URL('/simplefin/accounts', served.origin), authorisation: 'Basic x' });
};

describe('the way out', () => {
  test('gives status, body and when to come again', async () => {
    expect(await ask({ status: 429, headers: { 'retry-after': '60' }, body: 'später' })).toEqual({ status: 429, body: 'später', retryAt: now + 60_000 });
  });

  test.each([
    ['silence', 'silent', { patience: 50 }, 'unreachable'],
    ['a redirect, which would take the credentials along', { status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' }, {}, 'unreachable'],
    ['an answer without end', { status: 200, body: 'x'.repeat(4_000) }, { mostBytes: 1_000 }, 'unreadable'],
  ] as const)('%s ends it', async (_name, fault, limits, code) => {
    await expect(ask(fault, limits)).rejects.toMatchObject({ code, message: `A connection ended in ${code}.` });
  });
});

test.each([
  [null, undefined],
  ['120', 120_000],
  ['Sun, 22 Nov 2026 13:00:00 GMT', 3_600_000],
  ['Sun, 22 Nov 2020 13:00:00 GMT', undefined],
  ['soon', undefined],
  ['999999999', 2 * 86_400_000],
])('“%s” is %s ms from now', (value, wait) => {
  expect(parseRetryAfter(value, now)).toBe(wait === undefined ? undefined : now + wait);
});
