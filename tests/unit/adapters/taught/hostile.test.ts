import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';
import { createBudget, RecipeTooCostly } from '../../../../bank-adapters/taught/budget.ts';
import { createTaught } from '../../../../bank-adapters/taught/create-taught.ts';
import { readByRecipe } from '../../../../bank-adapters/taught/read-recipe.ts';
import { recipeFormat, type FieldWay, type Recipe, type RecipeStep } from '../../../../utils/model/recipe.ts';
import { viewOfHtml } from '../view.ts';
import { headingsPage, itemsPage, november } from './pages.ts';

const recipeOf = (over: Partial<Recipe>): Recipe => {
  const text: FieldWay[][] = [[{ kind: 'marked', step: { tag: 'b' } }]];
  return { format: recipeFormat, id: 'abcdefgh', version: 1, taughtOn: '2026-11-20', sites: ['https://*.bank.example/*'], paths: ['/accounts'], rows: [[{ tag: 'div' }]], fields: { date: text, description: text, amount: text }, sign: 'signed', ...over };
};

describe('a recipe that asks too much', () => {
  const nested = `<html><body>${'<div>'.repeat(300)}<b>1</b>${'</div>'.repeat(300)}${'<div><i></i></div>'.repeat(2_000)}</body></html>`;

  test('is ended by its budget', () => {
    expect(() => finish(readByRecipe(recipeOf({}), viewOfHtml(nested), createBudget(1_000)))).toThrow(RecipeTooCostly);
  });

  test('leaves the page to the others', () => {
    expect(captureStatement(viewOfHtml(nested), [createTaught(recipeOf({}))])).toMatchObject({ kind: 'unrecognised' });
  });
});

test('no recipe makes a reading throw, or rows out of a page without any', () => {
  const name = fc.constantFrom('div', 'span', 'h4', 'b', 'i', 'section', 'body', 'html', 'x-none');
  const token = fc.constantFrom('entry', 'when', 'what', 'pounds', 'pence', 'k-none');
  const step: fc.Arbitrary<RecipeStep> = fc.oneof(fc.record({ tag: name }), fc.record({ tag: name, token }));
  const way: fc.Arbitrary<FieldWay> = fc.oneof(
    fc.record({ kind: fc.constant('inside' as const), steps: fc.array(fc.oneof(step, fc.record({ tag: name, nth: fc.integer({ min: 1, max: 5 }) })), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('marked' as const), step }),
    fc.record({ kind: fc.constant('above' as const), steps: fc.array(step, { minLength: 1, maxLength: 3 }) }),
  );
  const field = fc.array(fc.array(way, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  const pages = [itemsPage(november), headingsPage(november)];
  const empty = '<html lang="en"><body><h1>News</h1><div><b>Branches close early</b></div></body></html>';
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), field, field, field, (rows, date, description, amount) => {
      const taught = createTaught(recipeOf({ rows, fields: { date, description, amount } }));
      for (const page of pages) {
        const outcome = captureStatement(viewOfHtml(page), [taught]);
        expect(outcome).not.toMatchObject({ reason: 'reader-failed' });
        if (outcome.kind === 'rows') for (const { rows: read } of outcome.statement.accounts) expect(read.every((row) => row.description !== '')).toBe(true);
      }
      expect(captureStatement(viewOfHtml(empty), [taught]).kind).not.toBe('rows');
    }),
    { seed: 7, numRuns: 150 },
  );
});
