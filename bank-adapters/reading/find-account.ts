import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import type { AccountKind } from '../../utils/model/statement.ts';
import { parseAmount, signedMinor, type ParsedAmount } from '../../utils/parse/amount.ts';
import { findCurrency } from '../../utils/parse/currencies.ts';
import { decideNumberStyle } from '../../utils/parse/number-style.ts';
import { findAccountNumber, type AccountNumber } from './account-number.ts';
import type { Leaf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';
import { availableBalance, bookedBalance, foreignHeading, kindWords, ledgerHeading, otherBalance, pendingWord } from './words.ts';

/** What the page says near a list about the account that it belongs to. */
export interface FoundAccount {
  key: string;
  name: string;
  mask?: string;
  kind: AccountKind;
  currency?: CurrencyCode;
  balanceMinor?: Minor;
}

export interface AccountScope {
  page: PageLeaves;
  /** Pieces of text that may speak of the account: from the end of the list before, to the start of this one. */
  from: number;
  to: number;
  languages: readonly string[];
  country: string | null;
  /** From the amounts of the list, where those name it. */
  currency: CurrencyCode | undefined;
}

const headingTag = /^(H[1-5]|CAPTION|LEGEND|SUMMARY)$/;
/** Words that stand by a number and are not the account's name. */
const label = /^(iban|bic|account( number| no\.?)?|kontonummer|konto-?nr\.?|numéro( de compte)?|card( number)?|nummer|n[º°]\.?|sort code)\W*$/i;

/** The account that a list belongs to, by the number, heading and balance nearest before it. */
export function findAccount(scope: AccountScope): FoundAccount {
  const { page, from, to } = scope;
  const before = page.leaves.slice(from, to);
  const numbered = findNumber(before, page);
  const name = findName(before, numbered, page);
  const kind = kindOf(name || before.filter(isHeading).map((leaf) => leaf.text).join(' '));
  const balance = findBalance(before, scope);
  const owed = kind === 'card' || kind === 'loan';
  const minor = balance && signedMinor(balance);
  const currency = balance?.currency ?? scope.currency;
  return {
    key: numbered?.number.key ?? (name || 'only'),
    name,
    ...(numbered ? { mask: numbered.number.mask } : {}),
    kind,
    ...(currency === undefined ? {} : { currency }),
    ...(minor === undefined ? {} : { balanceMinor: owed && minor > 0 && balance?.marker !== 'credit' ? -minor : minor }),
  };
}

/** The kind of account that a name speaks of. A debit card stands for the account behind it. */
export function kindOf(name: string): AccountKind {
  if (/debit ?card|debitkarte/i.test(name)) return 'deposit';
  if (kindWords.card.test(name)) return 'card';
  if (kindWords.loan.test(name)) return 'loan';
  return kindWords.deposit.test(name) ? 'deposit' : 'unknown';
}

export const isHeading = (leaf: Leaf): boolean => {
  for (let each: Element | null = leaf.element, up = 0; each && up < 3; each = each.parentElement, up += 1) {
    if (headingTag.test(each.tagName) || each.getAttribute('role') === 'heading') return true;
  }
  return false;
};

interface Numbered {
  at: number;
  number: AccountNumber;
  /** How surely it is the number of this list's account. */
  rank: number;
}

const current = '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"], .active, .selected, .current';

/**
 * The number that speaks of this list: in a heading, in the marked one of several tabs, beside the name that a heading
 * has, else the nearest. Among links to several accounts none is taken.
 */
function findNumber(before: readonly Leaf[], page: PageLeaves): Numbered | undefined {
  const found = before.flatMap((leaf, at): Numbered[] => {
    if (!/\d{4}|[•*]/.test(leaf.text) || leaf.text.length > 120) return [];
    const number = findAccountNumber(leaf.text) ?? (label.test(before[at - 1]?.text ?? '') ? findAccountNumber(`${before[at - 1]?.text} ${leaf.text}`) : undefined);
    return number && page.isShown(leaf) ? [{ at, number, rank: rankOf(leaf, number, before) }] : [];
  });
  const best = Math.max(...found.map(({ rank }) => rank));
  const leading = found.filter(({ rank }) => rank === best);
  const isSure = best > 0 || new Set(leading.map(({ number }) => number.key)).size === 1;
  return isSure ? leading.at(-1) : undefined;
}

function rankOf(leaf: Leaf, { index, length }: AccountNumber, before: readonly Leaf[]): number {
  if (isHeading(leaf)) return 4;
  if (leaf.element.closest(current)) return 3;
  const name = cleanName(leaf.text.slice(0, index) + leaf.text.slice(index + length));
  if (name.length > 3 && before.some((each) => isHeading(each) && each.text.includes(name))) return 2;
  return leaf.element.closest('a[href], nav') ? 0 : 1;
}

function findName(before: readonly Leaf[], numbered: Numbered | undefined, page: PageLeaves): string {
  if (numbered) {
    const leaf = before[numbered.at];
    const { index, length } = numbered.number;
    const beside = cleanName(`${leaf?.text.slice(0, index) ?? ''} ${leaf?.text.slice(index + length) ?? ''}`);
    if (isName(beside)) return beside;
    const near = before.slice(Math.max(0, numbered.at - 3), numbered.at).filter((each) => page.isShown(each));
    const heading = near.findLast((each) => isHeading(each) && isName(each.text)) ?? near.findLast((each) => isName(each.text));
    if (heading) return cleanName(heading.text);
  }
  const headings = before.filter((leaf) => isHeading(leaf) && isName(leaf.text) && page.isShown(leaf));
  return cleanName(headings.findLast((leaf) => kindOf(leaf.text) !== 'unknown')?.text ?? headings.at(-1)?.text ?? '');
}

const cleanName = (text: string): string => text.replace(/[\s()[\]:|,–—-]+$|\s+(?:n[º°o]\.?|nr\.?|no\.?|number|iban)\W*$/iu, '').replace(/^[\s()[\]:|,–—-]+/u, '').replace(/\s+/g, ' ');

/** Words of a few letters at least, that are neither a label nor the title of the list. */
const isName = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && text.length <= 80 && !label.test(text) && !/\b(?:19|20)\d\d\b/.test(text) && !/\d[.,]\d\d\b/.test(text) && !isLedgerTitle(text) && !bookedBalance.test(text) && !availableBalance.test(text);

/** `Recent transactions`, but not `Transaction account`. */
export const isLedgerTitle = (text: string): boolean =>
  !foreignHeading.test(text) && (ledgerHeading.test(text) || pendingWord.test(text)) && !kindWords.deposit.test(text.replace(/account activity/i, '')) && !kindWords.card.test(text);

/** The booked balance nearest before the list, else the available one. */
function findBalance(before: readonly Leaf[], scope: AccountScope): ParsedAmount | undefined {
  let available: ParsedAmount | undefined;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const text = before[at]?.text ?? '';
    const isBooked = bookedBalance.test(text);
    if (text.length > 80 || (!isBooked && !availableBalance.test(text)) || otherBalance.test(text)) continue;
    const amount = amountNear(before, at, scope);
    if (!amount) continue;
    if (isBooked && !availableBalance.test(text)) return amount;
    available ??= amount;
  }
  return available;
}

/** The amount that a label speaks of: behind it in the same piece, in one of the next, or in the one before. */
function amountNear(before: readonly Leaf[], at: number, { page, languages, country, currency }: AccountScope): ParsedAmount | undefined {
  const own = (before[at]?.text ?? '').replace(/^[^\d]*?(?=[-−+(]?\s?(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s?\d)/u, '');
  for (const [offset, text] of [[0, own], [1, before[at + 1]?.text], [2, before[at + 2]?.text], [-1, before[at - 1]?.text]] as const) {
    const leaf = before[at + offset];
    if (!text || !leaf || !/\d/.test(text)) continue;
    const style = decideNumberStyle([text], languages);
    const used = currency ?? findCurrency(text, { languages, country });
    const amount = style && parseAmount(text, { style, languages, country, currency: used });
    if (amount && page.isShown(leaf)) return { ...amount, ...(used === undefined ? {} : { currency: amount.currency ?? used }) };
  }
  return undefined;
}
