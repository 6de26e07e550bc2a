import { addDays, type IsoDate } from '../model/iso-date.ts';
import { calendarWords } from './calendar-words.ts';
import { countTurns, latestPlausible, resolveParts, type DateOrder } from './date-parts.ts';
import { readDateParts, type DateParts } from './date-text.ts';
import { knownLanguages } from './languages.ts';

/** How a column writes its dates. */
export interface DateStyle {
  /** The order of day, month and year in dates of numbers alone. */
  order: DateOrder;
  /** Whose month names and weekdays are understood, besides English. */
  languages: readonly string[];
}

export interface DateStyleOptions {
  /** The page's language first. */
  languages: readonly string[];
  today: IsoDate;
}

function orderIn(language: string, fields: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language, { ...fields, calendar: 'gregory', numberingSystem: 'latn' });
  const letters = format.formatToParts(0).map((part) => part.type.charAt(0).toUpperCase());
  return letters.filter((letter) => 'DMY'.includes(letter)).join('');
}

/** The orders that a language's readers expect, likeliest first. */
function expectedOrders(language: string): string[] {
  const fields: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
  // Where the region's own order is year first (Canada, South Africa), a year at the end follows the language.
  const wider = /^en-(?!US|CA)/.test(language) ? 'en-GB' : (language.split('-')[0] ?? language);
  const short = orderIn(language, { month: 'numeric', day: 'numeric' });
  return [orderIn(language, fields), orderIn(wider, fields), `${short}Y`];
}

interface OrderReading {
  order: DateOrder;
  /** How many texts are real dates in this order. */
  count: number;
  /** How many of these are further off, to either side, than a list of transactions shows. */
  far: number;
  unsorted: number;
  /** How many lie after today. */
  ahead: number;
  /** Over how many months they are spread. */
  months: number;
  /** Place among the orders that the language expects. */
  rank: number;
}

/** As `decideDateStyle`, for parts that were read already. */
export function decideOrder(column: readonly DateParts[], options: DateStyleOptions): DateOrder | undefined {
  const { today } = options;
  const language = knownLanguages(options.languages)[0] ?? 'en';
  const expected = expectedOrders(language);
  const [oldest, latest] = [addDays(today, -20 * 365), latestPlausible(today)];
  const readings = (['DMY', 'MDY', 'YMD'] as const).map((order): OrderReading => {
    const dates = column.map((parts) => resolveParts(parts, order, today)).filter((date) => date !== undefined);
    const rank = expected.indexOf(order);
    return {
      order,
      count: dates.length,
      far: dates.filter((date) => date > latest || date < oldest).length,
      unsorted: countTurns(dates),
      ahead: dates.filter((date) => date > today).length,
      months: dates.length < 3 ? 0 : new Set(dates.map((date) => date.slice(0, 7))).size,
      rank: rank < 0 ? expected.length : rank,
    };
  });
  const most = Math.max(...readings.map((reading) => reading.count));
  const open = readings.filter((reading) => reading.count === most);
  // Nearly every `04.03.26` can be read year first; only where the language writes so is that a choice.
  const likely = open.filter((reading) => open.length === 1 || reading.order !== 'YMD' || expected[0] === 'YMD');
  likely.sort(
    (a, b) =>
      a.far - b.far ||
      a.unsorted - b.unsorted ||
      // `en` alone says neither American nor British: dates to come, and days that are always the same, are better hints.
      (language === 'en' ? a.ahead - b.ahead || a.months - b.months : 0) ||
      a.rank - b.rank,
  );
  return most > 0 ? likely[0]?.order : undefined;
}

/**
 * The style of a whole column: the order in which most of its texts are real dates; if still open, the one in which
 * they are plausible (none far in the future or past, sorted); then the language's own. Texts that are no dates are
 * passed over; `undefined` where all are.
 */
export function decideDateStyle(texts: readonly string[], options: DateStyleOptions): DateStyle | undefined {
  const words = calendarWords(options.languages);
  const column = texts.map((text) => readDateParts(text, words)).filter((parts) => parts !== undefined);
  const order = decideOrder(column, options);
  return order && { order, languages: options.languages };
}
