import { readDigits } from '../../../parse/amount-text.ts';
import type { Element } from '../markup/element.ts';

/**
 * The mark before the decimals, where an amount of the file can be read in one way only. The standard knows no marks
 * between thousands, but some banks write them; without evidence a mark is before decimals.
 */
export function decimalMarkOf(root: Element): '.' | ',' | undefined {
  const seen = new Set<'.' | ','>();
  for (const text of amountTexts(root)) {
    const core = text.replaceAll(/[^\d.,]/g, '');
    const [point, comma] = [readDigits(core, '.'), readDigits(core, ',')];
    if (/[.,]/.test(core) && (point === undefined) !== (comma === undefined)) seen.add(point === undefined ? ',' : '.');
  }
  const [only] = seen;
  return seen.size === 1 ? only : undefined;
}

function* amountTexts(element: Element): Generator<string> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (/^(?:TRNAMT|BALAMT|TOTAL)$/.test(next.name)) yield next.text;
    waiting.push(...next.children);
  }
}
