import type { CurrencyCode } from '../model/money.ts';
import { currencyOf, isCurrencyCode, type TokenHints } from './currencies.ts';
import { plainWord } from './text.ts';

/** What stands around a number. */
export interface AmountMarks {
  sign: 'negative' | 'positive' | 'none';
  marker?: 'debit' | 'credit';
  currency?: CurrencyCode;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// In the form of `plainWord`. English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Nordic, Turkish,
// Finnish, Hebrew, Arabic, Japanese, Chinese, Korean.
const debits = words(
  'd dr db dbit debit debiteur soll s lastschrift belastung debet debe cargo dare addebito af debito wn winien obciazenie ut borc ' +
    'veloitus otto חובה ח مدين 出金 支出 借 출금',
);
const credits = words(
  'c cr crdt credit crediteur haben h gutschrift kredit haber abono avere accredito bij credito ma uznanie inn alacak hyvitys pano ' +
    'זכות ז دائن 入金 收入 貸 贷 입금',
);

/** What a whole `plainWord` says of the way the money went. */
export const markerOf = (word: string): 'debit' | 'credit' | undefined =>
  debits.has(word) ? 'debit' : credits.has(word) ? 'credit' : undefined;

/**
 * Reads what stands before and after a number: at most one sign, one pair of parentheses around it, one marker, and
 * one currency (a symbol and its code may both stand there). `undefined` where anything else is left over.
 */
export function readMarks(before: string, after: string, hints: TokenHints): AmountMarks | undefined {
  // A marker may stand in parentheses of its own, `12,00 (CR)`; they say nothing of the sign.
  const [left, right] = [before, after].map((side) => side.replace(/\((\p{L}[\p{L}.]*)\)/gu, ' $1 ')) as [string, string];
  const brackets = `${left}0${right}`.replace(/[^()0]/g, '');
  const signs = `${left}${right}`.replace(/[^-+]/g, '');
  if ((brackets !== '0' && brackets !== '(0)') || signs.length > 1) return undefined;
  const isBracketed = brackets !== '0';
  if (isBracketed && signs === '+') return undefined;

  const marks: AmountMarks = { sign: isBracketed || signs === '-' ? 'negative' : signs ? 'positive' : 'none' };
  const names: string[] = [];
  for (const side of [left, right]) {
    const name: string[] = [];
    for (const word of side.replace(/[-+()]/g, ' ').split(' ').filter(Boolean)) {
      const marker = currencyOf(word, hints) ? undefined : markerOf(plainWord(word));
      if (!marker) name.push(word);
      else if (marks.marker) return undefined;
      else marks.marker = marker;
    }
    if (name.length > 0) names.push(name.join(' '));
  }
  // `$12.00 CAD`: the code says what the symbol means.
  const account = names.find(isCurrencyCode) ?? hints.account;
  for (const name of names) {
    const currency = currencyOf(name, { ...hints, account });
    if (!currency || (marks.currency && marks.currency !== currency)) return undefined;
    marks.currency = currency;
  }
  return marks;
}

/** As `readMarks`, where only the question is whether these are an amount's marks: whose `$`, `kr` or `¥` does not matter. */
export function readAnyMarks(before: string, after: string, languages: readonly string[]): AmountMarks | undefined {
  // Signs alone: nothing to be decided.
  if (!/[\p{L}\p{Sc}]/u.test(before + after)) return readMarks(before, after, { languages, account: 'USD' });
  for (const account of ['USD', 'SEK', 'JPY', 'INR']) {
    const marks = readMarks(before, after, { languages, account });
    if (marks) return marks;
  }
  return undefined;
}
