import type { StatementRow } from '../../../utils/model/statement.ts';
import { knownLanguages, regionOf } from '../../../utils/parse/languages.ts';
import { findAccount } from '../../reading/find-account.ts';
import { countryOf, languagesOf, todayOf } from '../../reading/page-facts.ts';
import { readPageLeaves, type PageLeaves } from '../../reading/page-leaves.ts';
import type { Steps } from '../../reading/steps.ts';
import { foreignHeading, foreignTitle, ledgerHeading, pendingWord } from '../../reading/words.ts';
import type { AccountReading, PageView, Reading } from '../../types.ts';
import { currencyOfPage } from '../find-currency.ts';
import { readGenericPage } from '../read-page.ts';
import { readBodies } from './bodies.ts';
import { gatherEvidence, plain, showsAmount, type Evidence } from './evidence.ts';
import { joinParts, partsOf } from './join-parts.ts';
import { readFamilies, type Family, type Part } from './parts.ts';
import type { RawRow } from './read-list.ts';
import { settleRows } from './settle-rows.ts';

/**
 * The transactions in the page's responses and in the state that it brought along. The page is the other witness: where
 * it shows rows, only lists that hold these are taken, and they are called what the page calls them. The account is the
 * page's, so that it is the same whichever witness was there. `undefined` where nothing is sure.
 */
export function* readGenericResponses(view: PageView): Steps<Reading | undefined> {
  const bodies = yield* readBodies(view);
  if (bodies.length === 0) return undefined;
  const shown = yield* readGenericPage(view);
  const page = yield* readPageLeaves(view);
  if (shown.kind === 'empty') return undefined;
  const country = countryOf(view.url.hostname);
  const languages = languagesOf(view, { country, currency: currencyOfPage(page, { languages: languagesOf(view), country }) });
  const accounts = shown.kind === 'rows' ? shown.accounts : [];
  const [only, ...more] = 'accounts' in shown ? shown.accounts : [];
  const found = findAccount({ page, from: 0, to: page.leaves.length, languages, country, currency: currencyOfPage(page, { languages, country }) });
  // A page that names an account and shows no money at all has not drawn it (in a tab in the background nothing is): it
  // contradicts no list.
  const isBare = shown.kind === 'ignored' && shown.reason === 'not-an-account-page' && found.mask !== undefined && !mayHoldMoney(page);
  if (shown.kind === 'ignored' && !isBare) return undefined;
  const account: Partial<AccountReading> = only && more.length === 0 ? only : found;
  const currency = more.every((each) => each.currency === only?.currency) ? account.currency || undefined : undefined;
  const today = todayOf(view);
  const evidence = yield* gatherEvidence(page, accounts, today, languages);
  const families = yield* readFamilies(bodies, evidence, { languages, country, today, zones: zonesOf(view, knownLanguages(languages)[0], country) }, currency);
  if (accounts.length > 0) return yield* joinShown(families, accounts, evidence);
  // An overview: nobody can say whose rows these are.
  if (more.length > 0) return undefined;

  // One account with its balance and no list yet: its rows may be drawn late, or never in a tab that nobody sees.
  const isOneAccount = shown.kind === 'balances' && !shown.isOverview && account.mask !== undefined;
  const isWaiting = !isBare && !isOneAccount && (shown.kind !== 'unrecognised' || shown.reason === 'still-loading');
  const isOwn = (family: Family): boolean => !isForeignList(family, today) && (family.shown >= 0.6 || (!isWaiting && family.isNamed && (isBare || (account.mask ?? account.balanceMinor) !== undefined)));
  const best = families.filter((family) => isOwn(family) && !pendingWord.test(family.words)).toSorted((a, b) => Math.round(b.shown * 5) - Math.round(a.shown * 5) || bodies.indexOf(lastOf(b).body) - bodies.indexOf(lastOf(a).body))[0];
  if (!best) return undefined;
  const { rows: raws, left } = joinParts(partsFor(best, account.mask));
  const settled = settleRows(raws, { kind: account.kind ?? 'unknown' });
  const [first] = settled.rows;
  if (!first || left > raws.length * 0.2 || (settled.signIsDoubtful && first.balanceAfterMinor === undefined)) return undefined;
  return {
    kind: 'rows',
    fieldRoutes: best.fieldRoutes,
    accounts: [{ key: 'only', name: '', kind: 'unknown', ...account, currency: first.currency, rows: settled.rows, rowOrder: 'unknown', ...(settled.signIsDoubtful ? { signIsDoubtful: true } : {}), coverage: { hasOlder: only?.coverage.hasOlder === true, rowsLeft: left } }],
  };
}

/** True where any piece of text, seen or not, has the look of an amount. */
const mayHoldMoney = ({ leaves }: PageLeaves): boolean => leaves.some(({ text }) => text.length <= 40 && /\p{Nd}[.,]\p{Nd}{2}(?!\p{Nd})|\p{Sc}\s?\p{Nd}|\p{Nd}\s?\p{Sc}/u.test(text));

/** The accounts of the page with the rows of the lists that hold theirs; as they are where none does. */
function* joinShown(families: readonly Family[], accounts: readonly AccountReading[], evidence: Evidence): Steps<Reading | undefined> {
  let fieldRoutes: Record<string, string> | undefined;
  const joined: AccountReading[] = [];
  for (const account of accounts) {
    const covered = new Set<StatementRow>();
    const rows: RawRow[] = [];
    let left = account.coverage.rowsLeft;
    const shownBy = (family: Family): RawRow[] => family.parts.flatMap((part) => part.rows.filter((raw) => raw !== 'unread')).filter((raw) => raw.shown?.account === account);
    for (const family of families.toSorted((a, b) => shownBy(b).length - shownBy(a).length)) {
      yield;
      const list = joinParts(partsOf(family, account));
      const isNew = list.rows.every((raw) => !raw.shown || !covered.has(raw.shown.row));
      const missed = isNew && family.isLikePage ? findMissed(list.rows, account, evidence) : new Set<RawRow>();
      const fresh = list.rows.filter((raw) => (raw.shown ? raw.shown.account === account && !covered.has(raw.shown.row) : missed.has(raw)));
      if (!fresh.some((raw) => raw.shown)) continue;
      rows.push(...fresh);
      for (const raw of fresh) if (raw.shown) covered.add(raw.shown.row);
      left = Math.max(left, list.cut);
      fieldRoutes ??= family.fieldRoutes;
    }
    yield;
    const { signIsDoubtful: _, ...known } = account;
    const { rows: settled, signIsDoubtful } = settleRows(rows, account);
    // A list that has not what the page shows is not the whole of it.
    const isWhole = covered.size >= account.rows.length * 0.8;
    joined.push(isWhole ? { ...known, ...(signIsDoubtful ? { signIsDoubtful } : {}), rows: settled, rowOrder: 'unknown', coverage: { ...account.coverage, rowsLeft: left } } : account);
  }
  return fieldRoutes && joined.some((account, at) => account !== accounts[at]) ? { kind: 'rows', accounts: joined, fieldRoutes } : undefined;
}

/**
 * Rows that were not read off the page and belong to it all the same: those that stand on it and were overlooked, and
 * those older than all that it shows. A list that holds others between those shown holds what the page leaves out on
 * purpose (declined, of another account), so that nobody knows which of the older ones are the account's.
 */
function findMissed(rows: readonly RawRow[], account: AccountReading, evidence: Evidence): Set<RawRow> {
  const dates = account.rows.map(({ date }) => date).toSorted();
  const [oldest = '', newest = ''] = [dates[0], dates.at(-1)];
  const open = rows.filter((raw) => !raw.shown);
  const overlooked = new Set(open.filter(({ row }) => row.date > oldest && showsAmount(evidence, row.amountMinor, row.currency) && evidence.texts.has(plain(row.description))));
  const isWhole = open.every((raw) => raw.row.date <= oldest || raw.row.date > newest || overlooked.has(raw));
  return isWhole ? new Set(open.filter((raw) => raw.row.date <= oldest || overlooked.has(raw))) : overlooked;
}

const lastOf = (family: Family): Part => family.parts.at(-1) as Part;

/** The lists of the account that the page speaks of; of several that nobody can tell apart, none. */
function partsFor(family: Family, mask: string | undefined): Part[] {
  const own = family.parts.filter((part) => mask !== undefined && part.mark.split(',').some((number) => number.replace(/\D+$/, '').endsWith(mask)));
  if (own.length > 0) return own;
  const last = lastOf(family);
  const same = family.parts.filter((part) => part.body.question === last.body.question);
  return same.every((part) => part.mark === last.mark && (part.isPlain || part.mark !== '')) ? same : [];
}

/** What is planned, offered, owed or priced is no ledger, and neither is what mostly lies ahead. */
function isForeignList({ words, parts }: Family, today: string): boolean {
  const rows = parts.flatMap((part) => part.rows.filter((raw) => raw !== 'unread'));
  const isPlan = rows.filter(({ row }) => row.date > today).length > rows.length / 2;
  return isPlan || /schedul|upcoming|recurring|standing|predict|forecast|estimat|expected|insight|budget|plann|\boffer|notif|benefici/.test(words) || (foreignHeading.test(words) && !ledgerHeading.test(words)) || foreignTitle.test(words.split(' ').slice(-2).join(' '));
}

/** Where the bank's days may be meant: where the page is at home, and where its reader is. */
function zonesOf(view: PageView, language: string | undefined, country: string | null): string[] {
  const region = country ?? (language && regionOf(language));
  const locale = region ? (new Intl.Locale('und', { region }) as Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] }) : undefined;
  const zones = locale?.getTimeZones?.() ?? locale?.timeZones ?? [];
  const offsets = Map.groupBy(zones, (timeZone) => view.now.toLocaleString('en', { timeZone }));
  const home = [...offsets.values()].flatMap(([zone]) => zone ?? []);
  return [...new Set(home.length === 1 ? [...home, view.timeZone] : [view.timeZone, ...home])];
}
