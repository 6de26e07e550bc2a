import { plainDigits } from '../../utils/parse/text.ts';
import { kindWords } from './words.ts';
import { maskOf } from './account-mask.ts';

/** A number by which a page names an account: an IBAN, or what a mask leaves of it. */
export interface AccountNumber {
  /** What stays the same over visits: the whole IBAN where it is shown, else the last digits. */
  key: string;
  mask: string;
  /** Where it stands in the text. */
  index: number;
  length: number;
}

const iban = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/;
const masked = /(?:[•●∙*…]|[·xX#.]{2})[•●∙·*xX#….\- ]*(\d{3,6})(?!\d)(?![.,]\d)/;
/** An IBAN of which the middle is hidden, and a number of which only the first and the last digits are shown. */
const maskedIban = /(?<![A-Z0-9])[A-Z]{2}[\d•*]{2}(?: ?[•*]{4})+ ?([\d ]{4,9}\d)(?!\d)/;
const maskedMiddle = /(?<!\d)\d{3,6}[•●*]{2,}(\d{2,6})(?!\d)/;
/** Four digits in brackets, unless they are a year. */
const bracketed = /\((?!19|20)(\d{4})\)/;
const ending =
  /(?:(?<!\p{L})(?:ending|ends?|endet|mit Endziffern|se terminant|finissant|terminad[ao]|terminante|che termina|eindigend|final|slutar|slutter|päättyy|kończąc\p{L}* się)(?: in| with| auf| par| en| em| con| op| på| na)?|המסתיימ?ת? ?ב-?|המסתיים ב|المنتهية? ب|尾号|尾號|末尾|下4桁|끝자리):?\s?-?(\d{4})(?!\d)/iu;
const british = /\b\d\d-\d\d-\d\d\b\D{1,20}(\d{8})\b/;
/** Words for accounts and their numbers; where a word is short, it stands alone. */
const numberOf =
  '(?<!\\p{L})(?:acc(?:oun)?t|a\\/c|tili|rachun|nrb|clearing|hesap|účt|úč|č\\.? ?ú|c\\/c|cc[  ]|num[eé]ro|n[úu]mero|folio|n[º°]|n[ro]\\.(?= ?\\d))|konto|compte|cuenta|conta|conto|rekening|nummer|račun|sąskait|számla|рахун|счет|сметка|λογαριασμ|口座番号|账号|帳號|계좌|חשבון|حساب|खाता|บัญชี|tài khoản';
const labelled = new RegExp(String.raw`(?:${numberOf})[^\d\n]{0,24}?(\d[\d -]{4,30}\d|\d{3,}(?:\/\d{2,}){1,3})(?!\d|[.,/]\d)`, 'iu');
/** How Czech and Slovak banks end a number: with the bank's own. */
const bankCode = /^(\d{6,}|\d{2,6}-\d+)\/\d{4}$/;

/** Behind the name of an account: `Compte courant 815-22`, `Privatkonto 8129-9,113 445 667-2`. */
const named = /[\s:](?=[\d -]*\d[ -]?\d[ -]?\d[ -]?\d[ -]?\d)([A-Z]{0,2}\d[\d ,./-]{3,28}\d)\)?(?= *(?:$|[·|•,([]))/;
const mayBeNamed = (text: string): boolean => text.length <= 60 && /^\p{L}{2}/u.test(text) && !/\p{Sc}|\b(?:19|20)\d\d\b|\d[.,]\d\d$|\d[./]\d\d?[./]|\btel|phone|☎/iu.test(text) && (kindWords.deposit.test(text) || kindWords.card.test(text) || kindWords.loan.test(text));

/** No form goes without three figures in a row, figures with a space between, or the beginning of an IBAN. */
const mayName = /\d{3}|\d[ -]+\d|[A-Z]{2}\d{2} ?[A-Z0-9]{4}/;

/** The account number in a text, `undefined` where it names none. */
export function findAccountNumber(said: string): AccountNumber | undefined {
  if (!/\p{Nd}/u.test(said)) return undefined;
  // One sign for one sign, so that places stay what they are.
  const text = plainDigits(said.replace(/[\u2010-\u2015\u2212]/g, '-'));
  if (!mayName.test(text)) return undefined;
  const whole = iban.exec(text);
  if (whole && (isIban(whole[0]) || /iban/i.test(text) || whole[0].slice(2, 4) === '00')) return take(whole, whole[0].replaceAll(' ', ''));
  // What stands behind a dot or bar is something else.
  const [first = ''] = text.split(/ [·|]/);
  for (const form of [maskedIban, maskedMiddle, masked, ending, british, labelled, bracketed, ...(mayBeNamed(first) ? [named] : [])]) {
    const found = form.exec(form === named ? first : text);
    const digits = found?.[1]?.replace(bankCode, '$1').replace(/\D/g, '');
    // The words before a number may name the account: they are no part of it.
    if (found && digits) return form === labelled ? place(found.index + found[0].indexOf(found[1] ?? ''), found[1] ?? '', digits.slice(-4)) : take(found, digits.slice(-4));
  }
  return undefined;
}

const take = (match: RegExpExecArray, key: string): AccountNumber => place(match.index, match[0], key);
const place = (index: number, { length }: string, key: string): AccountNumber => ({ key, mask: maskOf(key) ?? key.slice(-4), index, length });

/** The check digits of ISO 13616: the number, its first four characters moved to the end, is 1 modulo 97. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
