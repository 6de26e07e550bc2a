import { beforeEach, describe, expect, test } from 'vitest';
import { createRecipeShelf } from '../../../entrypoints/background/teaching/recipe-shelf.ts';
import { createTeaching, type BackgroundTeaching } from '../../../entrypoints/background/teaching/teaching.ts';
import type { KeptRecipe, Recipe } from '../../../utils/model/recipe.ts';
import type { Teaching } from '../../../utils/model/teaching.ts';
import type { StoredValue } from '../../../utils/settings/index.ts';

const recipe: Recipe = {
  format: 1,
  id: 'abcdefgh',
  version: 1,
  taughtOn: '2026-11-20',
  sites: ['https://bank.example/*'],
  paths: ['/accounts'],
  rows: [[{ tag: 'tr' }]],
  fields: { date: [[{ kind: 'marked', step: { tag: 'time' } }]], description: [[{ kind: 'marked', step: { tag: 'b' } }]], amount: [[{ kind: 'marked', step: { tag: 'i' } }]] },
  sign: 'signed',
};
const page = { tabId: 7, siteId: 'bank.example', patterns: ['https://bank.example/*'] };
const draft = { recipe, marks: ['0f'] };

const stored = <Value>(first: Value): StoredValue<Value> => {
  let value = first;
  return {
    read: async () => value,
    save: async (next) => void (value = next),
    update: async (change) => (value = change(value)),
    clear: async () => void (value = first),
  };
};

let kept: KeptRecipe[];
let brought: number[];
let teaching: BackgroundTeaching;
beforeEach(() => {
  kept = [];
  brought = [];
  const shelf = createRecipeShelf({ load: async () => kept, save: async (next) => void (kept = next), now: async () => 5 });
  teaching = createTeaching({
    memory: { teachings: stored<Record<string, Teaching>>({}) },
    shelf,
    siteOfTab: async (tabId) => (tabId === 7 ? { id: 'bank.example', label: 'Bank', patterns: page.patterns, addedAt: 0, pageOnly: false } : undefined),
    bring: async (tabId) => void brought.push(tabId),
    theme: async () => 'dark',
    now: async () => 0,
    dateOf: () => '2026-11-22',
    randomWord: () => 'seed',
  });
});

describe('teaching a page', () => {
  test('begins at its user’s request alone', async () => {
    expect(await teaching.step(page, { kind: 'join' })).toEqual({ goOn: false });
    expect(await teaching.start(7)).toEqual({ ok: true });
    expect(brought).toEqual([7]);
    expect(await teaching.step(page, { kind: 'join' })).toMatchObject({ goOn: true, seed: 'seed', sites: page.patterns, today: '2026-11-22', theme: 'dark' });
  });

  test('is not offered on a page that is not watched', async () => {
    expect(await teaching.start(8)).toEqual({ ok: false, code: 'not-found' });
    expect(brought).toEqual([]);
  });

  test('goes on in the next document of the site, and in no other site’s', async () => {
    await teaching.start(7);
    await teaching.step(page, { kind: 'draft', draft });
    expect(await teaching.step(page, { kind: 'join' })).toMatchObject({ goOn: true, draft });
    expect(await teaching.isUnderWay({ tabId: 7, siteId: 'bank.example' })).toBe(true);
    expect(await teaching.isUnderWay({ tabId: 7, siteId: 'other.example' })).toBe(false);
    expect(await teaching.step({ ...page, siteId: 'other.example' }, { kind: 'save', recipe })).toEqual({ goOn: false });
    expect(kept).toEqual([]);
  });

  test('goes on where it is asked for again, until it begins anew', async () => {
    await teaching.start(7);
    await teaching.step(page, { kind: 'draft', draft });
    await teaching.start(7);
    expect(await teaching.step(page, { kind: 'join' })).toMatchObject({ draft });
    await teaching.step(page, { kind: 'restart' });
    expect(await teaching.step(page, { kind: 'join' })).not.toHaveProperty('draft');
  });

  test('keeps nothing that has not been a draft, and ends with saving', async () => {
    await teaching.start(7);
    await teaching.step(page, { kind: 'save', recipe });
    expect(kept).toEqual([]);
    await teaching.start(7);
    await teaching.step(page, { kind: 'draft', draft });
    await teaching.step(page, { kind: 'save', recipe });
    expect(kept).toEqual([{ siteId: 'bank.example', recipe, addedAt: 5 }]);
    expect(await teaching.isUnderWay(page)).toBe(false);
  });

  test('is over with its tab, and forgotten with its site', async () => {
    await teaching.start(7);
    await teaching.tabClosed(7);
    expect(await teaching.isUnderWay(page)).toBe(false);
    kept = [{ siteId: 'bank.example', recipe, addedAt: 1 }, { siteId: 'other.example', recipe, addedAt: 1 }];
    await teaching.forgetSite('bank.example');
    expect(kept.map(({ siteId }) => siteId)).toEqual(['other.example']);
  });
});

describe('the shelf', () => {
  const shelf = (): ReturnType<typeof createRecipeShelf> => createRecipeShelf({ load: async () => kept, save: async (next) => void (kept = next), now: async () => 5 });

  test('replaces a recipe of the same id, and raises its version', async () => {
    await shelf().put('bank.example', recipe);
    await shelf().put('bank.example', { ...recipe, sign: 'spending-positive' });
    expect(kept.map(({ recipe: { version, sign } }) => [version, sign])).toEqual([[2, 'spending-positive']]);
  });

  test('holds twenty of a site, the newest', async () => {
    const one = shelf();
    for (let at = 10; at < 35; at += 1) await one.put('bank.example', { ...recipe, id: `abcdefgh${at}` });
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)?.recipe.id).toBe('abcdefgh34');
  });

  test('says where there is nothing to delete', async () => {
    expect(await shelf().drop('bank.example', 'abcdefgh')).toEqual({ ok: false, code: 'not-found' });
  });
});
