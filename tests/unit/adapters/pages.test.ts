import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { readPageFixture } from './view.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/sketches');
const names = readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''));
const expectedOf = (name: string): Outcome => JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8')).outcome;

describe('pages of banks that nobody described', () => {
  test.each(names)('%s', (name) => {
    expect(captureStatement(readPageFixture(folder, name), adapters)).toEqual(expectedOf(name));
  });

  test('nothing is invented from lists that are no ledger', () => {
    const kinds = names.filter((name) => name.startsWith('no-')).map((name) => expectedOf(name).kind);
    expect(kinds.length).toBeGreaterThanOrEqual(6);
    expect(kinds.filter((kind) => kind !== 'ignored' && kind !== 'unrecognised')).toEqual([]);
  });
});
