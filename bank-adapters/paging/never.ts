import { aroundOf, type Control } from './controls.ts';
import { foldWords } from './fold.ts';
import { dangerWord } from './words.ts';

/** Where paging of a list never stands, unless the list stands there too. */
const elsewhere = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [role="search"], [role="menu"], [role="banner"], [role="contentinfo"], [aria-roledescription="carousel" i], [class*="carousel" i], [class*="slider" i], [class*="swiper" i], [class*="datepicker" i], [class*="calendar" i]';

/** Fields that a person fills in. Whoever presses a form's button sends what stands in them. */
const filledIn = 'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="image"]):not([type="reset"]), textarea, select';

/** Said by a control's own name: classes say too much of looks to be asked. */
const dangerName = /transfer|payment|logout|log-?off|sign-?out|delete|confirm|submit|download|export/i;

const fileEnding = /\.(pdf|csv|xlsx?|ofx|qfx|qif|xml|zip|txt|docx?)$/i;
const bringsFile = /download|export|print|format=(csv|pdf|ofx|qif|xls)/i;

/**
 * True for what is never pressed, whatever it says of paging: it names something that moves money, changes something or
 * leaves the bank; it sends a form that somebody fills in; it leads elsewhere; it stands in a dialog, a menu, a carousel.
 */
export function isForbidden(control: Control, { url, list }: { url: URL; list: Element | undefined }): boolean {
  const { element, labels } = control;
  if (labels.some((label) => dangerWord.test(foldWords(label))) || dangerName.test(`${element.id} ${element.getAttribute('name') ?? ''}`)) return true;
  if (element.hasAttribute('download') || element.hasAttribute('aria-haspopup')) return true;
  return standsElsewhere(element, list) || sendsForm(element) || leadsElsewhere(element, url);
}

function standsElsewhere(element: Element, list: Element | undefined): boolean {
  const aroundList = new Set(list === undefined ? [] : aroundOf(list));
  return aroundOf(element).some((each) => each !== element && each.matches(elsewhere) && !aroundList.has(each));
}

/** Its form, where pressing it sends that, holds something that somebody fills in. */
function sendsForm(element: Element): boolean {
  const form = element.closest('form');
  if (form === null) return false;
  const type = (element.getAttribute('type') ?? (element.tagName === 'BUTTON' ? 'submit' : '')).toLowerCase();
  const isSending = type === 'submit' || type === 'image';
  return isSending && form.querySelector(filledIn) !== null;
}

/** An address that is not this page's list on another page. Scripts in addresses and mere marks stay here. */
function leadsElsewhere(element: Element, url: URL): boolean {
  const href = element.getAttribute('href');
  if (href === null || href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  const target = element.getAttribute('target');
  if (target !== null && !['', '_self', '_top', '_parent'].includes(target)) return true;
  if (!URL.canParse(href, url.href)) return true;
  return !isSameList(new URL(href, url.href), url);
}

/** Whether an address is that of the same list, on another page or in another period: only such parts of it differ. */
export function isSameList(to: URL, from: URL): boolean {
  if (to.origin !== from.origin || fileEnding.test(to.pathname) || bringsFile.test(to.pathname + to.search)) return false;
  return listPath(to.pathname) === listPath(from.pathname);
}

/** A path without the parts that say which page or period. Ids of accounts are longer than numbers of pages. */
const listPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && !/^(p|page|pages|seite|pagina|offset|start|from|before|after|\d{1,4}|(19|20)\d\d([-_.]?\d\d){0,2}|(page|seite|p)[-_=]?\d+|\d{1,2}[-_.](19|20)\d\d)$/i.test(part))
    .join('/');
