import { typeColumn } from '../../../utils/read/fields.ts';
import { looksLikeAmount } from '../../../utils/parse/amount.ts';
import { foldSpace } from '../../../utils/parse/text.ts';
import { signatureOf } from '../../../bank-adapters/generic/cells.ts';
import { scaleNumber, coreOf } from './amounts.ts';
import { isDateText } from './dates.ts';
import type { Place } from './words/known-words.ts';
import type { ColumnHint, Scrubbing } from './text.ts';

/** A text node of the page that says something. */
export interface PageText {
  node: Text;
  text: string;
}

const cell = 'td, th, [role="cell"], [role="gridcell"]';
const parts = 'td, th, tr, li, p, table, [role="cell"], [role="gridcell"], [role="row"]';

/** The text nodes below an element, in reading order, blank ones left out. */
export function textsBelow(root: Node): PageText[] {
  const found: PageText[] = [];
  for (const node of root.childNodes) {
    if (node.nodeType === 3 && foldSpace(node.nodeValue ?? '') !== '') found.push({ node: node as Text, text: node.nodeValue ?? '' });
    else if (node.nodeType === 1) found.push(...textsBelow(node));
  }
  return found;
}

/** Texts of rows hold somebody's words; all others are the bank's, save what it says of its customer. */
export function placeOf(element: Element): Place {
  const row = element.closest('tr, [role="row"]');
  if (row) return row.querySelectorAll(cell).length > 1 && element.closest('th, [role="columnheader"]') === null && /\d/.test(row.textContent ?? '') ? 'row' : 'label';
  for (let each: Element | null = element, up = 0; each && up < 8 && each.tagName !== 'BODY'; each = each.parentElement, up += 1) {
    const siblings = [each.previousElementSibling, each.nextElementSibling].filter((sibling) => sibling !== null);
    const alike = siblings.some((sibling) => signatureOf(sibling) === signatureOf(each as Element) && /\d/.test(sibling.textContent ?? ''));
    if (alike && each.children.length > 0 && /\d/.test(each.textContent ?? '')) return 'row';
  }
  return 'label';
}

/** What the texts of the same place in other rows say a text is: a bare `500` under amounts is one. */
export function createColumns(texts: readonly PageText[], { languages }: Scrubbing): (text: PageText) => ColumnHint {
  const tables = new Map<Element, number>();
  const keys = new Map(texts.map(({ node }) => [node, columnOf(node, tables)]));
  const columns = Map.groupBy(texts, ({ node }) => keys.get(node) ?? '');
  const kinds = new Map<string, ColumnHint>();
  return ({ node }) => {
    const key = keys.get(node) ?? '';
    if (!kinds.has(key)) {
      const { kind } = typeColumn((columns.get(key) ?? []).slice(0, 200).map(({ text }) => foldSpace(text)), { languages, today: '2026-06-15' });
      kinds.set(key, kind === 'date' || kind === 'amount' ? kind : undefined);
    }
    return kinds.get(key);
  };
}

/** The way to a text from its cell or a few elements up, and the number of its table. */
function columnOf(node: Text, tables: Map<Element, number>): string {
  const names: string[] = [];
  let each: Element | null = node.parentElement;
  for (let up = 0; each && up < 4; each = each.parentElement, up += 1) {
    const isCell = each.matches(cell);
    names.push(signatureOf(each) + (isCell ? [...(each.parentElement?.children ?? [])].indexOf(each) : ''));
    if (isCell) break;
  }
  const table = node.parentElement?.closest('table, [role="table"], [role="grid"]');
  if (table && !tables.has(table)) tables.set(table, tables.size);
  return `${names.join('<')}|${table ? tables.get(table) : ''}`;
}

/** Dates and amounts that are built of several elements: the first stay, the second are scaled as one. */
export function scrubPieces(root: Element, scrubbing: Scrubbing): Set<Text> {
  const done = new Set<Text>();
  const visit = (element: Element): void => {
    // More than a few elements hold more than one amount.
    const isSmall = element.children.length > 0 && element.children.length <= 6 && (element.textContent ?? '').length <= 200;
    const texts = isSmall && element.querySelector(parts) === null ? textsBelow(element) : [];
    if (texts.length > 1 && texts.length <= 6 && scrubWhole(texts, scrubbing)) for (const { node } of texts) done.add(node);
    else for (const child of element.children) visit(child);
  };
  visit(root);
  return done;
}

function scrubWhole(texts: readonly PageText[], scrubbing: Scrubbing): boolean {
  const { scheme, languages, calendar, secrets } = scrubbing;
  const folded = texts.map(({ text }) => foldSpace(text));
  if (folded.join(' ').length > 60) return false;
  if (isDateText(folded.join(' '), calendar) && !folded.some((text) => isDateText(text, calendar))) return true;
  const whole = folded.join('');
  const withDigits = folded.filter((text) => /\p{Nd}/u.test(text));
  const isSeveral = withDigits.length > 1 && withDigits.some((text) => /\p{Nd}[.,]\p{Nd}{2}$/u.test(text));
  if (isSeveral || looksLikeAmount(whole, scheme.style, languages) !== 'amount') return false;
  const core = coreOf(whole);
  const scaled = core && scaleNumber(whole.slice(core.from, core.to), scheme);
  if (!core || scaled === undefined) return false;
  secrets.addAmount(whole.slice(core.from, core.to));
  spread(texts, folded, core, scaled);
  return true;
}

/** Gives each piece as many characters as it had, from the right: the first takes what the number has grown by. */
function spread(texts: readonly PageText[], folded: readonly string[], core: { from: number; to: number }, scaled: string): void {
  let end = folded.join('').length;
  let rest = scaled;
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const [piece, text] = [folded[index] ?? '', texts[index]];
    const start = end - piece.length;
    const [from, to] = [Math.max(core.from, start), Math.min(core.to, end)];
    if (text && from < to) {
      const taken = from === core.from ? rest : rest.slice(-(to - from));
      rest = rest.slice(0, rest.length - taken.length);
      text.node.nodeValue = text.text.replace(foldable(piece), piece.slice(0, from - start) + taken + piece.slice(to - start));
    }
    end = start;
  }
}

/** The folded text as it stands in the node, however its spaces are written. */
const foldable = (piece: string): RegExp => new RegExp(piece.split(' ').map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'u');
