import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import type { PageView } from '../../../bank-adapters/types.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { scrubSaved as scrub } from '../../tools/scrub-saved.ts';
import { readFixture, readPageFixture } from '../adapters/view.ts';

interface Page {
  name: string;
  html: string;
  view: PageView;
}

const root = path.join(import.meta.dirname, '../../..');
const unknownBanks = path.join(root, 'tests/fixtures/sketches');
const pagesOfUnknownBanks = readdirSync(unknownBanks)
  .filter((file) => file.endsWith('.html'))
  .map((file): Page => ({ name: file, html: readFileSync(path.join(unknownBanks, file), 'utf8'), view: readPageFixture(unknownBanks, file.replace('.html', '')) }));
const pagesOfAdapters = readdirSync(path.join(root, 'bank-adapters'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.input.json'))
  .flatMap((file): Page[] => {
    const folder = path.join(root, 'bank-adapters', path.dirname(file));
    const { html } = JSON.parse(readFileSync(path.join(root, 'bank-adapters', file), 'utf8')) as { html?: string };
    if (html === undefined) return [];
    const view = { ...readFixture(folder, path.basename(file).replace('.input.json', '')), responses: [] };
    return [{ name: file, html: readFileSync(path.join(folder, html), 'utf8'), view }];
  });
const pages = [...pagesOfUnknownBanks, ...pagesOfAdapters];

const readAgain = (view: PageView, html: string): Outcome => captureStatement({ ...view, document: parseHTML(html).document as unknown as Document }, adapters);

/** All that must be the same, whatever the words and numbers became. */
function formOf(outcome: Outcome): unknown {
  if (!('statement' in outcome)) return { kind: outcome.kind, reason: 'reason' in outcome ? outcome.reason : undefined };
  const accounts = outcome.statement.accounts.map(({ kind, currency, proof, coverage, mask, balanceMinor, rows }) => ({
    kind,
    currency,
    proof,
    coverage,
    hasMask: mask !== undefined,
    balanceSign: balanceMinor === undefined ? undefined : Math.sign(balanceMinor),
    rows: rows.map(({ date, purchaseDate, amountMinor, currency, pending, original, balanceAfterMinor }) => [date, purchaseDate, Math.sign(amountMinor), currency, pending, original?.currency, balanceAfterMinor !== undefined]),
  }));
  return { kind: outcome.kind, adapter: outcome.statement.adapter, accounts };
}

const amountsOf = (outcome: Outcome): number[] =>
  'statement' in outcome ? outcome.statement.accounts.flatMap(({ balanceMinor, rows }) => [balanceMinor ?? 0, ...rows.flatMap((row) => [row.amountMinor, row.balanceAfterMinor ?? 0, row.original?.amountMinor ?? 0])]) : [];

/** Tags, in their order and depth. */
const treeOf = (html: string): string => {
  const draw = (element: Element): string => `${element.tagName}(${[...element.children].map(draw).join()})`;
  return draw((parseHTML(html).document as unknown as Document).documentElement);
};

describe('a scrubbed page', () => {
  test('there are pages enough, with rows and proofs among them', () => {
    const outcomes = pages.map(({ view }) => captureStatement(view, adapters));
    expect(outcomes.filter(({ kind }) => kind === 'rows').length).toBeGreaterThan(20);
    expect(outcomes.filter((outcome) => JSON.stringify(outcome).includes('"proved"')).length).toBeGreaterThan(3);
  });

  test.each(pages)('$name: reads as before', ({ html, view }) => {
    const { text, left } = scrub(html);
    const before = captureStatement(view, adapters);
    const after = readAgain(view, text);
    expect(formOf(after)).toEqual(formOf(before));
    expect(left).toBe(0);
    const factors = new Set(amountsOf(after).flatMap((amount, index) => (amount === 0 ? [] : [amount / (amountsOf(before)[index] ?? 0)])));
    expect(factors.size).toBeLessThanOrEqual(1);
    expect([...factors].filter((factor) => !Number.isInteger(factor) || factor < 2)).toEqual([]);
  });

  test.each(pages)('$name: scrubbed again it keeps its structure', ({ html }) => {
    const once = scrub(html).text;
    expect(treeOf(scrub(once).text)).toBe(treeOf(once));
  });

  test('the same page gives the same result, and another seed another', () => {
    const [{ html } = { html: '' }] = pages;
    expect(scrub(html)).toEqual(scrub(html));
    expect(scrub(html, { seed: 'one' }).text).not.toBe(scrub(html, { seed: 'two' }).text);
  });
});
