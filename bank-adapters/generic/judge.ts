import { foreignHeading, foreignRow, foreignTitle, goodsWord, ledgerHeading, loanTitle, sampleWord, titleWords, tradeTitle } from '../reading/words.ts';
import type { Steps } from '../reading/steps.ts';
import type { RowTexts } from '../reading/row-texts.ts';
import { columnsOf, type TypeOptions } from './columns.ts';
import type { Grid } from './grid.ts';

/** What stands over a list: the headings nearest to it, the page's own last. */
export interface Above {
  nearest: string;
  page: string;
}

/**
 * True for lists that look like one and are none: what is to come, what was ordered, what may be had, what things cost.
 * Rather a ledger missed than a row invented.
 */
export function isForeign(grid: Grid, above: Above, rows: readonly RowTexts[]): boolean {
  const hasBalances = rows.some(({ balance }) => (balance ?? []).length > 0);
  const titles = [...grid.titles.values()].filter((title) => title !== '');
  const isHistory = [above.nearest, above.page].some((heading) => /activity|history|historique|historial|verlauf|ums[äa]tze/iu.test(heading) && !foreignHeading.test(heading));
  const isForeignTitle = (title: string): boolean => foreignTitle.test(title) && !titleWords.balance.test(title) && !(hasBalances && tradeTitle.test(title)) && !(hasBalances && isHistory && loanTitle.test(title));
  if (titles.some(isForeignTitle)) return true;
  if (foreignHeading.test(above.nearest) && !ledgerHeading.test(above.nearest)) return true;
  if (above.nearest === '' && foreignHeading.test(above.page) && !ledgerHeading.test(above.page)) return true;
  if (grid.rows[0]?.headings.some((heading) => sampleWord.test(heading)) === true) return true;
  const ordered = grid.rows.filter((row) => row.cells.some((cell) => cell.texts.some((text) => text.length <= 40 && goodsWord.test(text)))).length;
  if (ordered > grid.rows.length / 2) return true;
  const rated = grid.rows.filter((row) => row.cells.some((cell) => /^[-+]?\d+(?:[.,]\d+)?\s?%$/.test(cell.texts.join(' ')))).length;
  if (rated > grid.rows.length / 2) return true;
  const odd = rows.filter((row) => foreignRow.test(`${row.description} ${row.bankCategory ?? ''}`)).length;
  return rows.length > 0 && odd > rows.length / 2;
}

/** True where a table has days, amounts and words in its columns, even if nobody can say which amount is which. */
export function* looksLikeLedger(grid: Grid, options: TypeOptions): Steps<boolean> {
  const kinds = grid.build === 'table' && grid.rows.length > 1 ? (yield* columnsOf(grid, options)).map((column) => column.kind) : [];
  return kinds.includes('date') && kinds.includes('amount') && kinds.includes('text');
}

/** True where the titles are those of a ledger, whatever the rows are: then an unread table is worth a reason. */
export function hasLedgerTitles(grid: Grid): boolean {
  const titles = [...grid.titles.values()];
  const isDate = titles.some((title) => /dat|日|päivä|fecha|tarih|dzień/iu.test(title));
  const isMoney = titles.some((title) => [titleWords.amount, titleWords.debit, titleWords.credit].some((word) => word.test(title)));
  return isDate && isMoney && !titles.some((title) => foreignTitle.test(title));
}
