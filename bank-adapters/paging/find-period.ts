import { isShownWithin } from '../reading/find-text.ts';
import { findAll, type Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';
import { monthOf, type IsoDate } from '../../utils/model/iso-date.ts';
import { aroundOf, namesOf, type Control } from './controls.ts';
import type { PagingPlace } from './find-control.ts';
import { foldWords } from './fold.ts';
import { isForbidden, isSameList } from './never.ts';
import { parsePeriod, type Period } from './parse-period.ts';
import { pickEarlier, type Offered } from './pick-period.ts';
import type { PagingStep } from './step.ts';
import { backWords, earlierPeriodWords, residueOf } from './words.ts';

interface Looked {
  roots: readonly Root[];
  controls: readonly Control[];
  view: PageView;
  place: PagingPlace;
  languages: readonly string[];
  today: IsoDate;
}

/** The page's own way to an earlier period: a list of periods, a row of months or years, a control for one month back. */
export function findEarlierPeriod(looked: Looked): PagingStep | undefined {
  const { view, languages } = looked;
  const isMonthFirst = /^en(-US)?$/i.test(languages[0] ?? '') && !/\.(uk|ie|au|nz|in|za)$/.test(view.url.hostname);
  const read = (text: string): Period | undefined => parsePeriod(text, { languages, isMonthFirst });
  return findInLists(looked, read) ?? findInRow(looked, read) ?? findBack(looked, read);
}

type ReadPeriod = (text: string) => Period | undefined;

function findInLists({ roots, controls, view, place, today }: Looked, read: ReadPeriod): PagingStep | undefined {
  const lists = findAll(roots, 'select:not([multiple]):not([disabled])')
    .filter((select) => isShownWithin(select, view))
    .flatMap((select) => {
      const options = [...select.querySelectorAll('option')];
      const periods = options.map((option) => read(option.textContent ?? ''));
      const known = periods.filter((period) => period !== undefined).length;
      const current = options.findIndex((option) => option.selected);
      const offered = periods.map((period, index): Offered => ({ period, isOff: options[index]?.hasAttribute('disabled') === true }));
      return known > 1 && known >= options.length - 2 ? [{ select, offered, current: Math.max(0, current) }] : [];
    });
  for (const picked of pickEarlier(lists, monthOf(today))) {
    const [first] = picked;
    if (first === undefined) continue;
    const send = findSender(first.select, controls, place);
    if (send === 'never') continue;
    return { by: 'period', choose: picked, ...(send === undefined ? {} : { press: send }) };
  }
  return undefined;
}

const goWords = /^(go|show|view|apply|update|refresh|search|ok|anzeigen|suchen|aktualisieren|ubernehmen|afficher|valider|rechercher|actualiser|mostrar|buscar|consultar|aplicar|ver|mostra|cerca|aggiorna|visualizza|toon|tonen|zoeken|pokaz|szukaj|filtruj|zobrazit|visa|sok|vis|sog|nayta|hae|goster|listele|הצג|عرض|表示|照会|検索|查询|查詢|조회)$/;

/**
 * What sends the choice where the page does not act on it by itself. `never` where that would send more than periods, or
 * send it elsewhere.
 */
function findSender(select: Element, controls: readonly Control[], { url }: PagingPlace): Element | 'never' | undefined {
  const form = select.closest('form');
  if (form !== null) {
    const fields = [...form.querySelectorAll('input, textarea')].filter((field) => !/^(hidden|submit|button|image|reset)$/i.test(field.getAttribute('type') ?? 'text'));
    const action = form.getAttribute('action');
    const isHere = action === null || action === '' || (URL.canParse(action, url.href) && isSameList(new URL(action, url.href), url));
    if (fields.length > 0 || !isHere) return 'never';
    return controls.find(({ element }) => form.contains(element) && (element.matches('[type="submit"]') || (element.tagName === 'BUTTON' && !element.hasAttribute('type'))))?.element;
  }
  const near = aroundOf(select).slice(1, 4);
  return controls.find(({ element, labels }) => near.some((around) => around.contains(element)) && labels.some((label) => goWords.test(foldWords(label))) && !element.hasAttribute('href'))?.element;
}

/** Tabs, buttons or links of months or years, one of which is the present one. */
function findInRow({ controls, place }: Looked, read: ReadPeriod): PagingStep | undefined {
  const dated = controls.flatMap((control) => {
    const period = control.text.length > 30 ? undefined : read(control.text);
    return period?.kind === 'span' && !isForbidden(control, place) && place.list?.contains(control.element) !== true ? [{ control, key: period.key }] : [];
  });
  const rows = Map.groupBy(dated, ({ control }) => aroundOf(control.element).slice(1, 4).find((around) => dated.filter((each) => around.contains(each.control.element)).length > 1));
  for (const [row, members] of rows) {
    if (row === undefined) continue;
    const current = members.find(({ control }) => isCurrent(control.element))?.key ?? currentBeside(row, members, read);
    if (current === undefined) continue;
    const [earlier] = members.filter(({ key }) => key.length === current.length && key < current).toSorted((a, b) => (a.key < b.key ? 1 : -1));
    if (earlier !== undefined) return { by: 'period', press: earlier.control.element };
  }
  return undefined;
}

const isCurrent = (element: Element): boolean =>
  [element, ...aroundOf(element).slice(1, 2)].some(
    (each) =>
      each.getAttribute('aria-selected') === 'true' ||
      (each.getAttribute('aria-current') ?? 'false') !== 'false' ||
      each.getAttribute('aria-pressed') === 'true' ||
      /(^|[\s_-])(is-)?(active|current|selected|aktiv|actif)($|[\s_-])/i.test(each.getAttribute('class') ?? ''),
  );

/** The present one may be no link at all. */
function currentBeside(row: Element, members: readonly { control: Control }[], read: ReadPeriod): string | undefined {
  const plain = [...row.querySelectorAll('*')].filter((each) => each.children.length === 0 && !members.some(({ control }) => control.element.contains(each) || each.contains(control.element)));
  const periods = plain.flatMap((each) => read(each.textContent ?? '') ?? []).flatMap((period) => (period.kind === 'span' ? [period.key] : []));
  return periods.length === 1 ? periods[0] : undefined;
}

const backMark = /^(‹|<|←|◀|◄|❮|«|chevron_left|navigate_before|arrow_back(_ios)?|keyboard_arrow_left)$/i;
/** What pages call a control that has no words, only a drawing. */
const backNames = /(^|[\s_-])(prev(ious)?|back|left|zurueck|precedent|anterior)([\s_-]|$)/i;

/** One month back: by its words, or by an arrow beside the month that is shown. */
function findBack({ controls, place }: Looked, read: ReadPeriod): PagingStep | undefined {
  const allowed = controls.filter((control) => !isForbidden(control, place) && place.list?.contains(control.element) !== true);
  const named = allowed.find(({ labels }) => labels.some((label) => earlierPeriodWords.has(residueOf(label).words)));
  const beside = named ?? allowed.find((control) => isBack(control) && aroundOf(control.element).slice(1, 4).some((around) => showsPeriod(around, controls, read)));
  return beside === undefined ? undefined : { by: 'period', press: beside.element };
}

const isBack = ({ element, text, labels }: Control): boolean =>
  backMark.test(text) || labels.some((label) => backWords.test(residueOf(label).words)) || (labels.length === 0 && backNames.test(namesOf(element)));

/** A bar that says nothing but a month or year between its controls. */
function showsPeriod(bar: Element, controls: readonly Control[], read: ReadPeriod): boolean {
  const inside = controls.filter(({ element }) => bar.contains(element));
  if (inside.length === 0 || inside.length > 3) return false;
  const text = inside.reduce((left, { text: label }) => (label === '' ? left : left.replace(label, ' ')), (bar.textContent ?? '').replaceAll(/\s+/g, ' ')).trim();
  const whole = read(text) ?? inside.map((control) => read(control.text)).find((period) => period?.kind === 'span');
  return whole?.kind === 'span';
}
