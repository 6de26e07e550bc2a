import { knownLanguages } from './languages.ts';
import { wordsOf } from './text.ts';

/** The words of one language, in the form of `plainWord`. */
interface Words {
  months: ReadonlyMap<string, number>;
  /** What begins the names of one month, three letters or more; 0 where it begins those of several. */
  monthStarts: ReadonlyMap<string, number>;
  /** With all that they may be cut down to. */
  weekdays: ReadonlySet<string>;
  /** The small words that a written date takes, as `de`, `den`, `gada`. */
  fillers: ReadonlySet<string>;
  /** Phrases for days near today, as `today` → 0, by offset in days. */
  relative: ReadonlyMap<string, number>;
}

/** Looks words up in the languages of a page, then in English. */
export interface CalendarWords {
  month: (word: string) => number | undefined;
  isWeekday: (word: string) => boolean;
  isFiller: (word: string) => boolean;
  relativeDay: (phrase: string) => number | undefined;
}

const utc = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;

// What stands around dates and times besides: ordinals, "on", "o'clock", the Hebrew "day".
const commonFillers = new Set('م the of on at um em den del kl klo uhr st nd rd th er º г el le il יום ה'.split(' '));

// Alone and beside a day, for the case of the noun changes: `březen`, but `4. března`.
const monthForms: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** What a name may be cut down to: its first three letters, or more. */
const startsOf = (name: string): string[] => Array.from(name.slice(2), (_, at) => name.slice(0, at + 3));

function makeWords(language: string): Words {
  const months = new Map<string, number>(language.startsWith('de') ? [['mrz', 3], ['feber', 2]] : []);
  for (const form of monthForms) {
    const format = new Intl.DateTimeFormat(language, { ...utc, ...form });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 4));
      const name = parts.find((part) => part.type === 'month')?.value ?? '';
      const words = /\p{Nd}/u.test(name) ? [] : wordsOf(name).filter((word) => word !== 'de');
      if (words.length === 1) months.set(words[0] ?? '', month);
    }
  }
  const monthStarts = new Map<string, number>();
  for (const [name, month] of months) {
    for (const start of startsOf(name)) monthStarts.set(start, (monthStarts.get(start) ?? month) === month ? month : 0);
  }
  const weekdays = new Set<string>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { ...utc, weekday });
    for (let day = 1; day <= 7; day++) {
      for (const word of wordsOf(format.format(Date.UTC(2026, 2, day)))) {
        for (const start of [word, ...startsOf(word)]) weekdays.add(start);
      }
    }
  }
  const fillers = new Set<string>();
  for (const part of new Intl.DateTimeFormat(language, { ...utc, dateStyle: 'long' }).formatToParts(0)) {
    if (part.type === 'literal') for (const word of wordsOf(part.value)) fillers.add(word);
  }
  // Both spellings are said, `Intl` knows one.
  const relative = new Map<string, number>(language.startsWith('uk') ? [['вчора', -1]] : []);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // Tomorrow first: where one word means both days around today, a bank's list means yesterday.
  for (const offset of [1, 0, -1, -2]) {
    const text = format.format(offset, 'day');
    if (/^\P{Nd}+$/u.test(text)) {
      relative.set(wordsOf(text).join(' '), offset);
      // The north writes them in one word as well: `idag`.
      relative.set(wordsOf(text).join(''), offset);
    }
  }
  return { months, monthStarts, weekdays, fillers, relative };
}

const made = new Map<string, Words>();

function wordsIn(language: string): Words {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

function first<T>(tables: readonly Words[], look: (words: Words) => T | undefined): T | undefined {
  for (const words of tables) {
    const found = look(words);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The calendar words of a page's languages, made by `Intl` when first needed (about 2 ms a language) and kept. */
export function calendarWords(languages: readonly string[]): CalendarWords {
  const tags = [...knownLanguages(languages), 'en'];
  const names = tags.map((tag) => tag.split('-')[0]);
  // Regions of one language hardly differ in their words: the best of them will do.
  const tables = tags.filter((_, at) => names.indexOf(names[at]) === at).map(wordsIn);
  return {
    month: (word) =>
      (first(tables, (words) => words.months.get(word)) ??
        first(tables, (words) => words.monthStarts.get(word)) ??
        // Hebrew writes "in", Catalan "of", as a letter before the month.
        (/^[בd]/.test(word) ? first(tables, (words) => words.months.get(word.slice(1))) : undefined)) ||
      undefined,
    isWeekday: (word) => tables.some((words) => words.weekdays.has(word)),
    isFiller: (word) => commonFillers.has(word) || tables.some((words) => words.fillers.has(word)),
    relativeDay: (phrase) => first(tables, (words) => words.relative.get(phrase)),
  };
}
