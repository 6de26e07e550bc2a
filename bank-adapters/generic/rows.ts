import { parseDates } from '../../utils/parse/date.ts';
import type { Pending } from '../../utils/model/statement.ts';
import { readHiddenText } from '../reading/leaves.ts';
import type { Direction, RowTexts } from '../reading/row-texts.ts';
import { flatMapSteps, type Steps } from '../reading/steps.ts';
import { cameIn, pendingWord, wentOut } from '../reading/words.ts';
import type { PageView } from '../types.ts';
import { looksLikeMoney } from './cells.ts';
import type { Column, TypeOptions } from './columns.ts';
import { cellText, type Grid, type GridRow } from './grid.ts';
import { markerOf, type Roles } from './roles.ts';

export interface SortedRows {
  rows: RowTexts[];
  /** Rows with words and an amount, of which nothing tells the day. */
  undated: number;
}

/**
 * The rows of a grid sorted into fields. A row without its own date takes the heading's; one without amount or words (a
 * sum, a note, an expander) is none.
 */
export function* sortRows(grid: Grid, roles: Roles, view: PageView, options: TypeOptions): Steps<SortedRows> {
  const pendings = grid.rows.map((row, index) => saysPending(row, index, roles));
  const sections = readSections(grid, options);
  const tells = pendings.some(Boolean) || sections.some((section) => section.pending !== undefined);
  let undated = 0;
  const rows = yield* flatMapSteps(grid.rows, (row, index): RowTexts[] => {
    const at = (column: Column | undefined): readonly string[] | undefined => column?.cells[index]?.texts;
    const section = sections[index];
    const own = at(roles.date);
    const date = own && own.length > 0 ? own : section?.date === undefined ? undefined : [section.date];
    const hasMoney = [roles.amount, roles.debit, roles.credit].some((column) => /\d/.test(cellText(column?.cells[index])));
    const pieces = at(roles.description) ?? [];
    // The price abroad stands below the words, not among them.
    const prices = pieces.filter((text) => looksLikeMoney(text));
    const description = pieces.filter((text) => !prices.includes(text)).join(' ');
    if (!hasMoney || description === '' || isSum(description)) return [];
    if (!date) undated += 1;
    if (!date) return [];
    const direction = markerOf(cellText(roles.marker?.cells[index])) ?? directionOf(row, roles.amount?.cells[index]?.element, view);
    const category = cellText(roles.category?.cells[index]);
    const pending: Pending = tells ? pendings[index] === true || section?.pending === true : 'unknown';
    return [
      {
        date,
        ...(roles.purchaseDate ? { purchaseDate: at(roles.purchaseDate) ?? [] } : {}),
        description,
        ...(roles.amount ? { amount: [...(at(roles.amount) ?? []), ...prices] } : {}),
        ...(roles.debit ? { debit: at(roles.debit) ?? [] } : {}),
        ...(roles.credit ? { credit: at(roles.credit) ?? [] } : {}),
        ...(roles.balance ? { balance: at(roles.balance) ?? [] } : {}),
        ...(direction ? { direction } : {}),
        ...(category ? { bankCategory: category } : {}),
        pending,
      },
    ];
  });
  return { rows, undated };
}

interface Section {
  date: string | undefined;
  /** Set by a heading that says whether what follows is booked. */
  pending: boolean | undefined;
}

/** For each row the date and the state that the headings above it give. */
function readSections(grid: Grid, options: TypeOptions): Section[] {
  let date: string | undefined;
  let pending: boolean | undefined;
  const heads = grid.rows.flatMap((row) => row.headings);
  const parsed = parseDates(heads, options);
  const isDate = new Map(heads.map((text, index) => [text, parsed?.dates[index] !== undefined]));
  return grid.rows.map((row) => {
    for (const text of row.headings) {
      if (isDate.get(text) === true) date = text;
      else if (pendingWord.test(text)) pending = true;
      else if (/\p{L}{4}/u.test(text) && pending === true) pending = false;
    }
    return { date, pending };
  });
}

/** A badge or state in a cell of its own, or a class of the row, says that it is not booked yet. */
function saysPending(row: GridRow, index: number, roles: Roles): boolean {
  const inCell = roles.others.some((column) => {
    const text = cellText(column.cells[index]);
    return text.length <= 40 && pendingWord.test(text);
  });
  const inDate = pendingWord.test(cellText(roles.date?.cells[index]));
  const badge = roles.description.cells[index]?.texts.slice(1).some((text) => text.length <= 30 && pendingWord.test(text)) === true;
  return inCell || inDate || badge || /(?:^|[\s_-])pending(?:$|[\s_-])/i.test(row.element.getAttribute('class') ?? '');
}

const isSum = (description: string): boolean => /^(total|sub-?total|summe|gesamt|sous-total|totale|balance (brought|carried) forward|opening balance|closing balance|anfangssaldo|endsaldo|übertrag|solde (initial|final|précédent)|saldo (inicial|final|anterior|iniziale|finale))\b/i.test(description);

/** The way the money went, from classes between the amount and the row, and from words that only screen readers say. */
function directionOf(row: GridRow, amount: Element | undefined, view: PageView): Direction | undefined {
  if (!amount) return undefined;
  const names = [amount, ...amount.querySelectorAll('*')].map((element) => element.getAttribute('class') ?? '');
  for (let each = amount.parentElement; each && row.element.contains(each); each = each.parentElement) names.push(each.getAttribute('class') ?? '');
  const said = [readHiddenText(amount, view.isVisible), ...names.flatMap((name) => name.split(/\s+/)).filter((name) => !/card/i.test(name)), amount.getAttribute('data-type') ?? ''];
  const isOut = said.some((text) => wentOut.test(text));
  const isIn = said.some((text) => cameIn.test(text));
  return isOut === isIn ? undefined : isOut ? 'debit' : 'credit';
}
