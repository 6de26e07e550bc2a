import type { BankRoutes } from '../bank-routes.ts';
import { findControl } from '../reading/find-text.ts';
import { languagesOf, todayOf } from '../reading/page-facts.ts';
import { findAll, findRoots, type Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';
import { readControls, type Control } from './controls.ts';
import { rateControl, type PagingPlace } from './find-control.ts';
import { findEarlierPeriod } from './find-period.ts';
import { findRows } from './find-rows.ts';
import { isForbidden } from './never.ts';
import type { PagingStep } from './step.ts';

export interface Paging {
  /** The ways there are, the best first: another page of rows before another period. */
  steps: PagingStep[];
  /** The element that holds the rows, where it was found. */
  list: Element | undefined;
}

/**
 * Finds the page's own way to older rows of the list that holds these descriptions. Only looks. What a named bank's
 * routes say comes first; whatever is found by words must stand near the rows and say nothing else than paging.
 */
export function findPaging(view: PageView, { banks, descriptions }: { banks: readonly BankRoutes[]; descriptions: readonly string[] }): Paging {
  const roots = findRoots(view);
  const list = findRows(roots, descriptions, view);
  const place: PagingPlace = { url: view.url, list };
  const controls = readControls(roots, view);
  const named = findNamed(banks, { roots, controls, view, place });
  const rated = withoutRowControls(controls, list)
    .map((control) => ({ control, rate: rateControl(control, place, controls) }))
    .filter(({ rate }) => rate >= leastRate)
    .toSorted((a, b) => b.rate - a.rate);
  const page = named ?? rated[0]?.control.element;
  const period = findEarlierPeriod({ roots, controls, view, place, languages: languagesOf(view), today: todayOf(view) });
  return { list, steps: [...(page === undefined ? [] : [{ by: 'page', press: page } as const]), ...(period === undefined ? [] : [period])] };
}

/** Below this nothing is pressed. */
const leastRate = 24;

/** What stands in three rows or more opens the row that it stands in. Where the rows were not found, all is looked at. */
function withoutRowControls(controls: readonly Control[], list: Element | undefined): Control[] {
  const isInside = ({ element }: Control): boolean => list === undefined || list.contains(element);
  const alike = Map.groupBy(controls.filter(isInside), ({ labels }) => labels.join('|'));
  return controls.filter((control) => !isInside(control) || (alike.get(control.labels.join('|'))?.length ?? 0) < 3);
}

interface Looked {
  roots: readonly Root[];
  controls: readonly Control[];
  view: PageView;
  place: PagingPlace;
}

/** What the routes of the page's bank name. The rules of what is never pressed hold for it too, but for its place. */
function findNamed(banks: readonly BankRoutes[], { roots, controls, view, place }: Looked): Element | undefined {
  for (const route of banks.flatMap(({ pages = [] }) => pages)) {
    if (route.older === undefined || route.path?.test(view.url.pathname) === false) continue;
    if (!route.lists.some((css) => findAll(roots, css).length > 0)) continue;
    const { older } = route;
    const found = 'css' in older ? controls.find(({ element }) => element.matches(older.css))?.element : findControl(roots, older.text, view);
    const control = controls.find(({ element }) => element === found);
    if (control !== undefined && !isForbidden(control, place)) return control.element;
  }
  return undefined;
}
