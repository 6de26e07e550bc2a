import type { AccountKind } from '../../utils/model/statement.ts';
import { attributeOf, closestTo, tagOf } from './dom.ts';
import { parentOf, type Leaf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';
import { findAll, type Root } from './roots.ts';
import { availableBalance, bookedBalance, foreignHeading, kindWords, ledgerHeading, pendingWord } from './words.ts';

const headingTag = /^(H[1-5]|CAPTION|LEGEND|SUMMARY)$/;

export const isHeading = (leaf: Leaf): boolean => {
  for (let each: Element | null = leaf.element, up = 0; each && up < 3; each = parentOf(each), up += 1) {
    if (headingTag.test(tagOf(each)) || attributeOf(each, 'role') === 'heading') return true;
  }
  return false;
};

const headings = 'h1, h2, h3, h4, h5, caption, legend, summary, [role="heading"]';

/** The pieces of the headings of a page, as `isHeading` has them: found from the headings, which are few. */
export const headingLeaves = (page: PageLeaves, roots: readonly Root[]): Leaf[] =>
  findAll(roots, headings).flatMap((heading) => {
    const { from, to } = page.rangeOf(heading);
    return page.leaves.slice(from, to).filter(isHeading);
  });

/** `Account` alone: a name only where no heading has a better one. */
const bareAccount = /^(account|conta|conto|cuenta|compte|konto|rekening|tili|hesap|účet|rachunek|račun|számla|חשבון|حساب|счет|рахунок|खाता|บัญชี|계좌|口座)$/iu;
/** Words that stand by a number and are not the account's name. */
export const numberLabel =
  /^(iban|bic|account( number| no\.?)?|a\/c no\.?|konto(nummer|-?\s?nr\.?)|num[eé]ro( de (compte|cuenta))?|número (de|da) conta|numero (di )?conto|card( number)?|(rekening|tili)?numm?er(o)?|n[º°]\.?( de (cuenta|compte|conta))?|sort code|číslo účt?u|numer rachunku|számlaszám|hesap no|αριθμός λογαριασμού|номер (рахунку|счета)|口座番号|账号|帳號|계좌번호|מספר חשבון|رقم الحساب|खाता संख्या|เลขที่บัญชี|số tài khoản|nomor rekening|broj računa|številka računa)[^\p{L}\p{N}]*$/iu;

/**
 * The kind of account that a name speaks of. A debit card stands for the account behind it, a
 * prepaid one for the money on it.
 */
export function kindOf(name: string): AccountKind {
  if (/debit ?card|debitkarte|pr[eé][- ]?pa(?:id|y|g)/i.test(name)) return 'deposit';
  if (kindWords.card.test(name)) return 'card';
  if (kindWords.loan.test(name)) return 'loan';
  return kindWords.deposit.test(name) ? 'deposit' : 'unknown';
}

/** Titles of lists in which `account` says nothing of what kind it is. */
const ofAccount =
  /account activity|(historia|wyciąg z) (rachunku|konta)|(extrato|movimentos) d[ae] conta$|(lista )?movimenti (del )?c(onto|\/c)|movimientos de (la )?cuenta|(mouvements|relevé) d[ue] compte|kontobeweg|hesap hareket|(תנועות|פעולות) בחשבון|كشف حساب|입출금|계좌 ?거래/iu;

/** `Recent transactions`, but not `Transaction account`. */
export const isLedgerTitle = (text: string): boolean =>
  (ledgerHeading.test(text) || pendingWord.test(text)) && !foreignHeading.test(text) && !kindWords.deposit.test(text.replace(ofAccount, '')) && !kindWords.card.test(text);

const marked = '[aria-current]:not([aria-current="false"]), [aria-selected="true"]';

/** Where the number of the account stands among the pieces, and in its piece. */
export interface NumberPlace {
  at: number;
  index: number;
  length: number;
}

/**
 * The name of the account that a list belongs to: words beside its number, else what a person would point at: a heading,
 * a word for a kind of account, close before the number or the list. What can be clicked leads elsewhere.
 */
export function findName(before: readonly Leaf[], numbered: NumberPlace | undefined, page: PageLeaves): string {
  const besides = numbered === undefined ? [] : besideNumber(before[numbered.at]?.text ?? '', numbered);
  const beside = besides.find((text, at) => isName(text) && (at === 0 || kindOf(text) !== 'unknown')) ?? '';
  const isBare = bareAccount.test(beside);
  if (beside !== '' && !isBare) return beside;
  let best = { score: 0, text: beside };
  for (const [at, leaf] of before.entries()) {
    const score = isName(leaf.text) && (!isBare || isHeading(leaf)) ? rate(leaf, at, before.length, numbered) : 0;
    if (score > 0 && score >= best.score && page.isShown(leaf)) best = { score, text: leaf.text };
  }
  return cleanName(best.text);
}

/** What stands with a number: in its own piece between dots and bars, else in those before it, else behind. */
function besideNumber(text: string, { index, length }: NumberPlace): string[] {
  // What a mask leaves of the number's beginning is no part of the name.
  const ahead = text.slice(0, index).replace(/(?:\s\d{2,6}){1,3}\s*$/, '').split(/[·|]/);
  const behind = text.slice(index + length).split(/[·|]/);
  return [`${ahead.at(-1) ?? ''} ${behind[0] ?? ''}`, ...ahead.slice(0, -1).toReversed(), behind[1] ?? ''].map(cleanName);
}

function rate(leaf: Leaf, at: number, end: number, numbered: NumberPlace | undefined): number {
  const isLeading = (closestTo(leaf.element, 'a[href], button, nav, [role="tab"], [role="button"], footer, aside') !== null || isInMenu(leaf.element)) && closestTo(leaf.element, marked) === null;
  const distance = numbered ? numbered.at - at : end - at;
  const isNear = numbered ? distance >= -2 && distance <= 4 : distance <= 12;
  const isKind = kindOf(leaf.text) !== 'unknown';
  const heads = isHeading(leaf);
  const isBeside = numbered !== undefined && distance > 0 && distance <= 3;
  if ((isLeading && !heads && !isBeside) || (!isNear && !heads && !(isKind && numbered && distance > 0)) || (!numbered && !heads && !isKind)) return 0;
  return (heads ? 2 : 0) + (isKind ? 4 : 0) + (isNear ? 2 : 0) + (distance > 0 && distance <= 3 ? 1 : 0) - (leaf.text.length > 45 ? 2 : 0) + 1;
}

/** One of several alike that stand side by side and hold words alone: a menu, whatever it is made of. */
function isInMenu(element: Element): boolean {
  const { children } = parentOf(element) ?? { children: [] };
  return children.length >= 4 && [...children].filter((each) => each.tagName === element.tagName && each.childElementCount === 0 && !/\p{Nd}/u.test(each.textContent)).length >= 4;
}

const cleanName = (text: string): string =>
  text
    .replace(/[\s()[\]:|,·•–—-]+$|\s+(?:n[º°o]\.?|nr\.?|no\.?|number|iban)\W*$/iu, '')
    .replace(/^[\s()[\]:|,·•–—-]+/u, '')
    .replace(/\s+/g, ' ');

const isDay = /^(?:today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|oggi|ieri|vandaag|gisteren|hoje|ontem|idag|igår|i dag|i går|tänään|eilen|dzisiaj|wczoraj|dnes|včera|bugün|dün)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}\.? \p{L}{3,}|\p{L}{3,}\.? \d{1,2}\b/iu;

/** Words of a few letters at least, that are neither a label, a day nor the title of the list. */
const isName = (text: string): boolean =>
  /\p{L}{3}|[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]{2}/u.test(text) &&
  text.length <= 80 &&
  !numberLabel.test(text) &&
  !/^[A-Z]{3}$/.test(text) &&
  !isDay.test(text) &&
  !/\b(?:19|20)\d\d\b|\d[.,]\d\d\b/.test(text) &&
  !isLedgerTitle(text) &&
  !bookedBalance.test(text) &&
  !availableBalance.test(text);
