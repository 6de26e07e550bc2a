import type { PageLeaves } from '../reading/page-leaves.ts';
import { isHeading, isLedgerTitle } from '../reading/account-name.ts';
import { findAll, type Root } from '../reading/roots.ts';
import type { RowTexts } from '../reading/row-texts.ts';
import type { Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { splitCells, type TypeOptions } from './columns.ts';
import { findLists } from './find-lists.ts';
import { findTables } from './find-tables.ts';
import { joinDays } from './join-days.ts';
import type { Grid } from './grid.ts';
import type { Ledger } from './ledger.ts';
import { hasLedgerTitles, isForeign, looksLikeLedger } from './judge.ts';
import { assignRoles } from './roles.ts';
import { sortRows } from './rows.ts';
import { dropSums } from './sums.ts';
import { splitByAccount } from './split.ts';

export interface Found {
  /** In reading order. */
  ledgers: Ledger[];
  /** True where a table has the titles or the columns of a ledger and could not be read as one. */
  hasUnread: boolean;
  /** True where a list was seen that looks like a ledger and is none. */
  hasForeign: boolean;
}

/** Nobody does the same thing so often and nothing else. */
const mostAlike = 8;

/** More lists than that on one page are navigation. */
const mostGrids = 80;

/** Finds the lists of transactions on a page. */
export function* findLedgers(page: PageLeaves, roots: readonly Root[], view: PageView, options: TypeOptions): Steps<Found> {
  const tables = yield* findTables(roots, page, view);
  yield;
  const grids = [...joinDays(tables, page, options.languages), ...(yield* findLists(page, view, options.languages))].toSorted((a, b) => a.from - b.from).slice(0, mostGrids);
  const ledgers: Ledger[] = [];
  let hasUnread = false;
  let hasForeign = false;
  const heading = pageHeading(page, roots);
  let end = 0;
  for (const grid of grids) {
    yield;
    const nearest = headingOver(grid, end, page);
    end = Math.max(end, grid.to);
    const ledger = yield* readLedger(yield* dropSums(addHeading(grid, nearest), options.languages), view, options);
    yield;
    const foreign = isForeign(grid, { nearest, page: heading }, ledger?.rows ?? []);
    yield;
    if (foreign) hasForeign = true;
    else if (ledger) ledgers.push(...splitByAccount(ledger, page, options.languages));
    else if (hasLedgerTitles(grid) || (yield* looksLikeLedger(grid, options))) hasUnread = true;
  }
  yield;
  return { ledgers: dropRepeated(ledgers), hasUnread, hasForeign };
}

function* readLedger(grid: Grid, view: PageView, options: TypeOptions): Steps<Ledger | undefined> {
  const forms = grid.build === 'table' ? [grid, splitCells(grid)] : [grid];
  for (const [form, mayBeWritten] of [...forms.map((each) => [each, false] as const), ...forms.map((each) => [each, true] as const)]) {
    yield;
    const roles = yield* assignRoles(form, options, mayBeWritten);
    yield;
    const { rows, undated } = roles ? yield* sortRows(form, roles, view, options) : { rows: [], undated: 0 };
    // A lone row is believed only under the titles of a table, or a heading that says what it is.
    const isNamed = hasLedgerTitles(grid) || grid.rows[0]?.headings.some(isLedgerTitle) === true;
    // Many rows that all say the same are a series of prices, not of transactions.
    const isSeries = rows.length >= mostAlike && new Set(rows.map(({ description }) => description)).size === 1;
    if (roles && !isSeries && (rows.length > 1 || (rows.length === 1 && isNamed))) return { grid: form, roles, rows, undated };
  }
  return undefined;
}

/** The nearest heading above, of the same part of the page: a heading of its own, or one just before the list. */
function headingOver(grid: Grid, after: number, page: PageLeaves): string {
  const over = page.leaves.slice(after, grid.from);
  return over.findLast((leaf) => isHeading(leaf) && page.isShown(leaf))?.text ?? '';
}

function pageHeading(page: PageLeaves, roots: readonly Root[]): string {
  const said = findAll(roots, 'h1').map((heading) => page.rangeOf(heading)).filter(({ to }) => to > 0);
  const first = said.toSorted((a, b) => a.from - b.from)[0];
  return first ? (page.leaves[first.from]?.text ?? '') : '';
}

const addHeading = (grid: Grid, heading: string): Grid => {
  const [first, ...others] = grid.rows;
  return first && heading !== '' ? { ...grid, rows: [{ ...first, headings: [heading, ...first.headings] }, ...others] } : grid;
};

/** A list whose rows all stand in a longer one is its preview; one that lies inside another is a part of its rows. */
function dropRepeated(ledgers: readonly Ledger[]): Ledger[] {
  const named = ledgers.map((ledger) => ({ ledger, names: new Set(ledger.rows.map(nameOf)) }));
  return named
    .filter(({ ledger, names }) => !named.some((other) => other.ledger !== ledger && isCoveredBy(ledger, names, other)))
    .map(({ ledger }) => ledger);
}

function isCoveredBy(ledger: Ledger, names: ReadonlySet<string>, other: { ledger: Ledger; names: ReadonlySet<string> }): boolean {
  const isInside = other.ledger.grid.from <= ledger.grid.from && ledger.grid.to <= other.ledger.grid.to;
  const isLonger = other.names.size > names.size || (other.names.size === names.size && other.ledger.grid.from < ledger.grid.from);
  return isLonger && (isInside || (names.size > 0 && [...names].every((name) => other.names.has(name))));
}

const nameOf = (row: RowTexts): string => [row.date, row.description, row.amount ?? [], row.debit ?? [], row.credit ?? []].flat().join('|');
