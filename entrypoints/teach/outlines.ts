import type { TaughtRow } from '../../bank-adapters/taught/read-recipe.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import { box } from './draw.ts';
import { boxInWindow } from './element-at.ts';
import { sayDoubt, sayRow } from './say-row.ts';

/** What is outlined on the page. */
export interface Outlined {
  today: IsoDate;
  rows: readonly TaughtRow[];
  fields: readonly Element[];
  cursor: Element | undefined;
}

/** So much room beside a row is enough for what it was read as; else that stands on the row. */
const roomBeside = 230;

/** Only what is in the window is drawn, and nothing under the panel: what is read must be seen. */
export function drawOutlines(page: Window, layer: HTMLElement, panel: HTMLElement, { today, rows, fields, cursor }: Outlined): void {
  const { document, innerHeight } = page;
  const room = { from: 0, to: document.documentElement.clientWidth };
  const taken = panel.getBoundingClientRect();
  const isBeside = taken.width < room.to * 0.8;
  if (isBeside && taken.left > room.to / 2) room.to = taken.left;
  else if (isBeside) room.from = taken.right;
  const mark = (element: Element, kind: string, grow: number, said?: string): HTMLElement[] => {
    const { left, top, width, height } = boxInWindow(element);
    if (height === 0 || top + height < 0 || top > innerHeight) return [];
    const [from, to] = said === undefined ? [left, left + width] : [Math.max(left, room.from + 4), Math.min(left + width, room.to - 4)];
    const drawn = box(document, 'div', { className: 'mark' });
    drawn.dataset['kind'] = kind;
    Object.assign(drawn.style, { left: `${from - grow}px`, top: `${top - grow}px`, width: `${Math.max(0, to - from) + 2 * grow}px`, height: `${height + 2 * grow}px` });
    if (said !== undefined) drawn.append(chipOf(said, [from - room.from, room.to - to]));
    return [drawn];
  };
  const chipOf = (said: string, [left, right]: [number, number]): HTMLElement => {
    const chip = box(document, 'span', { className: 'chip', line: said });
    const most = Math.max(left, right);
    if (most >= roomBeside) {
      chip.dataset['out'] = left > right ? 'left' : 'right';
      chip.style.maxWidth = `${most - 16}px`;
    }
    return chip;
  };
  layer.replaceChildren(
    ...rows.flatMap((each) => {
      const { row, place } = each;
      if (row === undefined) return mark(place.element, 'doubt', 0, sayDoubt(each));
      const { when, what, how } = sayRow(row, today);
      return mark(place.element, 'row', 0, `${how} · ${when} · ${what}`);
    }),
    ...fields.flatMap((element) => (element.isConnected ? mark(element, 'field', 2) : [])),
    ...(cursor?.isConnected ? mark(cursor, 'cursor', 2) : []),
  );
}
