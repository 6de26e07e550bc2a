import { readLeaves } from '../reading/leaves.ts';
import type { Cell } from '../reading/row-texts.ts';
import { findHeaderRow, headerText, placeCells } from '../reading/table-headers.ts';
import type { PageView } from '../types.ts';
import type { FieldRoutes } from './field-routes.ts';
import type { CellSources } from './page-route.ts';

/** Takes fields out of the rows of one list, by element or by the text of the header above. */
export interface CellReader {
  /** The pieces of text of a field, or `undefined` where the row has none. */
  take: (row: Element, field: string, sources: CellSources | undefined) => Cell | undefined;
}

/** Columns are looked up once for a list, not for each row. */
export function cellReader(list: Element, view: PageView, routes: FieldRoutes): CellReader {
  const header = findHeaderRow(list.closest('table, [role="table"], [role="grid"]') ?? list);
  const titles = header ? placeCells(header, view.isVisible).map(({ column, element }) => ({ column, title: headerText(element, view.isVisible) })) : [];
  const leavesOf = (element: Element): Cell => readLeaves(element, view.isVisible).map((leaf) => leaf.text);

  return {
    take: (row, field, sources) => {
      for (const source of sources ?? []) {
        const cell = 'css' in source ? takeByCss(row, source.css, leavesOf) : takeByHeader(row, source.header);
        if (!cell || cell.length === 0) continue;
        routes.note(field, 'css' in source ? source.css : `header ${source.header.source}`);
        return cell;
      }
      return undefined;
    },
  };

  function takeByHeader(row: Element, title: RegExp): Cell | undefined {
    const column = titles.find((each) => title.test(each.title))?.column;
    const placed = placeCells(row, view.isVisible).find((each) => each.column === column);
    return placed?.isShown === true ? leavesOf(placed.element) : undefined;
  }
}

const takeByCss = (row: Element, css: string, leavesOf: (element: Element) => Cell): Cell =>
  [...row.querySelectorAll(css)].map(leavesOf).find((cell) => cell.length > 0) ?? [];
