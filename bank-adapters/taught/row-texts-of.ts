import type { Recipe } from '../../utils/model/recipe.ts';
import { foldSpace } from '../../utils/parse/text.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Cell, RowTexts } from '../reading/row-texts.ts';
import { pendingWord } from '../reading/words.ts';
import type { FoundPlace } from './find-rows.ts';
import { findByWay, takeField, type SettledField, type TakenPart, type TakingFrom } from './take-field.ts';

/** A badge is short. */
const longestBadge = 30;

export type SettledFields = Partial<Record<keyof Recipe['fields'], SettledField>>;
export type TakenFields = Partial<Record<keyof Recipe['fields'], TakenPart[]>>;

/** One row as it was found, with what was taken from it. */
export interface TakenRow {
  place: FoundPlace;
  taken: TakenFields;
  texts: RowTexts;
}

/** Takes the fields of one row. `undefined` for what is no transaction: a heading, a line between, a row without any amount. */
export function takeRow(place: FoundPlace, { incoming, dateOrder }: Recipe, fields: SettledFields, from: TakingFrom): TakenRow | undefined {
  const take = (name: keyof Recipe['fields']): TakenPart[] => takeField(place, fields[name], from);
  const taken: TakenFields = { date: take('date'), description: take('description'), amount: take('amount'), debit: take('debit'), credit: take('credit'), balance: take('balance') };
  const hasAmount = [taken.amount, taken.debit, taken.credit].some((parts) => parts?.some(({ texts }) => /[\p{L}\p{N}]/u.test(texts.join(''))));
  if (!hasAmount || (taken.date?.length === 0 && taken.description?.length === 0)) return undefined;
  const money = (name: 'amount' | 'debit' | 'credit' | 'balance'): Partial<RowTexts> => (fields[name] === undefined ? {} : { [name]: moneyOf(taken[name] ?? []) });
  return {
    place,
    taken,
    texts: {
      date: orderDate(allTexts(taken.date), dateOrder),
      description: foldSpace(allTexts(taken.description).join(' ')),
      ...money('amount'),
      ...money('debit'),
      ...money('credit'),
      ...money('balance'),
      ...(incoming === undefined ? {} : { direction: findByWay(place, incoming, from) === undefined ? 'debit' : 'credit' }),
      pending: isMarkedPending(place, allTexts(taken.description), from.page) ? true : 'unknown',
    },
  };
}

const allTexts = (parts: readonly TakenPart[] | undefined): string[] => (parts ?? []).flatMap(({ texts }) => texts);

/**
 * Of an amount in two parts the second is its cents, and so are two figures in an element of their own behind a whole
 * number: `1,234` and `50` are not to be read as one number.
 */
function moneyOf(parts: readonly TakenPart[]): Cell {
  const [whole, cents] = parts.length > 1 ? parts.map(({ texts }) => foldSpace(texts.join(''))) : partCents(parts[0]?.texts ?? []);
  const fraction = /\p{Nd}{1,3}/u.exec(cents ?? '')?.[0];
  if (whole === undefined || fraction === undefined) return allTexts(parts);
  return [`${whole.replace(/[.,]\s*$/, '').replace(/(?<=\p{Nd})[.,'’\s](?=\p{Nd})/gu, '')}.${fraction}`];
}

function partCents(texts: readonly string[]): readonly string[] {
  const at = texts.findLastIndex((text) => /\p{Nd}/u.test(text));
  const before = texts.slice(0, at).join('');
  const isWhole = /^\D*\p{Nd}{1,3}(?:[.,'’\s]?\p{Nd}{3})*$/u.test(before);
  return isWhole && /^\p{Nd}{2}$/u.test(texts[at] ?? '') ? [before + texts.slice(at + 1).join(''), texts[at] ?? ''] : [];
}

/** A day and a month in figures, put in the order that its user said. Written-out months need no order. */
function orderDate(texts: readonly string[], order: Recipe['dateOrder']): Cell {
  const [, first, second, year] = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4}|\d{2})\.?$/.exec(texts.join(' ').trim()) ?? [];
  if (order === undefined || first === undefined || second === undefined || year === undefined) return texts;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return [`${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

const isMarkedPending = ({ from, to }: FoundPlace, description: readonly string[], page: PageLeaves): boolean =>
  page.leaves.slice(from, Math.min(to, from + 60)).some((leaf) => leaf.text.length <= longestBadge && pendingWord.test(leaf.text) && !description.includes(leaf.text) && page.isShown(leaf));
