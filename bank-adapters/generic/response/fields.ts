import type { CurrencyCode } from '../../../utils/model/money.ts';
import type { Pending } from '../../../utils/model/statement.ts';
import { markerOf } from '../../../utils/parse/amount-marks.ts';
import { currencyOf, isCurrencyCode } from '../../../utils/parse/currencies.ts';
import { plainWord } from '../../../utils/parse/text.ts';
import type { Direction } from '../../reading/row-texts.ts';
import { cameIn, originalTitle, pendingWord, titleWords, wentOut } from '../../reading/words.ts';
import { mostly, wordsOfPath, type Cell, type Column, type Surroundings } from './columns.ts';

/** Whether a field is about what was paid elsewhere, and not about what was billed. */
export const isForeign = (words: string): boolean => /\borig|foreign|source|local|instruct|fremd|étrang|extranj|exchange/iu.test(words);
/** Whether a field names a balance. */
export const isBalance = (words: string): boolean => titleWords.balance.test(words) || /running|after|\bbal\b/.test(words);
/** How likely a field names the amount. */
export const rankAmount = (words: string): number =>
  isForeign(words) || isBalance(words) || originalTitle.test(words) || /limit|avail|count|index|number|\b(?:no|id)\b|sequ/.test(words) ? -1 : Number(titleWords.amount.test(words) || /\bam(?:oun)?t\b|\bmnt\b|\bsum\b|value|minor|cents/.test(words));

/** Columns that name currencies, by the codes they name. */
export function currenciesIn(columns: readonly Column[], { languages, country }: Surroundings): { column: Column; codes: (CurrencyCode | undefined)[] }[] {
  const read = (cell: Cell): CurrencyCode | undefined => (typeof cell === 'string' && cell.length <= 4 ? (isCurrencyCode(cell.toUpperCase()) ? cell.toUpperCase() : currencyOf(cell, { languages, country })) : undefined);
  return columns.flatMap((column) => (mostly(column.cells, (cell) => read(cell)) ? [{ column, codes: column.cells.map(read) }] : []));
}

/** How many names of two paths are the same from the first on. */
export const sharedNames = (one: string, other: string): number => {
  const names = other.split('.');
  const differs = one.split('.').findIndex((name, at) => name !== names[at]);
  return differs < 0 ? names.length : differs;
};

const isWhole = (word: RegExp, text: string): boolean => word.exec(text)?.[0].length === text.length;

/** Which way the money went by one cell that says nothing else; `words` is the name of its field. */
export function directionOf(cell: Cell, words: string): Direction | undefined {
  if (cell === true || cell === false) {
    const named = /(?:[ck]redit|incoming|deposit|income|positive?)$/.test(words) ? cell : /(?:debit|outgoing|expense|withdrawal|negativ[eo]?)$/.test(words) ? !cell : undefined;
    return named === undefined ? undefined : named ? 'credit' : 'debit';
  }
  const text = wordsOfPath(String(cell)) || String(cell).trim();
  const marker = text.length > 24 ? undefined : markerOf(plainWord(text));
  return marker ?? (isWhole(wentOut, text) || /^(?:sent|outbound|purchase|charge|spen[dt]|[-−])$/.test(text) ? 'debit' : isWhole(cameIn, text) || /^(?:received?|inbound|refund|\+)$/.test(text) ? 'credit' : undefined);
}

const notYet = /pend|reserv|authori|\bhold|\bheld|unposted|(?:not|un) ?booked|autoris|vorgem|provis|uncleared|in process|memo/i;
const booked = /book|post|settle|clear|complet|[ct]omptab|contab|done|final|execut|gebucht|success|billed/i;
const undone = /declin|fail|reject|cancel|void|expired|refus|abgelehnt|annul/i;

/** Whether a field says how far a row has come: the state itself, or yes and no to a word for one. */
export const isStateName = (words: string): boolean => /\b(?:stat(?:us|e|o|ut)|estado|pend|vorgem|reserv|authori|uncleared|provis|posted|booked|settled|cleared|gebucht)/.test(words) && !/statement/.test(words);

/** Whether a row is pending, by one cell of such a field; `none` where it is no transaction at all. */
export function stateOf(cell: Cell, words: string): Pending | 'none' {
  if (typeof cell === 'boolean') return notYet.test(words) ? cell : booked.test(words) ? !cell : 'unknown';
  const text = wordsOfPath(String(cell ?? ''));
  return undone.test(text) ? 'none' : notYet.test(text) || pendingWord.test(text) ? true : booked.test(text) ? false : 'unknown';
}

const noText = /\b(?:u?u?id|key|ur[li]|href|typename|icon|colou?r|image|logo|hash|token|iban|bic|number|no|nr|code|currency|lang|country|reference)$|status|state|categor|\btype\b|^cursor/;
const party = /merchant|payee|payer|counter ?part|partner|creditor|debtor|recipient|beneficiar|empfänger|auftragg|\bname\b|title|nom\b|store|shop/;

/** How likely a field says what a row is about. */
export const rankText = (words: string): number => (noText.test(words) ? 0 : titleWords.description.test(words) || /te?xt|label|libel|\bdesc|remit/.test(words) ? 2 : party.test(words) ? 1.8 : 1);
export const isParty = (words: string): boolean => party.test(words) && !noText.test(words);
export const hasWords = ({ cells }: Column): boolean => mostly(cells, (cell) => /\p{L}{2}|[\p{sc=Han}\p{sc=Katakana}]/u.test(cell) && !/^[\da-f-]{20,}$|^https?:/i.test(cell), 0.6);
