import type { CalendarWords } from './calendar-words.ts';
import { plainText, replaceWords } from './text.ts';

/** What a text says of a date, before the column's order is known. Exactly one of the four shapes. */
export type DateParts =
  /** Numbers alone: three fields, or two where the year is left out. */
  | { kind: 'fields'; fields: readonly string[] }
  /** The month is sure, by name or by 月. */
  | { kind: 'named'; year: string | undefined; month: number; day: number }
  /** Days from today, as in "yesterday". */
  | { kind: 'relative'; offset: number };

// A time of day with what may belong to it: `T10:00:00.000Z`, `2:30 p.m.`, `14h30`, `kl. 14.30`.
const time =
  /(?:(?<=\d)t|[ ,]+|^)(?:(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,9})?|klo?\.? ?\d{1,2}\.\d\d)(?!\d)(?: ?[ap]\.?m\b\.?| ?น\.)?(?:z|[+-]\d\d:?\d\d)?/;

const triple = /^(\d{4}|\d{1,2})( ?[./-] ?| )(\d{1,2})( ?[./-] ?| )(\d{4}|\d{1,2})$/;
const pair = /^(\d{1,2}) ?([./-]) ?(\d{1,2})$/;

/** Japan's years by era: the year before each began. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, r: 2018, h: 1988 };

/** `令和8年` and `R8.10.25` in years of the common era. */
const plainEra = (plain: string): string =>
  // Thailand counts from 543 years earlier: no other date of a bank lies so far ahead.
  plain.replace(/(?<!\d)2[56]\d\d(?!\d)/, (year) => String(Number(year) - 543))
    // Taiwan counts from 1911, and no other date has a year of three digits.
    .replace(/^(?:民國|民国)? ?(1[0-4]\d)(?=[年/.-]\d)/, (_, year: string) => String(1911 + Number(year))).replace(/(令和|平成|昭和|^[rh])(元|\d{1,2})(?=[年./])/, (_, era: string, year: string) => String((eras[era] ?? 0) + (year === '元' ? 1 : Number(year))));

function readFields(rest: string): string[] | undefined {
  const bare = rest.replace(/^[ ,.()،、]+|[ ,.()،、]+$/g, '');
  const three = triple.exec(bare);
  if (three) {
    const [, a = '', one = '', b = '', two = '', c = ''] = three;
    const seps = one.trim() + two.trim();
    // One separator throughout, save the `4/3-2026` of the north.
    return one.trim() === two.trim() || seps === '/-' ? [a, b, c] : undefined;
  }
  const [, a = '', separator, b = ''] = pair.exec(bare) ?? [];
  if (!a) return undefined;
  // `12.5` and `12-5` are numbers; `12/5`, `12.05` and `12.5.` may be dates.
  const isDate = separator === '/' || (a.length === 2 && b.length === 2) || (separator === '.' && /\. *$/.test(rest));
  return isDate ? [a, b] : undefined;
}

function readNamed(month: number, rest: string): DateParts | undefined {
  const numbers = /^[\d .,/()'،、-]*$/.test(rest) ? (rest.match(/\d+/g) ?? []) : [];
  const years = numbers.filter((each) => each.length === 4);
  const others = numbers.filter((each) => each.length <= 2);
  if (numbers.length > 2 || years.length + others.length !== numbers.length || years.length > 1) return undefined;
  const [day, shortYear] = others;
  return day ? { kind: 'named', year: years[0] ?? shortYear, month, day: Number(day) } : undefined;
}

/**
 * Reads the parts of a date from a text that is wholly one: with weekday, time of day and the small words of its
 * language, and with nothing else. `undefined` otherwise.
 */
export function readDateParts(text: string, words: CalendarWords): DateParts | undefined {
  if (text.length > 4000) return undefined;
  const plain = plainText(text).toLowerCase();
  if (plain.length < 2 || plain.length > 60) return undefined;

  const marked: Record<string, string> = {};
  const unknown: string[] = [];
  const all: string[] = [];
  const months: { month: number; isWeekday: boolean }[] = [];
  const numbers = plainEra(plain)
    .replace(time, ' ')
    .replace(/(\d+) ?(?:([年년])|([月월])|[日일号號])/g, (_, number: string, year?: string, month?: string) => {
      marked[year ? 'year' : month ? 'month' : 'day'] = number;
      return ' ';
    });
  const rest = replaceWords(numbers, (word) => {
    const month = words.month(word);
    const isWeekday = words.isWeekday(word);
    all.push(word);
    if (month) months.push({ month, isWeekday });
    else if (!isWeekday && !words.isFiller(word)) unknown.push(word);
    return ' ';
  }).replace(/ +/g, ' ');

  const isBlank = /^[ .,()،、'-]*$/.test(rest);
  const offset = words.relativeDay(all.join(' ')) ?? words.relativeDay(unknown.join(' '));
  if (offset !== undefined && isBlank && Object.keys(marked).length === 0) return { kind: 'relative', offset };
  // "Today, 4 March": the date itself says more.
  if (unknown.length > 0 && offset === undefined) return undefined;

  const { year, month, day } = marked as { year?: string; month?: string; day?: string };
  if (month && day) return isBlank ? { kind: 'named', year, month: Number(month), day: Number(day) } : undefined;
  if (year ?? month ?? day) return undefined;

  // Where a word is a month and a weekday (French `mar.`), the last one is the month, unless the numbers are enough.
  const fields = readFields(rest);
  const named = fields ? undefined : months.pop();
  if (months.some((each) => !each.isWeekday)) return undefined;
  if (named) return readNamed(named.month, rest);
  return fields && { kind: 'fields', fields };
}
