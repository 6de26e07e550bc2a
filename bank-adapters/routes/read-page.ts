import { foldSpace } from '../../utils/parse/text.ts';
import { readText } from '../reading/leaves.ts';
import { findAccount } from '../reading/find-account.ts';
import { findControl, findShownText } from '../reading/find-text.ts';
import { languagesOf, todayOf } from '../reading/page-facts.ts';
import { readPageLeaves, type PageLeaves } from '../reading/page-leaves.ts';
import { readRowTexts } from '../reading/read-row-texts.ts';
import { findRoots } from '../reading/roots.ts';
import type { Cell, RowTexts } from '../reading/row-texts.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import type { AccountReading, PageView, Reading } from '../types.ts';
import { accountIn } from './account-in.ts';
import { FieldRoutes } from './field-routes.ts';
import { findVisible, readPageAccount } from './read-page-account.ts';
import type { OverviewRoute, PageRoute } from './page-route.ts';
import { cellReader, type CellReader } from './read-cells.ts';

/** Where more than this part of the rows cannot be read, the rows are not what we think they are. */
const mostUnreadable = 0.2;

/** Reads the page by the first route that fits it. `undefined` where none does. */
export function* readPageRoutes(routes: readonly PageRoute[], view: PageView, country: string | null): Steps<Reading | undefined> {
  for (const route of routes) {
    const reading = route.path?.test(view.url.pathname) === false ? undefined : yield* readRoute(route, view, country);
    if (reading) return reading;
  }
  return undefined;
}

function* readRoute(route: PageRoute, view: PageView, country: string | null): Steps<Reading | undefined> {
  const roots = findRoots(view);
  const find = (ways: readonly string[]): Element[] => roots.flatMap((root) => findVisible(root, ways, view));
  if (route.loading !== undefined && find([route.loading]).length > 0) return { kind: 'unrecognised', reason: 'still-loading' };
  const lists = find(route.lists);
  const fieldRoutes = new FieldRoutes();
  const texts: RowTexts[] = [];
  for (const list of lists) texts.push(...(yield* readRows(list, route, view, fieldRoutes)));
  const page = yield* readPageLeaves(view);
  const account = identifyAccount(page, lists[0], route, view, country);
  if (texts.length === 0) {
    const [marker] = find(route.empty);
    const said = marker ? readText(marker, view.isVisible) : route.emptyText && findShownText(page, route.emptyText)?.text;
    if (said !== undefined) return { kind: 'empty', confirmedBy: said.slice(0, 80), accountKey: account.key };
    return lists.length > 0 ? { kind: 'unrecognised', reason: 'no-transactions-found' } : undefined;
  }
  const { balanceIs } = route.account;
  const parsed = yield* readRowTexts(texts, { languages: languagesOf(view, { country, currency: route.currency }), country, today: todayOf(view), currency: account.currency, sign: route.sign, balanceIs });
  const [reason] = parsed.failures;
  if (reason && parsed.failures.length > texts.length * mostUnreadable) {
    return { kind: 'unrecognised', reason, detail: `${parsed.failures.length} of ${texts.length} rows` };
  }
  const { older } = route;
  const hasOlder = older !== undefined && ('css' in older ? find([older.css]).length > 0 : findControl(roots, older.text, view) !== undefined);
  return {
    kind: 'rows',
    fieldRoutes: fieldRoutes.toRecord(),
    accounts: [
      {
        ...account,
        rows: parsed.rows,
        rowOrder: route.rowOrder,
        ...(parsed.signIsDoubtful ? { signIsDoubtful: true } : {}),
        coverage: { hasOlder, rowsLeft: parsed.failures.length },
      },
    ],
  };
}

/** What the route's own selectors say of the account; for the rest, what stands above the list. */
function identifyAccount(page: PageLeaves, list: Element | undefined, route: PageRoute, view: PageView, country: string | null): AccountReading {
  const named = readPageAccount(list?.ownerDocument ?? view.document, route.account, { view, country, currency: route.currency });
  // An empty list has no place among the texts: then the whole page may speak of the account.
  const range = list && page.rangeOf(list);
  const to = range && range.to > 0 ? range.from : page.leaves.length;
  const { currency: _, ...found } = findAccount({ page, from: 0, to, languages: languagesOf(view), country, currency: named.currency });
  const { key: _key, name, mask, kind, ...rest } = named;
  return {
    ...found,
    ...rest,
    key: accountIn(view.url.href, route.account.idIn) ?? mask ?? found.key,
    name: name || found.name,
    ...(mask === undefined ? {} : { mask }),
    kind: kind === 'unknown' ? found.kind : kind,
  };
}

function* readRows(list: Element, route: PageRoute, view: PageView, fieldRoutes: FieldRoutes): Steps<RowTexts[]> {
  const reader = cellReader(list, view, fieldRoutes);
  const rows = findVisible(list, route.rows, view).filter((row) => route.skip === undefined || !row.matches(route.skip));
  return yield* mapSteps(rows, (row) => readRow(row, route, reader));
}

function readRow(row: Element, { fields, pending, direction }: PageRoute, reader: CellReader): RowTexts {
  const take = (field: keyof typeof fields): Cell => reader.take(row, field, fields[field]) ?? [];
  const textOf = (field: keyof typeof fields): string => foldSpace(take(field).join(' '));
  return {
    date: take('date'),
    ...(fields.purchaseDate ? { purchaseDate: take('purchaseDate') } : {}),
    description: textOf('description'),
    ...(fields.amount ? readAmountTexts(row, take('amount'), direction) : {}),
    ...(fields.debit ? { debit: take('debit') } : {}),
    ...(fields.credit ? { credit: take('credit') } : {}),
    ...(fields.balance ? { balance: take('balance') } : {}),
    ...(fields.counterparty ? { counterparty: textOf('counterparty') } : {}),
    ...(fields.bankCategory ? { bankCategory: textOf('bankCategory') } : {}),
    pending: pending === undefined ? 'unknown' : row.closest(pending) !== null,
  };
}

/** The amount of a row, or its magnitude in the column of the direction that the row itself is marked with. */
function readAmountTexts(row: Element, amount: Cell, direction: PageRoute['direction']): Partial<RowTexts> {
  const isMarked = (css: string | undefined): boolean => css !== undefined && row.querySelector(css) !== null;
  const magnitude = amount.map((text) => text.replace(/^\s*[-\u2212(]\s*|[)\s]+$/g, ''));
  if (isMarked(direction?.debit)) return { debit: magnitude };
  return isMarked(direction?.credit) ? { credit: magnitude } : { amount };
}

/** Reads a page that lists accounts with balances. `undefined` where it shows none. */
export function readOverview(route: OverviewRoute, view: PageView, country: string | null): Reading | undefined {
  if (route.path?.test(view.url.pathname) === false) return undefined;
  const items = findVisible(view.document, [route.items], view);
  const accounts = items
    .map((item) => {
      const account = readPageAccount(item, route.account, { view, country, currency: route.currency });
      const link = (item.closest('a[href]') ?? item.querySelector('a[href]'))?.getAttribute('href') ?? '';
      return { ...account, key: accountIn(link, route.account.idIn) ?? account.key };
    })
    .filter((account) => account.balanceMinor !== undefined && account.key !== 'only');
  return accounts.length > 0 ? { kind: 'balances', accounts, fieldRoutes: {}, isOverview: true } : undefined;
}
