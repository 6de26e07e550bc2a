import type { HouseholdAccount, HouseholdRow } from '../../../utils/sample/entries.ts';
import type { BankRequest } from '../bank.ts';
import { decimalOf } from '../format.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { shownBy, shownRows } from '../shown.ts';
import type { Activity, ActivityItem, Product } from './wire.ts';

const pageSize = 50;

/** How the bank's interface names an account: cards apart from accounts. */
const refOf = (account: HouseholdAccount): string => `${account.kind === 'card' ? 'cc' : 'ac'}-${account.mask}`;

const toProduct = (account: HouseholdAccount): Product => ({
  ref: refOf(account),
  nickname: account.name,
  type: account.kind === 'card' ? 'CREDIT_CARD' : account.id === 'savings' ? 'SAVINGS' : 'CURRENT',
  endsWith: account.mask,
  balance: { amount: decimalOf(account.balanceMinor), currency: account.currency },
});

function toItem(account: HouseholdAccount, row: HouseholdRow, id: string): ActivityItem {
  const showsBalance = account.kind === 'deposit' && row.balanceAfterMinor !== undefined;
  return {
    id,
    bookedOn: row.pending ? null : row.date,
    madeOn: row.purchaseDate ?? row.date,
    narrative: row.description,
    amount: decimalOf(row.amountMinor),
    currency: row.currency,
    status: row.pending ? 'AUTHORISED' : 'BOOKED',
    ...(showsBalance ? { balanceAfter: decimalOf(row.balanceAfterMinor ?? 0) } : {}),
    ...(row.original === undefined ? {} : { charged: { amount: decimalOf(row.original.amountMinor), currency: row.original.currency } }),
  };
}

/** Counted from the oldest, so that it stays the same when more come. */
const bookedId = (account: HouseholdAccount, rank: number): string => `${refOf(account)}-${String(rank).padStart(6, '0')}`;

function activity(account: HouseholdAccount, query: URLSearchParams): Activity {
  const booked = shownRows('tideway', account).filter((row) => !row.pending);
  const month = query.get('month');
  const chosen = month === null ? booked : booked.filter((row) => row.date.startsWith(month));
  const start = Number(query.get('from') ?? 0) || 0;
  const end = query.get('count') === 'all' ? chosen.length : start + pageSize;
  return {
    ref: refOf(account),
    items: chosen.slice(start, end).map((row) => toItem(account, row, bookedId(account, booked.length - booked.indexOf(row)))),
    next: end < chosen.length ? end : null,
  };
}

/** Authorised by card, not yet booked; a list of its own, in a request of its own. */
function authorisations(account: HouseholdAccount): Activity {
  const pending = shownRows('tideway', account).filter((row) => row.pending);
  // These ids are made up anew for each listing: nothing may be identified by them.
  return { ref: refOf(account), items: pending.map((row, index) => toItem(account, row, `auth-${index}`)), next: null };
}

export function answerApi({ path, query, household, today }: BankRequest): Reply {
  const accounts = shownBy.tideway.accounts.map((id) => household.accounts[id]);
  if (path === '/api/products') return jsonReply({ asOf: `${today}T06:00:00Z`, products: accounts.map(toProduct) });
  if (path === '/api/budgets') return jsonReply(budgets);
  if (path === '/api/offers') return jsonReply(offers);
  const [, ref, list] = /^\/api\/products\/([\w-]+)\/(activity|authorisations)$/.exec(path) ?? [];
  const account = accounts.find((each) => refOf(each) === ref);
  if (account === undefined) return jsonReply({ error: 'NOT_FOUND' }, 404);
  return jsonReply(list === 'activity' ? activity(account, query) : authorisations(account));
}

/** Lists with amounts and dates that are no transactions. */
const budgets = {
  month: '2026-11',
  pots: [
    { name: 'Groceries', limit: '420.00', spent: '287.40', currency: 'GBP', resetsOn: '2026-12-01' },
    { name: 'Eating out', limit: '150.00', spent: '96.15', currency: 'GBP', resetsOn: '2026-12-01' },
    { name: 'Travel', limit: '120.00', spent: '64.80', currency: 'GBP', resetsOn: '2026-12-01' },
  ],
};

const offers = {
  offers: [
    { title: 'Switch to us', reward: '175.00', currency: 'GBP', endsOn: '2026-12-31' },
    { title: 'Fixed saver, 12 months', rate: '4.15', opensAt: '2000.00', currency: 'GBP', endsOn: '2027-01-15' },
  ],
};
