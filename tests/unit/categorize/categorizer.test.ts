import { beforeEach, describe, expect, test } from 'vitest';
import { Categorizer } from '../../../utils/categorize/categorizer.ts';
import { brandNames } from '../../../utils/categorize/knowledge/brand-names.ts';
import { Brands } from '../../../utils/categorize/knowledge/brands.ts';
import { parsePrior } from '../../../utils/categorize/model/prior.ts';
import { shippedPrior } from '../../../utils/categorize/model/shipped-prior.ts';

const prior = await parsePrior(shippedPrior);
const brands = new Brands(brandNames);
let categorizer: Categorizer;
beforeEach(() => {
  categorizer = new Categorizer(prior, brands);
});

describe('as shipped', () => {
  test.each([
    ['ACME WIDGETS PAYROLL 0091', 210_000, 'income.salary'],
    ['SEPA LASTSCHRIFT MIETE WOHNUNG 12', -80_000, 'housing.rent'],
    ['PRLV SEPA ELECTRICITE 8812', -6_200, 'bills.energy'],
    ['REINTEGRO CAJERO 0049', -5_000, 'cash'],
    ['PAGAMENTO POS SUPERMERCATO ROSSI', -3_120, 'groceries'],
    ['KINDERBIJSLAG 2E KWARTAAL', 29_000, 'income.benefits'],
    ['RENDA CASA JANEIRO', -70_000, 'housing.rent'],
    ['משכורת 11/26', 1_200_000, 'income.salary'],
  ])('%s', (descriptor, amountMinor, category) => {
    expect(categorizer.answer({ descriptor, amountMinor }).category).toBe(category);
  });

  test('names the brand that decided', () => {
    const brand = Object.values(brandNames).join('\n').split('\n').find((name) => name === 'Adagio');
    expect(categorizer.answer({ descriptor: `${brand ?? ''} 22`, amountMinor: -9_000 })).toMatchObject({ category: 'travel', why: { source: 'brand', brand } });
  });

  test('is unsure of what says nothing, and sure only from the threshold on', () => {
    const answer = categorizer.answer({ descriptor: 'QXZWV JJKQ' });
    expect(answer.isSure).toBe(false);
    categorizer.threshold = answer.confidence;
    expect(categorizer.answer({ descriptor: 'QXZWV JJKQ' }).isSure).toBe(true);
  });

  test('shows the words that decided', () => {
    expect(categorizer.tellingWords({ descriptor: 'NORTHSEA RESTAURANT LTD 88' }, 'dining')[0]).toBe('restaurant');
  });
});

describe('corrected', () => {
  test('the merchant has what the user said, before any brand or model', () => {
    categorizer.correct({ descriptor: 'SQ *HARBOUR BAKERY 0432', amountMinor: -450 }, 'family.children');
    expect(categorizer.answer({ descriptor: 'Harbour Bakery 77', amountMinor: -900 })).toMatchObject({ category: 'family.children', isSure: true, why: { source: 'correction' } });
  });

  test('the model learns of it for what is alike, and keeps the rest as it was', () => {
    const alike = { descriptor: 'ZUMBRO FLAXWICK EXETER', amountMinor: -2_000 };
    const other = { descriptor: 'PETROL STATION', amountMinor: -4_000 };
    const before = categorizer.answer(other);
    for (const town of ['LEEDS', 'BRISTOL']) categorizer.correct({ ...alike, descriptor: `ZUMBRO FLAXWICK ${town}` }, 'giving');
    expect(categorizer.answer(alike)).toMatchObject({ category: 'giving', why: { source: 'model' } });
    expect(categorizer.answer(other)).toMatchObject({ category: before.category, why: before.why });
  });

  test('a category of the user’s own is learned as any other', () => {
    categorizer.correct({ descriptor: 'VELVET FERRY CLUB' }, 'boats');
    categorizer.correct({ descriptor: 'VELVET FERRY HARBOUR' }, 'boats');
    expect(categorizer.answer({ descriptor: 'VELVET FERRY MOORING' }).category).toBe('boats');
  });

  test('the same corrections lead to the same answers', () => {
    const again = new Categorizer(prior, brands);
    const unknown = { descriptor: 'ZUMBRO GLASS', amountMinor: -100 };
    for (const each of [categorizer, again]) each.correct({ descriptor: 'ZUMBRO WOOD', amountMinor: -300 }, 'housing.home');
    expect(again.answer(unknown)).toEqual(categorizer.answer(unknown));
  });
});
