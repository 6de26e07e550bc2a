import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import { calendarWords } from '../../utils/parse/calendar-words.ts';
import { knownLanguages } from '../../utils/parse/languages.ts';
import type { StatementRow } from '../../utils/model/statement.ts';
import { findControl, findShownText, isShownWithin } from '../reading/find-text.ts';
import { headingLeaves, isLedgerTitle } from '../reading/account-name.ts';
import { findAccountNumber } from '../reading/account-number.ts';
import { countryOf, languagesOf, loadingMarks, todayOf } from '../reading/page-facts.ts';
import { readPageLeaves, type PageLeaves } from '../reading/page-leaves.ts';
import { readRowTexts, type ParsedRows } from '../reading/read-row-texts.ts';
import { findAll, findRoots, type Root } from '../reading/roots.ts';
import { someSteps, type Steps } from '../reading/steps.ts';
import { emptyWord, invitation, olderWord, pendingWord, wayOut } from '../reading/words.ts';
import type { AccountReading, PageView, Reading } from '../types.ts';
import { looksLikeMoney } from './cells.ts';
import { currencyOfPage } from './find-currency.ts';
import { findLedgers } from './find.ts';
import { groupByAccount, type AccountGroup } from './group.ts';
import { readBalances } from './read-balances.ts';
import { areStillThere } from './still-there.ts';
import { guessBalance, guessSign, hasMinus } from './sign.ts';

/** Where more than this part of the rows cannot be read, they are not what we think they are. */
const mostUnreadable = 0.2;

/** Both witnesses of the generic reader ask for it; a view is one moment, so its reading is one too. */
const readings = new WeakMap<PageView, Reading>();

/** Reads a page of a bank that nobody described: finds the lists, their columns, and whose account they are. */
export function* readGenericPage(view: PageView): Steps<Reading> {
  const known = readings.get(view) ?? (yield* readOnce(view));
  readings.set(view, known);
  return known;
}

function* readOnce(view: PageView): Steps<Reading> {
  const roots = findRoots(view);
  const page = yield* readPageLeaves(view);
  const country = countryOf(view.url.hostname);
  yield;
  const plain = languagesOf(view);
  const hasMoney = yield* someSteps(page.leaves, (leaf) => looksLikeMoney(leaf.text, plain));
  // Which languages the browser knows takes it some time to find, as do the words of each: only where there is money.
  if (hasMoney) knownLanguages(plain);
  yield;
  const languages = languagesOf(view, {
    country,
    get currency() {
      return currencyOfPage(page, { languages: plain, country });
    },
  });
  yield;
  for (const language of hasMoney ? languages : []) {
    yield;
    calendarWords([language]);
  }
  const { ledgers, ...found } = yield* findLedgers(page, roots, view, { languages, today: todayOf(view), ...(view.lookOf ? { lookOf: view.lookOf } : {}) });
  if (ledgers.length === 0) return yield* readWithoutLedger(page, roots, view, { ...found, languages, country });

  yield;
  const groups = yield* groupByAccount(ledgers, { page, languages, country });
  yield;
  // A page that invites strangers and lets nobody out shows what an account might look like.
  const isAdvertised = page.leaves.some(({ text }) => text.length < 60 && invitation.test(text)) && !page.leaves.some(({ text }) => text.length < 40 && wayOut.test(text));
  if (isAdvertised && groups.every(({ account }) => account.mask === undefined)) return { kind: 'ignored', reason: 'not-an-account-page' };
  const accounts: AccountReading[] = [];
  for (const group of groups) {
    const account = yield* readGroup(group, view, { languages, country, isSigned: ledgers.some(({ rows }) => hasMinus(rows)) });
    if ('reason' in account) return { kind: 'unrecognised', ...account };
    if (account.rows.length > 0) accounts.push(account);
  }
  if (accounts.length === 0) return yield* readWithoutLedger(page, roots, view, { ...found, hasForeign: true, languages, country });
  const keys = new Set(accounts.map((account) => account.key));
  if (keys.size < accounts.length) return { kind: 'unrecognised', reason: 'several-lists-equally-likely' };
  yield;
  if (!areStillThere(ledgers, page)) return { kind: 'unrecognised', reason: 'still-loading', detail: 'changed while it was read' };
  yield;
  const older = findControl(roots, olderWord, view);
  const last = accounts.at(-1);
  if (older && last && isNear(older, ledgers.at(-1)?.grid.to ?? 0, page)) last.coverage.hasOlder = true;
  return { kind: 'rows', accounts, fieldRoutes: describeRoutes(groups) };
}

interface GroupContext {
  languages: readonly string[];
  country: string | null;
  /** Some list of the page writes a minus. */
  isSigned: boolean;
}

function* readGroup({ account, ledgers }: AccountGroup, view: PageView, { languages, country, isSigned }: GroupContext): Steps<AccountReading | { reason: UnrecognisedReason; detail: string }> {
  const { currency, ...known } = account;
  const today = todayOf(view);
  const lists: ParsedRows[] = [];
  for (const { rows: texts, undated } of ledgers) {
    if (undated > texts.length * mostUnreadable) return { reason: 'dates-unreadable', detail: `${undated} rows without a date` };
    const sign = guessSign(texts, account.kind, isSigned);
    const parsed = yield* readRowTexts(texts, { languages, country, today, currency, sign, balanceIs: guessBalance(texts, account.kind) });
    const [reason] = parsed.failures;
    if (reason && parsed.failures.length > texts.length * mostUnreadable) return { reason, detail: `${parsed.failures.length} of ${texts.length} rows` };
    // What is yet to come is a plan, not a ledger.
    const coming = parsed.rows.filter((row) => row.date > today).length;
    if (coming <= parsed.rows.length / 2) lists.push({ ...parsed, failures: [...parsed.failures, ...Array.from({ length: undated }, () => 'dates-unreadable' as const)] });
  }
  // One list whose signs nothing tells must not spoil the others: it is left, and said to be.
  const sure = lists.filter((list) => !list.signIsDoubtful);
  const used = sure.length > 0 ? sure : lists;
  const rows = used.flatMap((list) => list.rows);
  const tells = rows.some((row) => row.pending === true);
  const unread = ledgers.reduce((sum, { grid }) => sum + (grid.left ?? 0), 0);
  const rowsLeft = unread + lists.reduce((sum, list) => sum + list.failures.length + (used.includes(list) ? 0 : list.rows.length), 0);
  return {
    ...known,
    currency: currency ?? rows[0]?.currency ?? '',
    rows: rows.map((row) => (tells || row.balanceAfterMinor !== undefined ? settlePending(row) : row)),
    rowOrder: 'unknown',
    ...(sure.length === 0 ? { signIsDoubtful: true } : {}),
    coverage: { hasOlder: false, rowsLeft },
  };
}

/** A page that tells pending rows apart says of all others that they are booked; and so does a running balance of its row. */
const settlePending = (row: StatementRow): StatementRow => (row.pending === 'unknown' ? Object.assign(row, { pending: false }) : row);

interface Facts {
  hasUnread: boolean;
  hasForeign: boolean;
  languages: readonly string[];
  country: string | null;
}

/** A page without transactions: still loading, empty by its own words, one of balances, or not understood. */
function* readWithoutLedger(page: PageLeaves, roots: readonly Root[], view: PageView, { hasUnread, hasForeign, languages, country }: Facts): Steps<Reading> {
  if (page.isCut) return { kind: 'unrecognised', reason: 'too-large' };
  const isLoading = findAll(roots, loadingMarks).some((element) => isShownWithin(element, view));
  if (isLoading) return { kind: 'unrecognised', reason: 'still-loading' };
  const isLedgerPage = hasUnread || (yield* someSteps(headingLeaves(page, roots), (leaf) => isLedgerTitle(leaf.text) && page.isShown(leaf)));
  const hasNumber = yield* someSteps(page.leaves, (leaf) => leaf.text.length <= 120 && findAccountNumber(leaf.text) !== undefined && page.isShown(leaf));
  const hasMoney = yield* someSteps(page.leaves, (leaf) => looksLikeMoney(leaf.text, languages) && page.isShown(leaf));
  const isAccountPage = hasUnread || hasNumber || (isLedgerPage && hasMoney);
  if (isAccountPage || isLedgerPage) {
    const said = findShownText(page, emptyWord);
    // None pending says nothing of those that are booked.
    if (said && !pendingWord.test(said.text)) return { kind: 'empty', confirmedBy: said.text.slice(0, 80) };
  }
  if (isLedgerPage && isAccountPage) return { kind: 'unrecognised', reason: 'no-transactions-found' };
  if (hasForeign) return { kind: 'ignored', reason: 'not-an-account-page' };
  yield;
  const accounts = yield* readBalances({ page, languages, country });
  if (accounts.length > 0) return { kind: 'balances', accounts, fieldRoutes: {}, isOverview: accounts.length > 1 };
  return hasUnread ? { kind: 'unrecognised', reason: 'no-transactions-found' } : { kind: 'ignored', reason: 'not-an-account-page' };
}

/** A control belongs to a list where it stands close behind it. One without text of its own is given the benefit. */
function isNear(control: Element, end: number, page: PageLeaves): boolean {
  const { from, to } = page.rangeOf(control);
  return to === 0 || (from >= end - 1 && from - end < 40);
}

const describeRoutes = (groups: readonly AccountGroup[]): Record<string, string> =>
  Object.fromEntries(
    groups.flatMap(({ ledgers }) =>
      ledgers.flatMap(({ grid, roles }) => [
        ['list', grid.build],
        ...(['date', 'description', 'amount', 'debit', 'credit', 'balance'] as const).flatMap((field) => {
          const column = roles[field];
          return column ? [[field, column.title || column.key.replace(/ \(\w+\)$/, '')]] : [];
        }),
      ]),
    ),
  );
