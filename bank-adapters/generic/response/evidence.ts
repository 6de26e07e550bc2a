import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { currencyDigits } from '../../../utils/parse/currencies.ts';
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
  /** Anywhere on it: numbers (`1234.50`, `12.`), days, and pieces of text as `plain` has them. */
  numbers: ReadonlySet<string>;
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
  const dates = yield* mapSteps(shown, ({ text }) => (/\p{Nd}/u.test(text) ? [...(text.length <= 40 ? [text] : []), ...(text.match(written) ?? [])].map(readText) : []));
  const numbers = yield* mapSteps(shown, ({ text }) => (plainText(text).match(/\d[\d.,' ]*/g) ?? []).flatMap(readWritten));
  return {
    rows: accounts.flatMap((account) => account.rows.map((row) => ({ row, account }))),
    numbers: new Set(numbers.flat()),
    days: new Set(placeDates(dates.flat(), { languages, today })?.dates.filter((date) => date !== undefined)),
    texts: new Set(shown.map(({ text }) => plain(text))),
  };
}

/** Whether an amount stands on the page, with its smallest units or, where it has none, without. */
export function showsAmount({ numbers }: Evidence, minor: number, currency: CurrencyCode): boolean {
  const digits = currencyDigits(currency) ?? 2;
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const [whole, rest] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return numbers.has(`${whole}.${rest}`) || (/^0*$/.test(rest) && numbers.has(`${whole}.`));
}

/** A number as it is written, by its digits and where its smallest units begin; three of them may be thousands. */
function readWritten(text: string): string[] {
  const [, whole = '', rest = ''] = /^(.*?)(?:[.,](\d{1,3}))?$/.exec(text.replace(/[ '.,]+$/, '')) ?? [];
  const digits = whole.replace(/\D/g, '');
  return rest.length === 3 ? [`${digits}${rest}.`, `${digits}.${rest}`] : [`${digits}.${rest}`];
}
