import type { RecipeFieldName } from '../../../utils/model/recipe.ts';
import { looksLikeAmount } from '../../../utils/parse/amount.ts';
import { readDateTexts } from '../../../utils/parse/date.ts';
import { foldSpace } from '../../../utils/parse/text.ts';
import { parentOf } from '../../reading/leaves.ts';
import type { PageLeaves } from '../../reading/page-leaves.ts';

const longestValue = 40;
/** A value is drawn in no more boxes than this, one in another. */
const mostBoxes = 6;

/** Whether a text is one date, or one amount. */
function isOneValue(text: string, field: RecipeFieldName, languages: readonly string[]): boolean {
  if (text.length > longestValue) return false;
  if (field === 'date') return readDateTexts(languages)(text) !== undefined;
  return (['.', ','] as const).some((decimal) => looksLikeAmount(text, { decimal }, languages) === 'amount');
}

/**
 * The element that holds the whole of what was pointed at: of an amount whose cents or currency are elements of their
 * own, the one around them. What grows into a second value is too much.
 */
export function widen(element: Element, field: RecipeFieldName, page: PageLeaves, languages: readonly string[]): Element {
  if (field === 'description') return element;
  const joined = (each: Element): string[] => {
    const { from, to } = page.rangeOf(each);
    const texts = page.leaves.slice(from, Math.min(to, from + 12)).filter((leaf) => page.isShown(leaf)).map((leaf) => leaf.text);
    return [texts.join(''), foldSpace(texts.join(' '))];
  };
  let widest = element;
  let each = parentOf(element);
  for (let boxes = 0; each && boxes < mostBoxes; boxes += 1) {
    if (!joined(each).some((text) => isOneValue(text, field, languages))) break;
    widest = each;
    each = parentOf(each);
  }
  return widest;
}
