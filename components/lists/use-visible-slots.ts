import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { SlotRange } from './visible-slots.ts';
import { visibleSlots } from './visible-slots.ts';

const scrolls = /auto|scroll/;

/** The nearest ancestor that scrolls, or the document's own. */
export function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement) {
    if (scrolls.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What is seen of a list, in pixels: how far its top edge lies above the upper edge, and the height of the opening. */
export function openingOf(list: Element): { top: number; height: number } {
  const scroller = scrollerOf(list);
  const isPage = scroller === (document.scrollingElement ?? document.documentElement);
  const box = scroller.getBoundingClientRect();
  const upper = isPage ? 0 : Math.max(box.top, 0);
  const lower = isPage ? innerHeight : Math.min(box.bottom, innerHeight);
  return { top: upper - list.getBoundingClientRect().top, height: Math.max(lower - upper, 0) };
}

/** The slots that are seen, kept true while anything scrolls or changes its size. */
export function useVisibleSlots(list: RefObject<HTMLElement | null>, slotCount: number, rowHeight: number): SlotRange {
  const [range, setRange] = useState<SlotRange>(() => visibleSlots(slotCount, rowHeight, 0, innerHeight));

  const measure = useCallback(() => {
    if (list.current === null) return;
    const { top, height } = openingOf(list.current);
    const next = visibleSlots(slotCount, rowHeight, top, height);
    setRange((before) => (before.start === next.start && before.end === next.end ? before : next));
  }, [list, slotCount, rowHeight]);

  useLayoutEffect(() => {
    measure();
    // Captured at the document: whoever scrolls, the page or a box around the list.
    document.addEventListener('scroll', measure, { capture: true, passive: true });
    addEventListener('resize', measure);
    return () => {
      document.removeEventListener('scroll', measure, { capture: true });
      removeEventListener('resize', measure);
    };
  }, [measure]);

  return range;
}
