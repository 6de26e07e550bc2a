import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import type { AccountKind } from '../../utils/model/statement.ts';
import { signedMinor } from '../../utils/parse/amount.ts';
import { findBalance } from './account-balance.ts';
import { findName, isHeading, kindOf, numberLabel } from './account-name.ts';
import { kindWords } from './words.ts';
import { findAccountNumber, type AccountNumber } from './account-number.ts';
import { closestTo } from './dom.ts';
import type { Leaf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';

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

/** The account that a list belongs to, by the number, heading and balance nearest before it. */
export function findAccount(scope: AccountScope): FoundAccount {
  const { page, from, to } = scope;
  const before = page.leaves.slice(from, to);
  const numbered = findNumber(before, page);
  const name = findName(before, numbered && { at: numbered.at, ...numbered.number }, page);
  const named = kindOf(name || before.filter(isHeading).map((leaf) => leaf.text).join(' '));
  const known = named === 'unknown' && numbered ? kindOf(before[numbered.at]?.text ?? '') : named;
  const kind = known === 'unknown' && before.some((leaf) => leaf.text.length <= 60 && kindWords.cardOnly.test(leaf.text) && page.isShown(leaf)) ? 'card' : known;
  const balance = findBalance(before, numbered?.at, scope);
  const owed = kind === 'card' || kind === 'loan';
  const minor = balance && signedMinor(balance);
  const currency = balance?.currency ?? scope.currency;
  return {
    key: numbered?.number.key ?? (name || 'only'),
    name,
    ...(numbered ? { mask: numbered.number.mask } : {}),
    kind,
    ...(currency === undefined ? {} : { currency }),
    ...(minor === undefined ? {} : { balanceMinor: owed && minor > 0 && balance?.marker !== 'credit' && balance?.sign !== 'positive' ? -minor : minor }),
  };
}

interface Numbered {
  at: number;
  number: AccountNumber;
  /** How surely it is the number of this list's account. */
  rank: number;
}

/** Numbers by which a bank knows its customers. */
const ofPerson = /(?<!\p{L})(member|membership|customer|client|user|login|kunden?-?(nr|nummer)|mitglied|socio|client[ei]|asiakas)\b.{0,12}\p{Nd}/iu;

const current = '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"], .active, .selected, .current, .on, .is-active, .is-selected, .is-current';

/**
 * The number that speaks of this list: in a heading, in the marked one of several tabs, beside the name that a heading
 * has, else the nearest. Among links to several accounts none is taken.
 */
function findNumber(before: readonly Leaf[], page: PageLeaves): Numbered | undefined {
  let headings: readonly Leaf[] | undefined;
  const headingsBefore = (): readonly Leaf[] => (headings ??= before.filter(isHeading));
  const found = before.flatMap((leaf, at): Numbered[] => {
    if (!/\d[\d ,./-]{3,}\d|\p{Nd}{4}|[•*…\u2010-\u2015]|[.·xX#]{2}\p{Nd}{3}/u.test(leaf.text) || leaf.text.length > 120 || ofPerson.test(leaf.text)) return [];
    const label = before[at - 1]?.text ?? '';
    const number = findAccountNumber(leaf.text) ?? (numberLabel.test(label) ? labelledNumber(leaf.text) : bareNumber(leaf.text, label));
    return number && page.isShown(leaf) ? [{ at, number, rank: rankOf(leaf, number, headingsBefore) }] : [];
  });
  const best = found.reduce((most, { rank }) => Math.max(most, rank), 0);
  const leading = found.filter(({ rank }) => rank === best);
  const isSure = best > 0 || new Set(leading.map(({ number }) => number.key)).size === 1;
  return isSure ? leading.at(-1) : undefined;
}

const sign = 'n° ';

/** A number whose label stands in the piece before it, as if the label stood in its own. */
function labelledNumber(text: string): AccountNumber | undefined {
  const found = findAccountNumber(sign + text);
  return found && { ...found, index: Math.max(0, found.index - sign.length), length: found.length - (found.index === 0 ? sign.length : 0) };
}

/** Digits alone are an account's number where they stand right behind the name of one: `Current A/c`, `5010 0231 77 · INR`. */
function bareNumber(text: string, label: string): AccountNumber | undefined {
  const [alone = ''] = text.split(/\s*[·|•[]/);
  const digits = alone.replace(/\D/g, '');
  if (!/^[A-Z]{0,3}[ -]?\d[\d -]{2,28}\d$/.test(alone) || digits.length < 4 || kindOf(label) === 'unknown' || label.length > 60) return undefined;
  return { key: digits, mask: digits.slice(-4), index: 0, length: alone.length };
}

function rankOf(leaf: Leaf, { index, length }: AccountNumber, headingsBefore: () => readonly Leaf[]): number {
  if (isHeading(leaf)) return 4;
  if (closestTo(leaf.element, current)) return 3;
  const name = (leaf.text.slice(0, index) + leaf.text.slice(index + length)).trim();
  if (name.length > 3 && headingsBefore().some((each) => each.text.includes(name))) return 2;
  return closestTo(leaf.element, 'a[href], nav') ? 0 : 1;
}
