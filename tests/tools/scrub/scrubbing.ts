import { calendarWords } from '../../../utils/parse/calendar-words.ts';
import { currencyOf } from '../../../utils/parse/currencies.ts';
import type { NumberStyle } from '../../../utils/parse/number-style.ts';
import { createDigitScrubber } from './digits.ts';
import { createInvention } from './words/invent.ts';
import { createKeyed, type Keyed } from './keyed.ts';
import { saysSomething } from './words/known-words.ts';
import { createSecrets } from './secrets.ts';
import type { Scrubbing } from './text.ts';

/** What decides all replacements. */
export interface Key {
  keyed: Keyed;
  factor: bigint;
}

/**
 * The factor. Only a multiplication keeps every sum on a page, those that nobody knows of included: opening and closing
 * balance, subtotals, the same row in a response. And only a whole number keeps it to the cent. What it does not do is
 * withstand someone who looks for the common divisor of all amounts: it hides them from the eye and from a search.
 * Five and ten leave the digits as they were.
 */
const factors = [2n, 3n, 4n, 6n, 7n, 8n, 9n];

/** The key of a seed; each attempt is another one. */
export function createKey(seed: string, attempt: number): Key {
  const keyed = createKeyed(`${seed} ${attempt}`);
  const first = createKeyed(seed)('factor', '') % factors.length;
  return { keyed, factor: factors[(first + attempt) % factors.length] ?? 3n };
}

interface Writing {
  languages: readonly string[];
  style: NumberStyle;
  group: string;
  /** All of it: no invented word may be one of these. */
  text: string;
}

export function beginScrubbing({ keyed, factor }: Key, { languages, style, group, text }: Writing): Scrubbing {
  const calendar = calendarWords(languages);
  const original = new Set((text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => word.toLowerCase()));
  const isTaken = (word: string): boolean =>
    original.has(word) || saysSomething(word) || calendar.month(word) !== undefined || calendar.isWeekday(word) || calendar.isFiller(word) || currencyOf(word, { languages }) !== undefined;
  return {
    languages,
    calendar,
    scheme: { style, group, factor },
    digits: createDigitScrubber(keyed),
    invent: createInvention(keyed, isTaken),
    secrets: createSecrets(),
  };
}
