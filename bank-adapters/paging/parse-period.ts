import { calendarWords } from '../../utils/parse/calendar-words.ts';
import { plainText, wordsOf } from '../../utils/parse/text.ts';
import { foldWords } from './fold.ts';

/**
 * What a choice of periods offers: a stretch back from today, in days; or a year, month, statement or day, as a key that
 * sorts by time (`2026-10`). A month without its year has only that.
 */
export type Period = { kind: 'range'; days: number } | { kind: 'span'; key: string } | { kind: 'month'; month: number };

const units: readonly [RegExp, number][] = [
  [/^(days?|tagen?|jours?|dias?|giorni|giorno|dagen|dag|dni|dnu|dagar|dage|dager|paivaa?|nap|gun|ימים|יום|يوما?|ايام|أيام)$/, 1],
  [/^(weeks?|wochen?|semaines?|semanas?|settimane?|weken|week|tygodni[ea]?|tydn[uy]|veckor|uger|uker|viikkoa?|het|hafta|שבועות|اسابيع|أسابيع)$/, 7],
  [/^(months?|monaten?|monate|mois|mes(es)?|mesi|maanden|maand|miesi(a|e)c(y|e)?|mesicu|mesice|manader|maneder|kuukautta|honap|ay|חודשים|חודש|شهرا?|اشهر|أشهر)$/, 30],
  [/^(years?|jahren?|jahre|ans?|annees?|anos?|anni|anno|jaar|lat|rok[uy]?|let|ar|vuotta|ev|yil|שנים|שנה|سنة|سنوات)$/, 365],
];
const unitsInScript: readonly [RegExp, number][] = [
  [/(\d+)\s*(日間|日|天|일)/, 1],
  [/(\d+)\s*(週間|周|주)/, 7],
  [/(\d+)\s*(か月|ヶ月|カ月|ヵ月|个月|個月|개월)/, 30],
  [/(\d+)\s*(年間|年内|년)/, 365],
];
const everything = /^(all|all (transactions|dates|time|activity)|any(time)?|everything|alles?|gesamt|gesamter zeitraum|tout(es?)?|toutes les operations|tod[oa]s?|todo el periodo|tutt[oi]|wszystkie|cale?|vse|vsechn[oay]|alla|kaikki|osszes|tumu|hepsi|הכל|الكل|すべて|全期間|全部|전체)$/;

/** Reads one choice of a period picker; `undefined` for anything else. `isMonthFirst` tells how numbers alone are read. */
export function parsePeriod(text: string, { languages, isMonthFirst }: { languages: readonly string[]; isMonthFirst: boolean }): Period | undefined {
  const plain = plainText(text);
  if (plain === '' || plain.length > 60) return undefined;
  return readRange(plain) ?? readNumbers(plain, isMonthFirst) ?? readNamed(plain, languages);
}

function readRange(plain: string): Period | undefined {
  if (everything.test(foldWords(plain))) return { kind: 'range', days: Number.POSITIVE_INFINITY };
  for (const [pattern, days] of unitsInScript) {
    const count = Number(pattern.exec(plain)?.[1] ?? 0);
    if (count > 0 && count < 100) return { kind: 'range', days: count * days };
  }
  const [count] = plain.match(/(?<![\d./-])\d{1,3}(?![\d./-])/g) ?? [];
  if (count === undefined || /\d{4}/.test(plain)) return undefined;
  const unit = foldWords(plain)
    .split(' ')
    .flatMap((word) => units.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0];
  return unit === undefined ? undefined : { kind: 'range', days: Number(count) * unit };
}

const two = (number: number | string): string => String(number).padStart(2, '0');

function readNumbers(plain: string, isMonthFirst: boolean): Period | undefined {
  const year = /^(?:(?:year|jahr|ann[ée]e|a[nñ]o|anno|jaar|rok|år|vuosi|yıl|שנת|سنة) )?((?:19|20)\d\d)년?年?$/iu.exec(plain)?.[1];
  if (year !== undefined) return { kind: 'span', key: year };
  const day = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/.exec(plain);
  if (day) return { kind: 'span', key: `${day[1]}-${two(day[2] ?? '')}-${two(day[3] ?? '')}` };
  const [, one = '', other = '', end = ''] = /\b(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)\b/.exec(plain) ?? [];
  if (end !== '') return isMonthFirst ? spanOf(end, one, other) : spanOf(end, other, one);
  const yearFirst = /((?:19|20)\d\d)\s?[-/.年년]\s?(\d{1,2})(?!\d)/.exec(plain);
  if (yearFirst) return spanOf(yearFirst[1] ?? '', yearFirst[2] ?? '');
  const [, month = '', of = ''] = /(?<![\d./-])(\d{1,2})[-/.]((?:19|20)\d\d)(?!\d)/.exec(plain) ?? [];
  return of === '' ? undefined : spanOf(of, month);
}

const spanOf = (year: string, month: string, day?: string): Period | undefined =>
  Number(month) >= 1 && Number(month) <= 12 ? { kind: 'span', key: `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}` } : undefined;

function readNamed(plain: string, languages: readonly string[]): Period | undefined {
  const words = calendarWords(languages);
  const named = wordsOf(plain).flatMap((word) => (word.length > 1 ? (words.month(word) ?? []) : []));
  const [month] = named;
  if (month === undefined) return /^(1[0-2]|[1-9])[月월]$/.test(plain) ? { kind: 'month', month: Number.parseInt(plain, 10) } : undefined;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(plain)?.[0] ?? /['’](\d\d)\b/.exec(plain)?.[1]?.padStart(4, '20');
  // Other words are names of something else: a sale in May, a plan for March.
  const others = wordsOf(plain).filter((word) => word.length > 3 && words.month(word) === undefined);
  if (year === undefined) return others.length === 0 && !/\d/.test(plain) ? { kind: 'month', month } : undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(plain)?.[0];
  return others.length > 3 ? undefined : spanOf(year, String(month), day);
}
