import { readLeaves } from '../reading/leaves.ts';
import type { Cell } from '../reading/row-texts.ts';
import { findHeaderRow, headerText, placeCells } from '../reading/table-headers.ts';
import type { PageView } from '../types.ts';
import type { FieldRoutes } from './field-routes.ts';
import type { CellSource, CellSources } from './page-route.ts';

/** Takes fields out of the rows of one list, by element or by the text of the header above. */
export interface CellReader {
  /** The pieces of text of a field, or `undefined` where the row has none. */
  take: (row: Element, field: string, sources: CellSources | undefined) => Cell | undefined;
}

/** Columns are looked up once for a list, not for each row. */
export function cellReader(list: Element, view: PageView, routes: FieldRoutes): CellReader {
  const header = findHeaderRow(list.closest('table, [role="table"], [role="grid"]') ?? list);
  const titles = header ? placeCells(header, view.isVisible).map(({ column, element }) => ({ column, title: headerText(element, view.isVisible) })) : [];
  const headings = new Map<string, Map<Element, Element>>();
  const leavesOf = (element: Element): Cell => readLeaves(element, view.isVisible).map((leaf) => leaf.text);

  return {
    take: (row, field, sources) => {
      for (const source of sources ?? []) {
        const cell = takeBy(row, source);
        if (!cell || cell.length === 0) continue;
        routes.note(field, 'css' in source ? source.css : 'heading' in source ? `heading ${source.heading}` : `header ${source.header.source}`);
        return cell;
      }
      return undefined;
    },
  };

  function takeBy(row: Element, source: CellSource): Cell | undefined {
    if ('css' in source) return takeByCss(row, source.css, leavesOf);
    if ('header' in source) return takeByHeader(row, source.header);
    const heading = findHeading(row, source.heading);
    return heading && leavesOf(heading);
  }

  /** Rows come in order, so what was found for one serves those that follow it. */
  function findHeading(row: Element, css: string): Element | undefined {
    const known = headings.get(css) ?? new Map<Element, Element>();
    headings.set(css, known);
    let found: Element | undefined;
    for (let each = row.previousElementSibling; each && !found; each = each.previousElementSibling) found = each.matches(css) ? each : known.get(each);
    if (found) known.set(row, found);
    return found;
  }

  function takeByHeader(row: Element, title: RegExp): Cell | undefined {
    const column = titles.find((each) => title.test(each.title))?.column;
    const placed = placeCells(row, view.isVisible).find((each) => each.column === column);
    return placed?.isShown === true ? leavesOf(placed.element) : undefined;
  }
}

const takeByCss = (row: Element, css: string, leavesOf: (element: Element) => Cell): Cell =>
  [...row.querySelectorAll(css)].map(leavesOf).find((cell) => cell.length > 0) ?? [];
