import type { IsoDate } from './iso-date.ts';
import type { CurrencyCode } from './money.ts';

/** The version of the shape below. A recipe of another one is refused. */
export const recipeFormat = 1;

/** What a recipe may be at most, so that one from anywhere costs little time. */
export const recipeLimits = { sites: 20, alternatives: 6, steps: 12, parts: 3, nth: 200, name: 40, paths: 6, path: 300 };

/** One element as a recipe knows it: by its kind and its place, never by what it says. */
export interface RecipeStep {
  /** Its name, in lower case. */
  tag: string;
  role?: string;
  /** One of its classes. Without figures: those are made anew for each row, or name somebody. */
  token?: string;
  /** Its place among its siblings of the same name, from 1. */
  nth?: number;
}

/** One way from a row to a field of it. */
export type FieldWay =
  /** From child to child; no step is the row itself. */
  | { kind: 'inside'; steps: RecipeStep[] }
  /** The first such element anywhere in the row. */
  | { kind: 'marked'; step: RecipeStep }
  /** The nearest such element before the row; its own step first, then those around it. */
  | { kind: 'above'; steps: RecipeStep[] };

/** The parts that a field is written in, each with its alternatives, best first. Of an amount: the whole, then the cents. */
export type RecipeField = FieldWay[][];

/** Fields that a person can point at. */
export type RecipeFieldName = 'date' | 'description' | 'amount' | 'debit' | 'credit' | 'balance';

/**
 * How a page of a bank lists its transactions, as its user has pointed it out: structure only, so it may be kept in the
 * clear and given away. Data that is interpreted; it cannot say anything that would be run.
 */
export interface Recipe {
  format: typeof recipeFormat;
  id: string;
  /** Raised with each change. */
  version: number;
  taughtOn: IsoDate;
  /** Match patterns of the site that it was taught on. */
  sites: string[];
  /** The paths of its pages; a star stands for any one part of one. */
  paths: string[];
  /** Alternatives of what a row is: its own step first, then the elements around it, outwards. */
  rows: RecipeStep[][];
  fields: { date: RecipeField; description: RecipeField; amount?: RecipeField; debit?: RecipeField; credit?: RecipeField; balance?: RecipeField };
  /** What an amount without a mark means. */
  sign: 'signed' | 'spending-positive' | 'unknown';
  /** An element that rows of money that came in have, and no others. */
  incoming?: FieldWay;
  /** Where neither the amounts nor the page name it. */
  currency?: CurrencyCode;
  /** Where figures alone do not tell the day from the month. */
  dateOrder?: 'day-first' | 'month-first';
}

/** A recipe in its place: for one watched site. */
export interface KeptRecipe {
  siteId: string;
  recipe: Recipe;
  /** Epoch milliseconds. */
  addedAt: number;
}

/** What an adapter made of a recipe is called: in the ledger, and in the health of its site. */
export const taughtId = (recipe: Pick<Recipe, 'id'>): string => `taught-${recipe.id}`;

/** The recipe that an adapter was made of; `undefined` for an adapter of another kind. */
export const recipeIdOf = (adapterId: string): string | undefined => /^taught-([a-z0-9]+)$/.exec(adapterId)?.[1];
