import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../bank-adapters/reading/steps.ts';
import { inferRecipe } from '../../../bank-adapters/taught/infer/infer-recipe.ts';
import { markRows } from '../../../entrypoints/teach/row-marks.ts';
import { lookAtSecond } from '../../../entrypoints/teach/second-page.ts';
import { isGood, nextName, point, questionsOf, startState, toPointed, type TeachState } from '../../../entrypoints/teach/teach-state.ts';
import { viewOfHtml } from '../adapters/view.ts';
import { itemsPage, november, october } from '../adapters/taught/pages.ts';

const { document } = parseHTML('<i></i><b></b>');
const element = document.querySelector('i') as unknown as Element;
const other = document.querySelector('b') as unknown as Element;
const identity = { id: 'abcdefgh', version: 1, sites: ['https://bank.example/*'], taughtOn: '2026-11-20' };

function taught(choices: TeachState['choices'], html = itemsPage(november)): TeachState {
  const view = viewOfHtml(html);
  const find = (css: string): Element => view.document.querySelector(css) ?? expect.fail(css);
  const pointed = { date: find('.when'), description: find('.what'), amount: find('.pounds'), cents: find('.pence') };
  const inferred = finish(inferRecipe(toPointed({ pointed }), choices, identity, view));
  return { ...startState('2026-11-20'), pointed, choices, ...(inferred ? { inferred } : {}) };
}

describe('pointing', () => {
  test('goes from one needed field to the next, and stays where all are there', () => {
    expect(nextName({}, 'date')).toBe('date');
    expect(nextName({ date: element }, 'date')).toBe('description');
    expect(nextName({ date: element, description: element, debit: element }, 'debit')).toBe('debit');
  });

  test('at a column for one direction forgets the one for both, and the other way round', () => {
    const both = { ...startState('2026-11-20'), pointed: { date: element, amount: element, cents: element } };
    expect(Object.keys(point(both, 'debit', other).pointed)).toEqual(['date', 'debit']);
    const apart = { ...both, pointed: { date: element, debit: element, credit: element } };
    expect(Object.keys(point(apart, 'amount', other).pointed)).toEqual(['date', 'amount']);
  });

  test('makes of the cents the second part of the amount', () => {
    expect(toPointed({ pointed: { amount: element, cents: other } })).toEqual({ fields: { amount: [element, other] } });
  });
});

describe('what the page does not tell', () => {
  test('is asked, and nothing is kept until it is answered', () => {
    const open = taught({ sign: 'unknown' });
    expect(questionsOf(open)).toEqual(['sign']);
    expect(isGood(open)).toBe(false);
    const answered = taught({ sign: 'spending-positive' });
    expect(questionsOf(answered)).toEqual(['sign']);
    expect(isGood(answered)).toBe(true);
  });

  test('a currency is asked for where no amount names one', () => {
    expect(questionsOf(taught({ sign: 'signed' }, itemsPage(november).replaceAll('£', '').replace('en-GB', 'en')))).toContain('currency');
  });
});

describe('a second page', () => {
  const { inferred } = taught({ sign: 'spending-positive' });
  const read = inferred?.reading.groups.flatMap(({ rows }) => rows.flatMap(({ row }) => row ?? [])) ?? [];
  const draft = { recipe: inferred?.recipe ?? expect.fail('no recipe'), marks: markRows(read, 'seed') };
  const look = (html: string): ReturnType<typeof lookAtSecond> => lookAtSecond(draft, 'seed', viewOfHtml(html), async (work) => finish(work));

  test('must show other rows', async () => {
    expect(await look(itemsPage(november))).toEqual({ kind: 'same' });
    expect(await look(itemsPage(november.slice(1)))).toEqual({ kind: 'same' });
    expect(await look(itemsPage(october))).toMatchObject({ kind: 'read', others: 3 });
    expect(await look('<html><body><p>Settings</p></body></html>')).toEqual({ kind: 'none' });
  });

  test('marks mean nothing under another seed', () => {
    expect(new Set([...markRows(read, 'seed'), ...markRows(read, 'other')]).size).toBe(2 * read.length);
  });
});
