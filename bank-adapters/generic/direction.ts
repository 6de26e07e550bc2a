import { allTextOf, attributeOf, queryAll } from '../reading/dom.ts';
import { parentOf, readHiddenText } from '../reading/leaves.ts';
import type { Direction } from '../reading/row-texts.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import { cameIn, wentOut } from '../reading/words.ts';
import type { PageView } from '../types.ts';
import { cellText, type Grid, type GridRow } from './grid.ts';
import { directionIn, type Roles } from './roles.ts';

/** Which way the money of each row went, where anything but the amount itself says so. */
export function* directionsOf(grid: Grid, roles: Roles, view: PageView): Steps<(Direction | undefined)[]> {
  if (!roles.amount) return [];
  const { cells } = roles.amount;
  const said = yield* mapSteps(grid.rows, (row, index) => directionIn(cellText(roles.marker?.cells[index])) ?? saidBeside(row, cells[index]?.element, view));
  if (said.some((direction) => direction !== undefined) || !view.lookOf || cells.some((cell) => /[-−–+(]|\b(?:CR|DR|S|H)\b/.test(cellText(cell)))) return said;
  return byColour(grid, roles, view);
}

/** Words that only repeat the sign or the colour of an amount. */
const restated = /(?<![a-z])(?:neg(?:ative)?|minus|red|rot|rouge|pos(?:itive)?|plus|green|gr[üu]e?n|vert)(?![a-z])/gi;

/** From words that only screen readers say, from labels and icons, and from classes between the amount and the row. */
function saidBeside(row: GridRow, amount: Element | undefined, view: PageView): Direction | undefined {
  if (!amount) return undefined;
  const elements = [amount, ...queryAll(amount, '*')];
  for (let each: Element | null = amount; each && each !== row.element; ) {
    each = parentOf(each);
    if (each) elements.push(each);
  }
  const labels = elements.slice(0, 20).flatMap((element) => [attributeOf(element, 'aria-label') ?? '', attributeOf(element, 'title') ?? '', attributeOf(element, 'alt') ?? '', attributeOf(element, 'data-type') ?? '']);
  const names = elements.flatMap((element) => (attributeOf(element, 'class') ?? '').split(/\s+/)).filter((name) => !/card/i.test(name));
  // On a card's page a `negative` class beside a minus says no more than the minus does: that it was paid, perhaps.
  const plain = (text: string): string => (isSigned ? text.replace(restated, ' ') : text);
  const isSigned = /[-−–+(]/.test(allTextOf(amount));
  return [[readHiddenText(amount, view.isVisible), ...labels].map(plain), names.map(plain)].map(tell).find((direction) => direction !== undefined);
}

function tell(said: readonly string[]): Direction | undefined {
  const isOut = said.some((text) => wentOut.test(text));
  const isIn = said.some((text) => cameIn.test(text));
  return isOut === isIn ? undefined : isOut ? 'debit' : 'credit';
}

/** How much one colour must lead the others to be green or red. */
const tint = 40;

/** Green came in and red went out; where only one of them is used, every other amount went the other way. */
function byColour(grid: Grid, roles: Roles, view: PageView): (Direction | undefined)[] {
  const seen = grid.rows.map((_, index): Direction | 'plain' | undefined => {
    const cell = roles.amount?.cells[index];
    const look = cell && view.lookOf?.(cell.element);
    if (!look) return undefined;
    const [red, green, blue] = look.colour;
    if (green > red + tint && green > blue - tint) return 'credit';
    return red > green + tint && red > blue + tint ? 'debit' : 'plain';
  });
  const other = { credit: 'debit', debit: 'credit' } as const;
  const tints = new Set(seen.filter((each) => each === 'credit' || each === 'debit'));
  const [only] = tints;
  if (tints.size === 0 || (tints.size === 1 && !seen.includes('plain'))) return [];
  return seen.map((each) => (each === 'plain' ? (tints.size === 1 && only ? other[only] : undefined) : each));
}
