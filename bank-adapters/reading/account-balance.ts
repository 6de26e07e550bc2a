import type { CurrencyCode } from '../../utils/model/money.ts';
import { parseAmount, type ParsedAmount } from '../../utils/parse/amount.ts';
import { findCurrency } from '../../utils/parse/currencies.ts';
import { decideNumberStyle } from '../../utils/parse/number-style.ts';
import type { Leaf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';
import { availableBalance, bookedBalance, otherBalance, usedCredit } from './words.ts';

export interface BalanceScope {
  page: PageLeaves;
  languages: readonly string[];
  country: string | null;
  currency: CurrencyCode | undefined;
}

/** A piece of what a leaf says: between the dots and bars by which pages set things apart. */
interface Said {
  leaf: Leaf;
  text: string;
}

const piecesOf = (leaves: readonly Leaf[]): Said[] =>
  leaves.flatMap((leaf) => (/[·•|]/.test(leaf.text) ? leaf.text.split(/ [·•|] ?|[·•|] /).filter((text) => text !== '') : [leaf.text]).map((text) => ({ leaf, text })));

/** The booked balance nearest before a list, else one that stands alone beside the account's number, else the available one. */
export function findBalance(before: readonly Leaf[], numberAt: number | undefined, scope: BalanceScope): ParsedAmount | undefined {
  const pieces = piecesOf(before);
  let available: ParsedAmount | undefined;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const text = pieces[at]?.text ?? '';
    const isBooked = bookedBalance.test(text);
    if (text.length > 80 || (!isBooked && !availableBalance.test(text)) || (otherBalance.test(text) && !usedCredit.test(text))) continue;
    const amount = amountNear(pieces, at, scope);
    if (!amount) continue;
    if (isBooked && !availableBalance.test(text)) return amount;
    // What may still be borrowed is no balance.
    if (!/credit|kredit|crédit|crédito|to spend|limit|信用|אשראי/iu.test(text)) available ??= amount;
  }
  const number = numberAt === undefined ? undefined : before[numberAt];
  return (number && findLone(pieces, pieces.findLastIndex(({ leaf }) => leaf === number), number, scope)) ?? available;
}

/** What is called one of an account's figures. */
const balanceLabel = { test: (text: string): boolean => !/\p{Nd}/u.test(text) && [bookedBalance, availableBalance, otherBalance].some((word) => word.test(text)) };

/** Labels of what is being paid, not of what is there. */
const notBalance = /amount|total|pay|fee|betrag|summe|montant|importe|valor|bedrag|belopp|kwota|zahl/i;

/** The only amount close to the number, in its own header: what else would it be. What a label says is a limit is none. */
function findLone(pieces: readonly Said[], numberAt: number, number: Leaf, scope: BalanceScope): ParsedAmount | undefined {
  const amounts: ParsedAmount[] = [];
  // Right behind the number, and not called anything else by what follows.
  const [behind, label = ''] = [pieces[numberAt + 1], pieces[numberAt + 2]?.text];
  const first = behind && scope.page.isShown(behind.leaf) ? parseShown(behind.text, scope) : undefined;
  if (first?.currency !== undefined && /\p{Sc}|[A-Z]{3}/u.test(behind?.text ?? '') && !notBalance.test(label) && !otherBalance.test(label)) return first;
  for (let at = Math.max(0, numberAt - 4); at < Math.min(pieces.length, numberAt + 5); at += 1) {
    const { leaf, text } = pieces[at] ?? { leaf: number, text: '' };
    // What has a figure of its own is no label of the next.
    const label = /\p{Nd}/u.test(pieces[at - 1]?.text ?? '') ? '' : (pieces[at - 1]?.text ?? '');
    if (leaf === number || !/\p{Nd}/u.test(text) || otherBalance.test(text)) continue;
    if (notBalance.test(label) || otherBalance.test(label)) return undefined;
    const amount = scope.page.isShown(leaf) ? parseShown(text, scope) : undefined;
    if (amount) amounts.push(amount);
  }
  const [only] = amounts;
  return amounts.length === 1 && only?.currency !== undefined ? only : undefined;
}

/** The amount that a label speaks of: behind it in the same piece, in one of the next, or in the one before. */
function amountNear(pieces: readonly Said[], at: number, scope: BalanceScope): ParsedAmount | undefined {
  const own = (pieces[at]?.text ?? '').replace(/^[^\d]*?(?=[-−+(]?\s?(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s?\d)/u, '');
  const next = pieces[at + 1]?.text ?? '';
  // Currency and figures may be two pieces.
  const joined = `${next} ${pieces[at + 2]?.text ?? ''}`;
  // A figure over its label, unless it has one of its own over it.
  const isOver = !balanceLabel.test(pieces[at - 2]?.text ?? '');
  const isNextOther = otherBalance.test(next);
  const further = [[-1, pieces[at - 1]?.text], [2, isNextOther ? undefined : pieces[at + 2]?.text]] as const;
  for (const [offset, text] of [[0, own], [1, next], [1, isNextOther ? undefined : joined], ...(isOver ? further : further.toReversed())] as const) {
    const leaf = pieces[at + offset]?.leaf;
    const amount = text && leaf && /\p{Nd}/u.test(text) ? parseShown(text, scope) : undefined;
    if (amount && leaf && scope.page.isShown(leaf)) return amount;
  }
  return undefined;
}

function parseShown(text: string, { languages, country, currency }: BalanceScope): ParsedAmount | undefined {
  const style = decideNumberStyle([text], languages);
  const named = findCurrency(text, { languages, country, ...(currency === undefined ? {} : { fallback: currency }) });
  const amount = style && parseAmount(text, { style, languages, country, currency: named ?? currency });
  const used = amount?.currency ?? named ?? currency;
  return amount && { ...amount, ...(used === undefined ? {} : { currency: used }) };
}
