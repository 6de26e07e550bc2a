import { allTextOf, attributeOf, elementsIn, tagOf } from '../reading/dom.ts';
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
  const all = new Set(lists.flatMap((rows) => [...rows]));
  // Parts of a page that hold a list each are no rows of one.
  const around = new Set([...all].flatMap((row) => climb(row).slice(1).filter((each) => all.has(each))));
  const lowest = lists.filter((rows) => ![...rows].some((row) => around.has(row)));
  const listed = new Set(lowest.flatMap((rows) => [...rows]));
  const lone = amounts.filter((amount) => !climb(amount).some((each) => listed.has(each)));
  if (lone.length === 0 || lone.length > mostLone) return;
  for (const amount of lone) {
    for (const each of climb(amount)) {
      if (calledAs(each) === '' || !holdsRow(each)) continue;
      const list = lowest.find((rows) => rows.size > 2 && alikeIn(rows, each, holdsRow) !== undefined);
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

/** What a page calls an element, made up as the name may be; nothing where any other block could be called so. */
function calledAs(element: Element): string {
  const signature = signatureOf(element);
  if (/\.\w/.test(signature) || tagOf(element).includes('-')) return signature;
  const names = attributeOf(element, 'class') ?? '';
  return names === '' ? '' : `${signature}${names}`;
}

/** The names of what stands right in an element and says something: icons come and go. */
const wordedShapeOf = (element: Element): string => Array.from(elementsIn(element), (child) => (allTextOf(child).trim() === '' ? '' : tagOf(child))).filter(Boolean).join();

/** In each row the one element that is built as the given one: the row itself, or one inside it. */
function alikeIn(rows: ReadonlySet<Element>, element: Element, holdsRow: (element: Element) => boolean): Element[] | undefined {
  const [name, shape] = [calledAs(element), wordedShapeOf(element)];
  const found: Element[] = [];
  let isSame = false;
  for (const row of rows) {
    const alike = [row, ...row.getElementsByTagName(tagOf(element))].find((each) => calledAs(each) === name && holdsRow(each));
    if (!alike) return undefined;
    found.push(alike);
    // Some have a note more; of the first ones at least one is the same throughout.
    isSame ||= wordedShapeOf(alike) === shape;
    if (!isSame && found.length === 12) return undefined;
  }
  return isSame ? found : undefined;
}
