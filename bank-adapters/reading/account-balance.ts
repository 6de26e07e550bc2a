import type { CurrencyCode } from '../../utils/model/money.ts';
import { parseAmount, type ParsedAmount } from '../../utils/parse/amount.ts';
import { findCurrency } from '../../utils/parse/currencies.ts';
import { decideNumberStyle } from '../../utils/parse/number-style.ts';
import type { Leaf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';
import { availableBalance, bookedBalance, otherBalance } from './words.ts';

export interface BalanceScope {
  page: PageLeaves;
  languages: readonly string[];
  country: string | null;
  currency: CurrencyCode | undefined;
}

/** The booked balance nearest before a list, else one that stands alone beside the account's number, else the available one. */
export function findBalance(before: readonly Leaf[], numberAt: number | undefined, scope: BalanceScope): ParsedAmount | undefined {
  let available: ParsedAmount | undefined;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const text = before[at]?.text ?? '';
    const isBooked = bookedBalance.test(text);
    if (text.length > 80 || (!isBooked && !availableBalance.test(text)) || otherBalance.test(text)) continue;
    const amount = amountNear(before, at, scope);
    if (!amount) continue;
    if (isBooked && !availableBalance.test(text)) return amount;
    // What may still be borrowed is no balance.
    if (!/credit|kredit|crédit|crédito|to spend|limit/iu.test(text)) available ??= amount;
  }
  return (numberAt === undefined ? undefined : findLone(before, numberAt, scope)) ?? available;
}

/** Labels of what is being paid, not of what is there. */
const notBalance = /amount|total|pay|fee|betrag|summe|montant|importe|valor|bedrag|belopp|kwota|zahl/i;

/** The only amount close to the number, in its own header: what else would it be. */
function findLone(before: readonly Leaf[], numberAt: number, scope: BalanceScope): ParsedAmount | undefined {
  const near = before.slice(Math.max(0, numberAt - 4), numberAt + 5).filter((leaf) => /\p{Nd}/u.test(leaf.text) && leaf !== before[numberAt]);
  const amounts = near.flatMap((leaf) => (scope.page.isShown(leaf) ? (parseShown(leaf.text, scope) ?? []) : []));
  const said = near.some((leaf) => notBalance.test(before[before.indexOf(leaf) - 1]?.text ?? '') || otherBalance.test(before[before.indexOf(leaf) - 1]?.text ?? ''));
  const [only] = amounts;
  return amounts.length === 1 && only?.currency !== undefined && !said ? only : undefined;
}

/** The amount that a label speaks of: behind it in the same piece, in one of the next, or in the one before. */
function amountNear(before: readonly Leaf[], at: number, scope: BalanceScope): ParsedAmount | undefined {
  const own = (before[at]?.text ?? '').replace(/^[^\d]*?(?=[-−+(]?\s?(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s?\d)/u, '');
  const next = before[at + 1]?.text ?? '';
  // Currency and figures may be two pieces.
  const joined = `${next} ${before[at + 2]?.text ?? ''}`;
  for (const [offset, text] of [[0, own], [1, next], [1, joined], [2, before[at + 2]?.text], [-1, before[at - 1]?.text]] as const) {
    const leaf = before[at + offset];
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
