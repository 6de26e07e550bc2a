import { isCurrencyCode } from '../../../utils/parse/currencies.ts';
import { parseJsonDate } from '../../../utils/parse/json-date.ts';
import { scaleNumber } from './amounts.ts';
import { isToken, scrubAddress, scrubName, scrubToken } from './names.ts';
import { beginScrubbing, type Key } from './scrubbing.ts';
import { scrubText, type Scrubbing } from './text.ts';

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\],:]/g;
const moneyName = /amount|amt|balance|saldo|solde|betrag|umsatz|montant|import[eo]|valor|bedrag|belopp|kwota|value|sum|total|fee|limit|price|debit|credit|available|cents|minor|fraction|payment|paid|principal/i;
const countName = /id$|count|scale|exponent|decimals|precision|date|time|stamp|year|month|day|index|page|size|offset|version|code|status|type|kind|indicator|rate|percent|number|no$|sequence|order|lat|lon/i;
const wordName = /type|status|state|currency|ccy|devise|moneda|kind|indicator|direction|sign|method|locale|language|country|format|unit|scale|pending|operation|code$|__typename|role|zone/i;

/**
 * Takes out of a response what is somebody's own. The text itself is changed in its places, so that spaces, the order
 * of names, prefixes around the body and the way numbers are written stay as the bank sent them.
 */
export function scrubJson(text: string, key: Key): { text: string; scrubbing: Scrubbing } {
  const scrubbing = beginScrubbing(key, { languages: ['en', 'de', 'fr', 'es'], style: { decimal: '.' }, group: '', text });
  return { text: scrubBody(text, scrubbing, []), scrubbing };
}

function scrubBody(text: string, scrubbing: Scrubbing, outer: readonly string[]): string {
  const around: { isList: boolean; name: string }[] = [];
  let isName = false;
  return text.replace(token, (each, at: number) => {
    const top = around.at(-1);
    if (each === '{' || each === '[') {
      around.push({ isList: each === '[', name: '' });
      isName = each === '{';
    } else if (each === '}' || each === ']') {
      around.pop();
      isName = false;
    } else if (each === ',') isName = top?.isList === false;
    else if (each === ':') isName = false;
    else if (isName && top) {
      top.name = String(JSON.parse(each));
      // Maps have numbers of accounts as names.
      return JSON.stringify(isToken(top.name) ? scrubToken(top.name, scrubbing) : scrubName(top.name, scrubbing));
    } else {
      const path = [...outer, ...around.filter(({ isList }) => !isList).map(({ name }) => name)];
      // Letters outside of strings are a prefix of the body, as `)]}',` is.
      if (around.length === 0 && /^\s*[^\s"\d-]/.test(text.slice(0, at))) return each;
      return each.startsWith('"') ? JSON.stringify(scrubString(String(JSON.parse(each)), path, scrubbing)) : scrubNumber(each, path, scrubbing);
    }
    return each;
  });
}

const isMoney = (path: readonly string[]): boolean => path.slice(-3).some((name) => moneyName.test(name)) && !countName.test(path.at(-1) ?? '');

function scrubNumber(written: string, path: readonly string[], scrubbing: Scrubbing): string {
  const name = path.at(-1) ?? '';
  const sign = written.startsWith('-') ? '-' : '';
  const bare = written.slice(sign.length);
  if (!countName.test(name) && (isMoney(path) || bare.includes('.'))) {
    scrubbing.secrets.addAmount(bare);
    return sign + (scale(bare, scrubbing) ?? JSON.stringify(Number(bare) * Number(scrubbing.scheme.factor)));
  }
  if (bare.length < 4 || bare.includes('.') || /e/i.test(bare) || isWhen(Number(written))) return written;
  scrubbing.secrets.addDigits(bare);
  // A number has no zero before it; one that would gets a one.
  return sign + scrubbing.digits.digits(bare).replace(/^0/, '1');
}

const scale = (bare: string, { scheme }: Scrubbing): string | undefined => scaleNumber(bare, scheme);

function scrubString(value: string, path: readonly string[], scrubbing: Scrubbing): string {
  const name = path.at(-1) ?? '';
  const plain = value.trim();
  if (plain === '') return value;
  if (/^[{[]/.test(plain) && isJson(plain)) return scrubBody(value, scrubbing, path);
  if (/^(?:https?:)?\/[/\w]|^data:|^mailto:/i.test(plain)) return scrubAddress(plain, scrubbing, true);
  if (/^-?\d+(?:\.\d+)?$/.test(plain) && (isMoney(path) || (plain.includes('.') && !countName.test(name)))) return scrubNumber(plain, path.length > 0 ? path : ['amount'], scrubbing);
  if (/[-/:T.]|^\d{8}$|^\d{10,13}$/.test(plain) && isWhen(plain)) return value;
  if (isCurrencyCode(plain)) return value;
  if (wordName.test(name) && /^[\p{L}_][\w/-]*$/u.test(plain)) return scrubName(value, scrubbing);
  if (isToken(plain)) return scrubToken(value, scrubbing);
  return scrubText(value, 'row', scrubbing);
}

/** A date or an instant of the years in which there are such responses. */
function isWhen(value: string | number): boolean {
  const year = Number(parseJsonDate(value, { timeZone: 'UTC' })?.slice(0, 4) ?? parseJsonDate(value, { timeZone: 'UTC', kind: 'dd/mm/yyyy' })?.slice(0, 4));
  return year >= 2005 && year <= 2060;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A text that only begins like one.
    return false;
  }
}
