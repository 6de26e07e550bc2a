import { aroundOf, namesOf, type Control } from './controls.ts';
import { isForbidden } from './never.ts';
import { backWords, moreWords, nextWords, olderOfNounWords, residueOf } from './words.ts';

/** What is known of the page that a control is looked for on. */
export interface PagingPlace {
  url: URL;
  /** The element that holds the rows, where it was found. */
  list: Element | undefined;
}

/** Marks that stand for "on": arrows, and the names that icon fonts draw as arrows. */
const onMark = /^(›|>|→|▶|►|❯|➔|»|>>|chevron_right|navigate_next|arrow_forward(_ios)?|keyboard_arrow_right|arrow_right)$/i;
const lastMark = /^(»|>>|›››?|>\|)$/;
const pagerNames = /pag(er|inat|ing)|(^|[\s_-])(pages|seiten)($|[\s_-])/i;
const nextNames = /(^|[\s_-])(next|weiter|suivant|siguiente)([\s_-]|$)|(page|pagination|btn|go|nav)[_-]?next|next[_-]?(page|btn|button|link)/i;
const moreNames = /(load|show|view)[_-]?more|more[_-]?(button|btn|link|rows|transactions)|mehr[_-]?laden|voir[_-]?plus/i;

/** How surely a control turns the page of this list; higher is surer. 0 where nothing speaks for it. */
export function rateControl(control: Control, place: PagingPlace, controls: readonly Control[]): number {
  const rate = rateLabel(control, controls);
  if (rate === 0 || isForbidden(control, place)) return 0;
  return rate + rateNearness(control.element, place.list, rate < rates.pagerNext);
}

const rates = { moreOfNoun: 60, relNext: 55, more: 50, pagerNext: 45, number: 42, named: 34, next: 30 };

function rateLabel(control: Control, controls: readonly Control[]): number {
  const { element, text, labels } = control;
  const residues = labels.map(residueOf);
  // What is written must not say something else than what is said to a screen reader.
  const written = residueOf(text);
  const isKnown = (words: string): boolean => words === '' || moreWords.has(words) || nextWords.has(words) || olderOfNounWords.has(words);
  if (text !== '' && !isKnown(written.words) && !onMark.test(text)) return 0;
  if (residues.some(({ words, hasNoun }) => hasNoun && (moreWords.has(words) || olderOfNounWords.has(words)))) return rates.moreOfNoun;
  if (element.matches('a[rel~="next"]')) return rates.relNext;
  if (residues.some(({ words }) => moreWords.has(words))) return rates.more;
  const pager = findPager(element, controls);
  // On its own the word leads on in forms and journeys as well: it counts beside its opposite, or as an address.
  if (residues.some(({ words }) => nextWords.has(words))) return pager !== undefined ? rates.pagerNext : element.hasAttribute('href') || hasBackBeside(element) ? rates.next : 0;
  if (pager !== undefined && onMark.test(text)) return lastMark.test(text) && hasOtherMark(control, controls, pager) ? 0 : rates.pagerNext;
  if (isNextNumber(control, controls, pager)) return rates.number;
  const isBare = labels.every((label) => residueOf(label).words === '');
  return isBare && !/\d/.test(text) && (moreNames.test(namesOf(element)) || (pager !== undefined && nextNames.test(namesOf(element)))) ? rates.named : 0;
}

/** The bar that a control stands in, where that is one of pages: by its name, or since numbers of pages stand in it. */
function findPager(element: Element, controls: readonly Control[]): Element | undefined {
  return aroundOf(element)
    .slice(1, 5)
    .find((bar) => {
      const isNamed = bar.matches('nav, ul, ol, div, [role="navigation"], tfoot, tr') && pagerNames.test(`${namesOf(bar)} ${bar.getAttribute('aria-label') ?? ''}`);
      const inside = controls.filter((each) => bar.contains(each.element));
      const text = (bar.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const isOfPages = text.length < 200 && (/\b\d+\s?(of|von|sur|de|di|van|z|av|af|\/|\\)\s?\d+\b/i.test(text) || inside.filter((each) => /^\d{1,3}$/.test(each.text)).length > 1);
      return isNamed || isOfPages;
    });
}

/** A way back stands near, though it may be off on the first page. */
const hasBackBeside = (element: Element): boolean =>
  aroundOf(element)
    .slice(1, 4)
    .some((bar) => [...bar.querySelectorAll('button, a, span, li, [role="button"]')].some((each) => [each.textContent ?? '', each.getAttribute('aria-label') ?? ''].some((label) => label.length < 40 && backWords.test(residueOf(label).words))));

/** A mark for one page on beside one for the last page. */
const hasOtherMark = (control: Control, controls: readonly Control[], pager: Element): boolean =>
  controls.some((each) => each !== control && pager.contains(each.element) && onMark.test(each.text) && each.text.length < control.text.length + 1 && each.text !== control.text);

/** The number right after that of the page one is on. */
function isNextNumber({ element, text }: Control, controls: readonly Control[], pager: Element | undefined): boolean {
  const number = Number(/^(?:\p{L}+ )?(\d{1,3})$/u.exec(text)?.[1] ?? Number.NaN);
  if (pager === undefined || !(number > 1)) return false;
  const current = [...pager.querySelectorAll('*')].find((each) => {
    const isNumber = (each.textContent ?? '').trim().replaceAll(/^\p{L}+ /gu, '') === String(number - 1);
    if (!isNumber || each.children.length > 2) return false;
    const marked = [each, ...aroundOf(each).slice(1, 2)].some(
      (around) => around !== pager && ((around.hasAttribute('aria-current') && around.getAttribute('aria-current') !== 'false') || around.getAttribute('aria-selected') === 'true' || /(^|[\s_-])(is-)?(active|current|selected|aktiv|actif)($|[\s_-])/i.test(around.getAttribute('class') ?? '')),
    );
    const isPlain = !controls.some((control) => control.element === each || each.contains(control.element) || control.element.contains(each));
    return marked || isPlain;
  });
  return current !== undefined && current !== element;
}

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const following = 4;

/** Near the rows is good; behind a heading that comes after them is another section. */
function rateNearness(element: Element, list: Element | undefined, isWeak: boolean): number {
  if (list === undefined) return isWeak ? -rates.next : 0;
  const around = aroundOf(element);
  const up = aroundOf(list).findIndex((each) => around.includes(each));
  if (up < 0) return 0;
  const isAfter = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & following) !== 0;
  const shared = aroundOf(list)[up];
  const isBelow = up > 0 && isAfter(list, element);
  const between = [...(shared?.querySelectorAll(headings) ?? [])].filter((each) => !list.contains(each) && isAfter(list, each) && isAfter(each, element));
  if (isBelow && between.length > 0) return -100;
  return Math.max(0, 10 - up) - (up > 0 && !isBelow ? 3 : 0) - (isWeak && up > 6 ? rates.next : 0);
}
