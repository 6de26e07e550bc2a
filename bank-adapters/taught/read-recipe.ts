import type { Recipe } from '../../utils/model/recipe.ts';
import type { StatementRow } from '../../utils/model/statement.ts';
import { findAccount, type FoundAccount } from '../reading/find-account.ts';
import { countryOf, languagesOf, todayOf } from '../reading/page-facts.ts';
import { readPageLeaves, type PageLeaves } from '../reading/page-leaves.ts';
import { readRowTexts } from '../reading/read-row-texts.ts';
import { findRoots } from '../reading/roots.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { currencyOfPage } from '../generic/find-currency.ts';
import { guessBalance } from '../generic/sign.ts';
import { createBudget, type Budget } from './budget.ts';
import { findPlaces, findRows, mostRows, type FoundPlace } from './find-rows.ts';
import { takeRow, type SettledFields, type TakenRow } from './row-texts-of.ts';
import { settleField } from './take-field.ts';

/** A row with what it was read as; nothing where a field of it could not be read. */
export interface TaughtRow extends TakenRow {
  row?: StatementRow;
}

/** The rows of one account on the page. */
export interface TaughtGroup {
  account: FoundAccount;
  rows: TaughtRow[];
  signIsDoubtful: boolean;
}

export interface RecipeReading {
  groups: TaughtGroup[];
  /** Rows that were found and not looked at, because there are too many. */
  rowsLeft: number;
  /** Which alternative found the rows. */
  way: number;
  /** Which alternatives found the fields. */
  fields: SettledFields;
}

/** Reads a page by a recipe. Throws `RecipeTooCostly` where that would cost too much. */
export function* readByRecipe(recipe: Recipe, view: PageView, budget: Budget = createBudget()): Steps<RecipeReading> {
  const roots = findRoots(view);
  const page = yield* readPageLeaves(view);
  const { rows: places, way } = yield* findRows(recipe.rows, roots, page, budget);
  const headings = new Map<unknown, FoundPlace[]>();
  for (const wayUp of Object.values(recipe.fields).flat(2)) if (wayUp.kind === 'above') headings.set(wayUp, yield* findPlaces(wayUp.steps, roots, page, budget));
  const from = { page, budget, headings: (wayUp: unknown) => headings.get(wayUp) ?? [] };
  const shown = places.slice(0, mostRows).filter(({ element }) => view.isVisible(element));
  const fields: SettledFields = Object.fromEntries(Object.entries(recipe.fields).map(([name, field]) => [name, settleField(shown, field, from)]));
  yield;
  const taken = (yield* mapSteps(shown, (place) => takeRow(place, recipe, fields, from))).filter((row) => row !== undefined);
  const hints = hintsOf(recipe, view, page);
  const groups: TaughtGroup[] = [];
  for (const { account, rows } of groupByAccount(taken, page, hints)) groups.push(yield* readGroup(account, rows, recipe, view, hints));
  return { groups, rowsLeft: Math.max(0, places.length - mostRows), way, fields };
}

interface Hints {
  languages: readonly string[];
  country: string | null;
  currency: string | undefined;
}

function hintsOf(recipe: Recipe, view: PageView, page: PageLeaves): Hints {
  const country = countryOf(view.url.hostname);
  const currency = currencyOfPage(page, { languages: languagesOf(view), country }) ?? recipe.currency;
  return { languages: languagesOf(view, { country, currency }), country, currency };
}

/** Rows follow each other in one account until something between them names another. */
function groupByAccount(rows: readonly TakenRow[], page: PageLeaves, hints: Hints): { account: FoundAccount; rows: TakenRow[] }[] {
  const groups: { account: FoundAccount; rows: TakenRow[] }[] = [];
  let end = 0;
  for (const row of rows) {
    const { from, to } = row.place;
    const last = groups.at(-1);
    if (!last || from > end) {
      const account = findAccount({ page, from: last ? end : 0, to: from, ...hints });
      if (!last || (account.mask !== undefined && account.key !== last.account.key)) groups.push({ account, rows: [] });
    }
    groups.at(-1)?.rows.push(row);
    end = Math.max(end, to);
  }
  return mergeAlike(groups);
}

/** A page may come back to an account that it has shown before. */
function mergeAlike<Group extends { account: FoundAccount; rows: TakenRow[] }>(groups: readonly Group[]): Group[] {
  const byKey = new Map<string, Group>();
  for (const group of groups) {
    const before = byKey.get(group.account.key);
    if (before) before.rows.push(...group.rows);
    else byKey.set(group.account.key, group);
  }
  return [...byKey.values()];
}

function* readGroup(account: FoundAccount, rows: TakenRow[], recipe: Recipe, view: PageView, hints: Hints): Steps<TaughtGroup> {
  const texts = rows.map((row) => row.texts);
  const parsed = yield* readRowTexts(texts, {
    languages: hints.languages,
    country: hints.country,
    today: todayOf(view),
    currency: account.currency ?? hints.currency ?? recipe.currency,
    sign: recipe.incoming === undefined ? recipe.sign : 'unknown',
    balanceIs: guessBalance(texts, account.kind),
  });
  const tells = parsed.rows.some((row) => row.pending === true);
  const read = new Map(parsed.places.map((place, at) => [place, parsed.rows[at]]));
  return {
    account,
    signIsDoubtful: parsed.signIsDoubtful,
    rows: rows.map((row, at): TaughtRow => {
      const known = read.get(at);
      if (known === undefined) return row;
      // A page that tells pending rows apart says of all others that they are booked; and so does a running balance.
      const isBooked = known.pending === 'unknown' && (tells || known.balanceAfterMinor !== undefined);
      return { ...row, row: isBooked ? { ...known, pending: false } : known };
    }),
  };
}
