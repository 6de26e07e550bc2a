import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { placeDates, readDateTexts } from '../../../utils/parse/date.ts';
import { plainText } from '../../../utils/parse/text.ts';
import type { PageLeaves } from '../../reading/page-leaves.ts';
import { flatMapSteps, mapSteps, type Steps } from '../../reading/steps.ts';
import type { AccountReading } from '../../types.ts';

/** A row that was read off the page, with the account that it stands under. */
export interface Shown {
  row: StatementRow;
  account: AccountReading;
}

/** What the page shows, to hold lists against. */
export interface Evidence {
  rows: readonly Shown[];
  /** Anywhere on it: numbers without their marks, days, and pieces of text as `plain` has them. */
  digits: ReadonlySet<string>;
  days: ReadonlySet<IsoDate>;
  texts: ReadonlySet<string>;
}

/** A text as it is compared: letters and figures alone. */
export const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

const written = /\p{Nd}{1,4}(?:[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\.? (?:de )?\p{L}{3,12}\.?(?: de)?,? \p{Nd}{4})|\p{L}{3,12}\.? \p{Nd}{1,2},? \p{Nd}{4}/gu;
const mostLeaves = 6_000;

export function* gatherEvidence(page: PageLeaves, accounts: readonly AccountReading[], today: IsoDate, languages: readonly string[]): Steps<Evidence> {
  const shown = yield* flatMapSteps(page.leaves.slice(0, mostLeaves), (leaf) => (leaf.text.length <= 200 && page.isShown(leaf) ? leaf : []));
  const readText = readDateTexts(languages);
  const dates = yield* mapSteps(shown, ({ text }) => (/\p{Nd}/u.test(text) ? [readText(text), ...(text.match(written) ?? []).map(readText)] : []));
  const digits = yield* mapSteps(shown, ({ text }) => (plainText(text).match(/\d[\d.,' ]*/g) ?? []).map((each) => each.replace(/\D/g, '')));
  return {
    rows: accounts.flatMap((account) => account.rows.map((row) => ({ row, account }))),
    digits: new Set(digits.flat()),
    days: new Set(placeDates(dates.flat(), { languages, today })?.dates.filter((date) => date !== undefined)),
    texts: new Set(shown.map(({ text }) => plain(text))),
  };
}

/** Whether an amount stands on the page, with or without zeros for its smallest units. */
export const showsAmount = ({ digits }: Evidence, minor: number): boolean => {
  const text = String(Math.abs(minor));
  return digits.has(text) || digits.has(text.padStart(3, '0')) || (text.endsWith('00') && digits.has(text.slice(0, -2)));
};
