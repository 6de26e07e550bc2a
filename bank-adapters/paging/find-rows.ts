import { isShownWithin } from '../reading/find-text.ts';
import type { Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';
import { aroundOf } from './controls.ts';

/** So many rows are looked for, from the whole length of the list. */
const samples = 9;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * The element that holds the rows, found by what is written in them: whichever witness read them, a person sees them
 * somewhere. `undefined` where hardly any of them is seen.
 */
export function findRows(roots: readonly Root[], descriptions: readonly string[], view: PageView): Element | undefined {
  const wanted = pick([...new Set(descriptions.map(plain))].filter((text) => text.length > 3));
  const seen = new Map<Element, string>();
  const textOf = (element: Element): string => {
    const text = seen.get(element) ?? plain(element.textContent ?? '');
    seen.set(element, text);
    return text;
  };
  const [best] = roots
    .map((root) => wanted.flatMap((text) => findInnermost([...root.children], (element) => textOf(element).includes(text), view) ?? []))
    .toSorted((a, b) => b.length - a.length);
  if (best === undefined || best.length === 0 || best.length * 2 < wanted.length) return undefined;
  return holderOf(best);
}

/** Some of them, evenly spread, both ends among them. */
function pick(texts: readonly string[]): string[] {
  const step = Math.max(1, (texts.length - 1) / (samples - 1));
  const chosen = Array.from({ length: Math.min(samples, texts.length) }, (_, index) => texts[Math.round(index * step)] ?? '');
  return [...new Set(chosen)].filter((text) => text !== '');
}

/** The innermost element with a text that can be seen: a copy for small screens may be hidden beside it. */
function findInnermost(tops: readonly Element[], holds: (element: Element) => boolean, view: PageView): Element | undefined {
  const findShown = (elements: readonly Element[]): Element | undefined => elements.find((each) => holds(each) && isShownWithin(each, view));
  let found: Element | undefined;
  for (let next = findShown(tops); next !== undefined; next = findShown([...next.children])) found = next;
  return found;
}

/** The innermost element around nearly all of them: one text may also stand in a heading or a widget. */
function holderOf(found: readonly Element[]): Element | undefined {
  const most = Math.max(1, Math.ceil(found.length * 0.75));
  const counts = new Map<Element, number>();
  for (const each of found) for (const around of aroundOf(each)) counts.set(around, (counts.get(around) ?? 0) + 1);
  return found.flatMap((each) => aroundOf(each).find((around) => (counts.get(around) ?? 0) >= most) ?? []).toSorted((a, b) => aroundOf(b).length - aroundOf(a).length)[0];
}
