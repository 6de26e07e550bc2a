import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../bank-adapters/routes/json-body.ts';
import { pick, readPath, readPaths } from '../../../../bank-adapters/routes/json-path.ts';
import type { ObservedResponse } from '../../../../bank-adapters/types.ts';

const response = (body: string, over: Partial<ObservedResponse> = {}): ObservedResponse => ({ url: 'https://bank.example/api', method: 'GET', status: 200, contentType: 'application/json', body, at: 1, ...over });

describe('a body', () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ['\uFEFF {"a":1}', { a: 1 }],
    [")]}',\n[1]", [1]],
    ['/*-secure-\n{"a":1}\n*/', { a: 1 }],
    ['/*prefix%{"a":1}%suffix*/', { a: 1 }],
    ['/*MyBankProprietary%{"a":1}%MyBankProprietary*/', { a: 1 }],
    ['"a [[[[ text"', 'a [[[[ text'],
  ])('%j is read', (body, value) => {
    expect(parseBody(response(body))).toEqual({ value });
  });

  test.each([
    ['a page in place of data', response('\n<!doctype html><p>Sign in</p>'), 'session-ended'],
    ['a page by its type', response('Sign in', { contentType: 'text/html' }), 'session-ended'],
    ['a refused request', response('{"error":"x"}', { status: 401 }), 'session-ended'],
    ['something else', response('a=1'), 'response-changed'],
    ['what is too long', response(`"${'x'.repeat(5_000_001)}"`), 'too-large'],
    ['what is too deep', response('['.repeat(33) + ']'.repeat(33)), 'too-large'],
  ])('%s has a reason', (_, body, reason) => {
    expect(parseBody(body)).toMatchObject({ reason });
  });

  test('32 levels are not too deep', () => {
    expect(parseBody(response('['.repeat(32) + ']'.repeat(32)))).toHaveProperty('value');
  });
});

describe('a path', () => {
  const body: unknown = JSON.parse('{"a":{"b":[{"c":1},{"c":2}]},"__proto__":{"polluted":true},"empty":"","none":null}');

  test('leads to one thing, or to each of a list', () => {
    expect(readPath(body, 'a.b.1.c')).toBe(2);
    expect(readPaths(body, 'a.b.*.c')).toEqual([1, 2]);
    expect(readPath(body, '')).toBe(body);
    expect(readPath(body, 'a.x.y')).toBeUndefined();
  });

  test('finds own properties only, and pollutes nothing', () => {
    expect(readPath({}, 'constructor.name')).toBeUndefined();
    expect(readPath([], 'length.constructor')).toBeUndefined();
    expect(readPath(body, '__proto__.polluted')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('of several the first that holds something counts', () => {
    expect(pick(body, ['none', 'empty', 'missing', 'a.b.0.c'])).toEqual({ value: 1, path: 'a.b.0.c' });
    expect(pick(body, ['none'])).toBeUndefined();
    expect(pick(body, undefined)).toBeUndefined();
  });
});
