import { expect, test } from 'vitest';
import { fileNameOf, readRecipeFile, writeRecipeFile } from '../../../components/pages/sites/recipes/recipe-file.ts';
import { sayRecipe } from '../../../components/pages/sites/recipes/say-recipe.ts';
import { english } from '../../../utils/i18n/messages/en/index.ts';
import { provideWords } from '../../../utils/i18n/words.ts';
import type { Recipe } from '../../../utils/model/recipe.ts';

const recipe: Recipe = {
  format: 1,
  id: 'abcdefgh',
  version: 3,
  taughtOn: '2026-11-20',
  sites: ['https://*.bank.example/*'],
  paths: ['/accounts/*'],
  rows: [[{ tag: 'div', token: 'entry' }, { tag: 'main' }]],
  fields: {
    date: [[{ kind: 'above', steps: [{ tag: 'h4' }] }]],
    description: [[{ kind: 'inside', steps: [{ tag: 'div', nth: 2 }, { tag: 'b' }] }]],
    amount: [[{ kind: 'marked', step: { tag: 'span', token: 'pounds' } }], [{ kind: 'marked', step: { tag: 'span', token: 'pence' } }]],
  },
  sign: 'unknown',
  incoming: { kind: 'marked', step: { tag: 'i', token: 'flow-in' } },
  currency: 'GBP',
};

test('a recipe comes out of its file as it went in, and names its bank', () => {
  expect(readRecipeFile(writeRecipeFile(recipe))).toEqual({ ok: true, recipe });
  expect(fileNameOf(recipe)).toBe('tidemark-recipe-bank.example.json');
});

test.each([
  ['not JSON', '{', 'notRecipe'],
  ['another thing', '[1, 2]', 'notRecipe'],
  ['more than a recipe', JSON.stringify({ ...recipe, note: 'Jane Doe' }), 'notRecipe'],
  ['of another format', JSON.stringify({ ...recipe, format: 2 }), 'newerFormat'],
  ['too large', ' '.repeat(100_001), 'tooLarge'],
])('a file that is %s is refused', (_what, text, why) => {
  expect(readRecipeFile(text)).toEqual({ ok: false, why });
});

test('all that a recipe says is said before it is taken in', () => {
  provideWords(english);
  const said = sayRecipe(recipe).map((part) => part.said).join('\n');
  for (const word of ['bank.example', '/accounts/*', 'div.entry', 'main', 'h4', 'div 2', 'b', 'span.pounds', 'span.pence', 'i.flow-in', 'GBP']) expect(said).toContain(word);
});
