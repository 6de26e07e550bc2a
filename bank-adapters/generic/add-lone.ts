import { allTextOf, elementsIn, tagOf } from '../reading/dom.ts';
import { parentOf } from '../reading/leaves.ts';
import { signatureOf } from './cells.ts';

/** A row stands no deeper than this around its amount. */
const highest = 8;
/** More than these are no leftovers of a list. */
const mostLone = 40;

/**
 * Adds rows that stand alone in a part of the page of their own, as the only one that is pending does, to the list whose
 * rows are built alike. Where those have something around them that the lone one has not, what is alike is the row.
 */
export function addLone(lists: readonly Set<Element>[], amounts: readonly Element[], holdsRow: (element: Element) => boolean): void {
  const listed = new Set(lists.flatMap((rows) => [...rows]));
  const lone = amounts.filter((amount) => !climb(amount).some((each) => listed.has(each)));
  if (lone.length === 0 || lone.length > mostLone) return;
  for (const amount of lone) {
    for (const each of climb(amount)) {
      if (!isTold(each) || !holdsRow(each)) continue;
      const list = lists.find((rows) => rows.size > 2 && alikeIn(rows, each, holdsRow) !== undefined);
      const alike = list && alikeIn(list, each, holdsRow);
      if (!list || !alike) continue;
      list.clear();
      for (const row of [...alike, each]) list.add(row);
      break;
    }
  }
}

function climb(start: Element): Element[] {
  const around: Element[] = [];
  for (let each: Element | null = start; each && around.length < highest; each = parentOf(each)) around.push(each);
  return around;
}

/** A class or a name of its own tells an element from any other block. */
const isTold = (element: Element): boolean => /\.\w/.test(signatureOf(element)) || tagOf(element).includes('-');

/** The names of what stands right in an element and says something: icons come and go. */
const wordedShapeOf = (element: Element): string => Array.from(elementsIn(element), (child) => (allTextOf(child).trim() === '' ? '' : tagOf(child))).filter(Boolean).join();

/** In each row the one element that is built as the given one: the row itself, or one inside it. */
function alikeIn(rows: ReadonlySet<Element>, element: Element, holdsRow: (element: Element) => boolean): Element[] | undefined {
  const [signature, shape] = [signatureOf(element), wordedShapeOf(element)];
  const found: Element[] = [];
  let isSame = false;
  for (const row of rows) {
    const alike = [row, ...row.getElementsByTagName(tagOf(element))].find((each) => signatureOf(each) === signature && holdsRow(each));
    if (!alike) return undefined;
    found.push(alike);
    // Some have a note more; of the first ones at least one is the same throughout.
    isSame ||= wordedShapeOf(alike) === shape;
    if (!isSame && found.length === 12) return undefined;
  }
  return isSame ? found : undefined;
}
