import { daysBetween, isIsoDate, type IsoDate } from '../../utils/model/iso-date.ts';
import { parentOf, type Leaf } from '../reading/leaves.ts';
import type { Steps } from '../reading/steps.ts';
import { foldText } from './fold.ts';

/** The numbers that such sentences spell out. */
const spelled: readonly [RegExp, number][] = [
  [/^(one|eine[nm]?|une?|una|een|uno)$/, 1],
  [/^(two|zwei|deux|dos|due|twee)$/, 2],
  [/^(three|drei|trois|tres|tre|drie)$/, 3],
  [/^(six|sechs|seis|sei|zes)$/, 6],
  [/^(twelve|zwolf|douze|doce|dodici|twaalf)$/, 12],
];

const units: readonly [RegExp, number][] = [
  [/^(days?|tagen?|jours?|dias?|giorni|dagen|dni|dagar|dage|dager|paivan?|paivaa|gun|ימים|يوما?)$/, 1],
  [/^(weeks?|wochen?|semaines?|semanas?|settimane|weken)$/, 7],
  [/^(months?|monaten?|mois|meses|mesi|maanden|miesiecy|mesicu|manader|maneder|kuukauden|kuukautta|ay|חודשים|شهرا?|أشهر|اشهر)$/, 30],
  [/^(years?|jahren?|ans|annees|anos|anni|jaar|lat|let|ar|vuotta|vuoden|yil|שנים|سنوات)$/, 365],
];

/** The past. Without it a number of days is about something else: a notice, a term, a delivery. */
const past =
  /\b(last|past|previous|up to|back|older than|letzten?|vergangenen|zuruck|ruckwirkend|alter als|derni(ers|eres)|plus de|anteri|ultim|dernier|passat|passad|afgelopen|laatste|terug|ostatni|poslednich|senaste|siste|sidste|viimei|son)|אחרונים|الماضية|الاخيرة|過去|直近|最近|近|지난|최근/;

/** It is all there is, and not merely what is chosen now; or it names the transactions themselves. */
const limit =
  /\b(only|just|at most|maximum|max|up to|no more than|available|limited|older|cannot|unavailable|online for|nur|maxim|hochstens|verfugbar|abrufbar|einsehbar|alter als|nicht|uniquement|seulement|disponib|consultab|au dela|limite|solo|unicamente|hasta|soltanto|fino a|alleen|beschikbaar|raadple|tylko|dostepn|maks|pouze|dostupn|endast|tillgang|kun|tilgjeng|tilgaeng|vain|saatavilla|yalniz|sadece|en fazla|apenas|ate )/;
const transactions = /transac|transak|transaz|activit|history|movement|entries|umsatz|umsatze|buchung|operation|mouvement|movimient|moviment|operac|operaz|mutat|transact|afschriften|przelew|histor|pohyb|handelser|posteringer|tapahtum|islem|תנועות|معاملات|取引|明細|交易|거래/;

const chosenFrom = 'button, a, option, select, label, [role="tab"], [role="option"], [role="button"], [role="radio"], [role="menuitem"]';

/**
 * How many days back the bank shows its transactions, where the page says so in a sentence (`Only the last 90 days are
 * shown`), or its date field does not go further back. What can be chosen says nothing: longer may be offered beside it.
 */
export function* findHistoryDays(leaves: readonly Leaf[], { fields, today, isShown }: { fields: readonly Element[]; today: IsoDate; isShown: (leaf: Leaf) => boolean }): Steps<number | undefined> {
  for (const [index, leaf] of aroundList(leaves).entries()) {
    if (index % leavesAtATime === leavesAtATime - 1) yield;
    const days = textsOf(leaf).flatMap((text) => daysIn(text) ?? [])[0];
    if (days !== undefined && leaf.element.closest(chosenFrom) === null && isShown(leaf)) return days;
  }
  const least = fields.flatMap((field) => {
    const min = field.getAttribute('min') ?? '';
    return isIsoDate(min) && min < today ? [daysBetween(min, today)] : [];
  });
  return least.length === 0 ? undefined : sensible(Math.max(...least));
}

/** It stands above a long list, or below. */
const aroundList = (leaves: readonly Leaf[]): readonly Leaf[] => (leaves.length <= 2 * leavesAround ? leaves : [...leaves.slice(0, leavesAround), ...leaves.slice(-leavesAround)]);

const leavesAround = 500;
const leavesAtATime = 60;

/** A number may stand in an element of its own: then the sentence is what is around it. */
function textsOf({ text, element }: Leaf): string[] {
  if (text.length > longestSentence) return [];
  const around = text.length < 16 && /\p{Nd}/u.test(text) ? (parentOf(element)?.textContent ?? '') : '';
  return [text, ...(around !== '' && around.length <= longestSentence ? [around] : [])];
}

const longestSentence = 200;

/** The days that a sentence limits the list to. */
export function daysIn(text: string): number | undefined {
  return daysInScript(text) ?? daysInWords(foldText(text));
}

function daysInScript(text: string): number | undefined {
  const [, count = '', unit = ''] = /(?:過去|直近|最近|近|지난|최근)\s?(\d{1,3})\s?(日間?|天|か月間?|ヶ月間?|カ月間?|个月|개월|일|年間?|년)/u.exec(text) ?? [];
  if (count === '' || !(transactions.test(text) || /のみ|まで|只|仅|까지|만/.test(text))) return undefined;
  return sensible(Number(count) * (/月|개월/.test(unit) ? 30 : /年|년/.test(unit) ? 365 : 1));
}

function daysInWords(folded: string): number | undefined {
  const isLimit = limit.test(folded);
  if (!past.test(folded) || !(isLimit || transactions.test(folded))) return undefined;
  const words = folded.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const unit = units.find(([pattern]) => pattern.test(word))?.[1];
    // `90 days`, and `90 derniers jours`.
    const count = unit === undefined ? undefined : (countOf(words[index - 1] ?? '') ?? countOf(words[index - 2] ?? ''));
    if (unit !== undefined && count !== undefined) return sensible(unit * count, isLimit ? shortest : shortestHeading);
  }
  return undefined;
}

const countOf = (word: string): number | undefined => (/^\d{1,4}$/.test(word) ? Number(word) : spelled.find(([pattern]) => pattern.test(word))?.[1]);

/** Less than a month is what was chosen, and so is a month in a mere heading. */
const shortest = 30;
const shortestHeading = 60;
/** More is no limit to speak of. */
const longest = 15 * 365;

const sensible = (days: number, least = shortest): number | undefined => (days >= least && days <= longest ? days : undefined);
