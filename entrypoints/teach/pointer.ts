import { parentOf } from '../../bank-adapters/reading/leaves.ts';
import type { PageLeaves } from '../../bank-adapters/reading/page-leaves.ts';
import { elementAt } from './element-at.ts';

/** What has more text than this is no field. */
const longestField = 400;

export interface PointerEquipment {
  page: Window;
  host: HTMLElement;
  glass: HTMLElement;
  /** The page's pieces of text, as they are now. */
  leaves: () => PageLeaves;
  /** Whether an element without text may be pointed at: a mark may be a picture. */
  takesAny: () => boolean;
  onCursor: (element: Element | undefined) => void;
  onPoint: (element: Element) => void;
  onEnd: () => void;
  signal: AbortSignal;
}

/** Pointing at elements of the page, with the pointer or with the keys, without the page hearing of it. */
export function followPointer({ page, host, glass, leaves, takesAny, onCursor, onPoint, onEnd, signal }: PointerEquipment): void {
  let cursor: Element | undefined;
  /** Where going wider came from, to go back to. */
  let narrower: Element[] = [];
  const moveTo = (element: Element | undefined, from: Element[] = []): void => {
    cursor = element;
    narrower = from;
    onCursor(element);
  };
  const under = ({ clientX, clientY }: MouseEvent): Element | undefined => {
    const { pointerEvents } = glass.style;
    glass.style.pointerEvents = 'none';
    const found = elementAt(page.document, clientX, clientY);
    glass.style.pointerEvents = pointerEvents;
    return found === undefined || found === host || !isField(found) ? undefined : found;
  };
  const isField = (element: Element): boolean => {
    const text = textOf(element);
    return takesAny() ? text.length <= 60 : text.length > 0 && text.length <= longestField;
  };
  const textOf = (element: Element): string => {
    const { from, to } = leaves().rangeOf(element);
    return to - from > 60 ? ' '.repeat(longestField + 1) : leaves().leaves.slice(from, to).map((leaf) => leaf.text).join(' ');
  };
  const step = (by: number): void => {
    const page = leaves();
    const all = [...new Set(page.leaves.filter((leaf) => page.isShown(leaf)).map((leaf) => leaf.element))];
    const at = cursor === undefined ? firstInSight(all) - Math.sign(by) : all.findIndex((each) => each === (narrower[0] ?? cursor));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.scrollIntoView({ block: 'nearest' });
    moveTo(next);
  };
  const firstInSight = (all: readonly Element[]): number => Math.max(0, all.findIndex((each) => each.getBoundingClientRect().top > 0));
  const keys: Record<string, () => void> = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    PageDown: () => step(20),
    PageUp: () => step(-20),
    ArrowUp: () => {
      const wider = cursor && parentOf(cursor);
      if (cursor && wider && textOf(wider).length <= longestField) moveTo(wider, [...narrower, cursor]);
    },
    ArrowDown: () => {
      const last = narrower.at(-1);
      if (last) moveTo(last, narrower.slice(0, -1));
    },
    Enter: () => cursor && onPoint(cursor),
    Escape: onEnd,
  };
  glass.addEventListener('pointermove', (event) => moveTo(under(event)), { signal });
  glass.addEventListener('pointerleave', () => moveTo(undefined), { signal });
  glass.addEventListener(
    'click',
    (event) => {
      const found = under(event);
      if (found) onPoint(found);
    },
    { signal },
  );
  glass.addEventListener(
    'keydown',
    (event) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { signal },
  );
  // What scrolls below the glass scrolls on.
  glass.addEventListener('wheel', (event) => scrollBelow(under(event), event), { signal, passive: true });
}

function scrollBelow(element: Element | undefined, { deltaX, deltaY }: WheelEvent): void {
  for (let each: Element | null = element ?? null; each; each = parentOf(each)) {
    const overflow = each.ownerDocument.defaultView?.getComputedStyle(each).overflowY;
    if (each.scrollHeight > each.clientHeight && (overflow === 'auto' || overflow === 'scroll')) return each.scrollBy(deltaX, deltaY);
  }
}
