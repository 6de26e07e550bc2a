import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../../bank-adapters/choose.ts';
import { adapter as generic } from '../../../../bank-adapters/generic/read.ts';
import { finish } from '../../../../bank-adapters/reading/steps.ts';
import { createTaught } from '../../../../bank-adapters/taught/create-taught.ts';
import { inferRecipe, type Choices, type Pointed } from '../../../../bank-adapters/taught/infer/infer-recipe.ts';
import type { PageView } from '../../../../bank-adapters/types.ts';
import { recipeSchema } from '../../../../utils/messages/schemas/recipe.ts';
import type { Recipe } from '../../../../utils/model/recipe.ts';
import { viewOfHtml } from '../view.ts';
import { headingsPage, itemsPage, november, october } from './pages.ts';

const identity = { id: 'abcdefgh', version: 1, sites: ['https://*.bank.example/*'], taughtOn: '2026-11-20' };
const at = (view: PageView, css: string): Element[] => [view.document.querySelector(css) ?? expect.fail(css)];

function teach(view: PageView, fields: Pointed['fields'], choices: Choices = { sign: 'unknown' }, incoming?: Element): Recipe {
  const inferred = finish(inferRecipe({ fields, ...(incoming ? { incoming } : {}) }, choices, identity, view));
  return recipeSchema.parse(inferred?.recipe);
}

const read = (view: PageView, recipe: Recipe): unknown => {
  const outcome = captureStatement(view, [createTaught(recipe), generic]);
  if (outcome.kind !== 'rows') return outcome;
  return outcome.statement.accounts.map(({ mask, rows }) => ({ mask, rows: rows.map(({ date, description, amountMinor, currency }) => `${date} ${description} ${amountMinor} ${currency}`) }));
};

describe('teaching a page whose amounts are written in two parts without a sign', () => {
  const page = viewOfHtml(itemsPage(november));
  const pointed = { date: at(page, '.when'), description: at(page, '.what b'), amount: [...at(page, '.pounds'), ...at(page, '.pence')] };

  test('nobody has read it before', () => {
    expect(captureStatement(viewOfHtml(itemsPage(november)), [generic])).toMatchObject({ kind: 'unrecognised' });
  });

  test('one row tells all of them, and reads another month', () => {
    const mark = page.document.querySelector('.flow-in') ?? undefined;
    const recipe = teach(page, pointed, { sign: 'unknown' }, mark);
    expect(read(viewOfHtml(itemsPage(october)), recipe)).toEqual([
      {
        mask: '4471',
        rows: ['2026-10-30 Rent Mill Lane -84000 GBP', '2026-10-29 Corner Grocer -1905 GBP', '2026-10-28 Refund Shoe Store 5500 GBP'],
      },
    ]);
  });

  test('amounts that nothing tells the sign of are not guessed at', () => {
    expect(captureStatement(viewOfHtml(itemsPage(october)), [createTaught(teach(page, pointed))])).toMatchObject({ kind: 'unrecognised', reason: 'amounts-unreadable' });
  });

  test('nothing that the page says is in the recipe', () => {
    const text = JSON.stringify(teach(page, pointed));
    for (const { words, day } of november) for (const word of [...words.split(' '), ...day.split(' ')].filter((each) => each.length > 2)) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    expect(text).not.toMatch(/4471|everyday/i);
  });
});

describe('teaching a page whose days stand above its rows', () => {
  test('the date is taken from the heading', () => {
    const page = viewOfHtml(headingsPage(november));
    const recipe = teach(page, { date: at(page, 'h4'), description: at(page, '.q7'), amount: at(page, '.p2') });
    expect(recipe.fields.date[0]?.[0]?.kind).toBe('above');
    expect(read(viewOfHtml(headingsPage(october)), recipe)).toEqual([
      { mask: '4471', rows: ['2026-10-30 Rent Mill Lane -84000 GBP', '2026-10-29 Corner Grocer -1905 GBP', '2026-10-28 Refund Shoe Store 5500 GBP'] },
    ]);
  });
});
