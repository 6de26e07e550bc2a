import { describe, expect, test } from 'vitest';
import { findPaging } from '../../../../bank-adapters/paging/find-paging.ts';
import { isSameList } from '../../../../bank-adapters/paging/never.ts';
import type { PagingStep } from '../../../../bank-adapters/paging/step.ts';
import { bank as creditMutuel } from '../../../../bank-adapters/fr-credit-mutuel/read.ts';
import { viewOfHtml } from '../view.ts';
import { periods, turned, untouched, type PagingSketch } from './sketches.ts';

const names = ['Corner Bakery', 'City Water Works', 'Green Grocer', 'Night Train', 'Book Nook', 'Rent November'];
const rows = `<table><tr><th>Date</th><th>Text</th><th>Amount</th></tr>${names.map((name, index) => `<tr><td>${20 - index}.11.2026</td><td>${name}</td><td>-${index + 3},50 EUR</td><td><button>Show more</button></td></tr>`).join('')}</table>`;

function stepsOf({ html, lang, url }: PagingSketch, descriptions = names): { steps: PagingStep[]; document: Document } {
  const view = viewOfHtml(`<!doctype html><html lang="${lang}"><head><title>Bank</title></head><body>${html.replace('{rows}', rows)}</body></html>`, { languages: [lang], ...(url === undefined ? {} : { url }) });
  return { steps: findPaging(view, { banks: [], descriptions }).steps, document: view.document };
}

describe('another page of rows is found', () => {
  test.each(turned.map((sketch) => [sketch.name, sketch] as const))('%s', (_name, sketch) => {
    const { steps, document } = stepsOf(sketch);
    const [step] = steps;
    expect(step === undefined ? null : (step.press?.outerHTML ?? '')).toBe(sketch.expected === null ? null : document.querySelector(sketch.expected)?.outerHTML);
    if (sketch.expected !== null) expect(step?.by).toBe('page');
  });
});

describe('an earlier period is found', () => {
  test.each(periods.map((sketch) => [sketch.name, sketch] as const))('%s', (_name, sketch) => {
    const { steps, document } = stepsOf(sketch);
    const [step] = steps;
    expect(step?.by).toBe('period');
    const target = document.querySelector(sketch.expected ?? '');
    if (step !== undefined && 'choose' in step) {
      const [choice] = step.choose;
      expect(choice?.select).toBe(target);
      expect([...(choice?.select.querySelectorAll('option') ?? [])][choice?.option ?? -1]?.textContent).toBe(sketch.chosen);
    } else {
      expect(step?.press?.outerHTML).toBe(target?.outerHTML);
    }
  });
});

describe('nothing is touched', () => {
  test.each(untouched.map((sketch) => [sketch.name, sketch] as const))('%s', (_name, sketch) => {
    expect(stepsOf(sketch).steps).toEqual([]);
  });
});

test('there are many builds in many languages', () => {
  expect(turned.length + periods.length + untouched.length).toBeGreaterThan(60);
  expect(new Set([...turned, ...periods].map(({ lang }) => lang.slice(0, 2))).size).toBeGreaterThan(16);
});

test('what a named bank’s routes say comes first', () => {
  const view = viewOfHtml(
    `<html lang="fr"><body><div>${rows}<button id="other">Voir plus</button></div><table id="b"><tr><td>x</td></tr></table><button id="own">Plus d’opérations</button></body></html>`,
    { url: 'https://www.creditmutuel.fr/fr/banque/mouvements.html' },
  );
  const [route] = creditMutuel.pages ?? [];
  expect(route?.older).toBeDefined();
  const { path: _anyPath, ...pages } = { ...route, lists: ['#b'] };
  const { steps } = findPaging(view, { banks: [{ ...creditMutuel, pages: [pages as NonNullable<typeof route>] }], descriptions: names });
  expect(steps[0]?.press?.id).toBe('own');
});

test('without a place for the rows, weak words are not enough', () => {
  const sketch = { name: '', lang: 'en', html: '<div>{rows}<p><a id="x" href="?page=2">Next</a></p></div>', expected: null };
  expect(stepsOf(sketch).steps).toHaveLength(1);
  expect(stepsOf(sketch, ['Rows that only', 'the response', 'has shown us']).steps).toEqual([]);
});

test.each([
  ['/accounts/1234567/transactions?page=2', '/accounts/1234567/transactions', true],
  ['/accounts/1234567/transactions/page/3', '/accounts/1234567/transactions', true],
  ['/accounts/1234567/2026/10', '/accounts/1234567/2026/11', true],
  ['/accounts/7654321/transactions', '/accounts/1234567/transactions', false],
  ['/accounts/1234567/transactions.csv', '/accounts/1234567/transactions', false],
  ['/transfer', '/accounts', false],
  ['/logout', '/', false],
])('%s is the list of %s: %s', (to, from, expected) => {
  const base = 'https://bank.example';
  expect(isSameList(new URL(to, base), new URL(from, base))).toBe(expected);
});
