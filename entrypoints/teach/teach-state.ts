import type { Choices, Inferred, Pointed } from '../../bank-adapters/taught/infer/infer-recipe.ts';
import type { RecipeReading } from '../../bank-adapters/taught/read-recipe.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { RecipeFieldName } from '../../utils/model/recipe.ts';
import type { TeachingDraft } from '../../utils/model/teaching.ts';
import { rowsOf } from './say-row.ts';

/** What can be pointed at. Cents are the second part of the amount; the mark is none of its fields. */
export type PointName = RecipeFieldName | 'cents' | 'incoming';

/** What another page came to. */
export type SecondPage = { kind: 'none' | 'same' } | { kind: 'read'; others: number; reading: RecipeReading };

export interface TeachState {
  today: IsoDate;
  mode: 'point' | 'second';
  pointing: PointName;
  pointed: Partial<Record<PointName, Element>>;
  /** Fields that few pages have are shown too. */
  isWide: boolean;
  choices: Choices;
  inferred?: Inferred;
  draft?: TeachingDraft;
  second?: SecondPage;
  problem?: 'outside' | 'none' | 'lost';
  isAside: boolean;
}

/** What the panel's buttons do. */
export interface PanelActions {
  choose: (name: PointName) => void;
  forget: (name: PointName) => void;
  answer: (choices: Partial<TeachState['choices']>) => void;
  widen: () => void;
  aside: () => void;
  accept: () => void;
  save: () => void;
  startOver: () => void;
  end: () => void;
}

export const startState = (today: IsoDate, draft?: TeachingDraft): TeachState => ({
  today,
  mode: draft === undefined ? 'point' : 'second',
  pointing: 'date',
  pointed: {},
  isWide: false,
  choices: { sign: 'unknown' },
  ...(draft === undefined ? {} : { draft }),
  isAside: false,
});

/** What was pointed at, as the inference takes it. */
export function toPointed({ pointed: { cents, incoming, ...fields } }: Pick<TeachState, 'pointed'>): Pointed {
  const known = Object.fromEntries(Object.entries(fields).map(([name, element]) => [name, name === 'amount' && cents ? [element, cents] : [element]]));
  return { fields: known, ...(incoming === undefined ? {} : { incoming }) };
}

/** One column of money, or one for each direction: pointing at the one forgets the other. */
export function point(state: TeachState, name: PointName, element: Element): TeachState {
  const { amount, cents, debit, credit, ...rest } = state.pointed;
  const isSplit = name === 'debit' || name === 'credit';
  const isWhole = name === 'amount' || name === 'cents';
  const kept = { ...(amount && !isSplit ? { amount } : {}), ...(cents && !isSplit ? { cents } : {}), ...(debit && !isWhole ? { debit } : {}), ...(credit && !isWhole ? { credit } : {}) };
  const pointed = { ...rest, ...kept, [name]: element };
  return { ...state, pointed, pointing: nextName(pointed, name) };
}

const order = ['date', 'description', 'amount'] as const;

/** The first of the three that every row needs and that has not been pointed at; else the one that just was. */
export const nextName = (pointed: TeachState['pointed'], last: PointName): PointName =>
  order.find((name) => pointed[name] === undefined && !(name === 'amount' && (pointed.debit ?? pointed.credit) !== undefined)) ?? last;

export type Question = 'sign' | 'currency' | 'order';

/** What the page does not tell and its user must. Until it is answered nothing is kept. */
export function questionsOf({ inferred, choices, pointed }: Pick<TeachState, 'inferred' | 'choices' | 'pointed'>): Question[] {
  if (inferred === undefined) return [];
  const rows = rowsOf(inferred.reading);
  const isUnsigned = inferred.reading.groups.some((group) => group.signIsDoubtful) && pointed.debit === undefined && pointed.credit === undefined;
  const lacksCurrency = rows.length > 0 && rows.every(({ row }) => row === undefined) && rows.some(({ texts }) => texts.date.length > 0);
  const asksSign = isUnsigned || choices.sign !== 'unknown';
  const isAmbiguous = choices.dateOrder !== undefined || (rows.length > 0 && rows.every(({ texts }) => couldBeEither(texts.date.join(' '))));
  return [...(asksSign ? (['sign'] as const) : []), ...(lacksCurrency || choices.currency !== undefined ? (['currency'] as const) : []), ...(isAmbiguous ? (['order'] as const) : [])];
}

function couldBeEither(text: string): boolean {
  const [, first, second] = /^\s*(\d{1,2})[./ -]+(\d{1,2})[./ -]+\d{2,4}\.?\s*$/.exec(text) ?? [];
  return first !== undefined && second !== undefined && Number(first) <= 12 && Number(second) <= 12;
}

/** Whether what is read may be kept: most rows read, and no question open. */
export function isGood(state: Pick<TeachState, 'inferred' | 'choices' | 'pointed'>): boolean {
  const rows = rowsOf(state.inferred?.reading);
  const read = rows.filter(({ row }) => row !== undefined).length;
  const isSigned = state.inferred?.reading.groups.every((group) => !group.signIsDoubtful) === true;
  return read > 0 && read >= rows.length * 0.8 && isSigned;
}
