import { isCurrencyCode } from '../../utils/parse/currencies.ts';
import type { AccountReading, ObservedResponse } from '../types.ts';
import { maskOf } from '../reading/account-mask.ts';
import { parseRecords, readPaths } from './json-path.ts';
import { findMatches, type Failure } from './match-response.ts';
import { fits, pickText } from './read-record.ts';
import { readAmount } from './read-value.ts';
import type { AccountsRoute, ResponsePlan } from './response-route.ts';

/** The accounts that the responses list, by the bank's id, without rows. The newest list wins. */
export function readAccounts(plan: ResponsePlan, responses: readonly ObservedResponse[]): { accounts: Map<string, AccountReading>; failure?: Failure } {
  const { matches, failure } = findMatches(plan.accounts ?? [], responses);
  const accounts = new Map<string, AccountReading>();
  let changed: Failure | undefined;
  for (const { route, body, account: addressed } of matches) {
    const list = findList(body, route);
    changed = list === undefined ? { reason: 'response-changed', detail: route.lists.join(' | ') } : undefined;
    for (const record of list ?? []) {
      const account = readAccount(record, addressed, route, plan);
      if (account) accounts.set(account.key, account);
    }
  }
  const failed = failure ?? changed;
  return { accounts, ...(failed ? { failure: failed } : {}) };
}

function findList(body: unknown, route: AccountsRoute): Record<string, unknown>[] | undefined {
  for (const path of route.lists) {
    const found = readPaths(body, path);
    const records = parseRecords(found.flat());
    if (found.length > 0 && records) return records;
  }
  return undefined;
}

/** One account. Its id stands in its record, or in the address that was asked. */
function readAccount(record: unknown, addressed: string | undefined, route: AccountsRoute, plan: ResponsePlan): AccountReading | undefined {
  const { fields } = route;
  const idText = pickText(record, fields.id) || (addressed ?? '');
  const key = route.idIn ? (route.idIn.exec(idText)?.[1] ?? '') : idText;
  if (key === '') return undefined;
  const named = pickText(record, fields.currency).toUpperCase();
  const currency = isCurrencyCode(named) ? named : plan.currency;
  const kind = route.kinds?.find(({ field = fields.kind ?? [], is }) => fits(record, { field, is }))?.kind ?? route.kind;
  const mask = maskOf(fields.number === 'id' ? key : pickText(record, fields.number));
  const balance = readAmount(pickText(record, fields.balance) || undefined, { currency, scale: route.scale ?? 'major', languages: [] });
  const isOwed = ((kind === 'card' || kind === 'loan') && route.debtIs === 'positive') || fits(record, route.overdrawn);
  return {
    key,
    name: pickText(record, fields.name),
    ...(mask === undefined ? {} : { mask }),
    kind,
    currency,
    ...(balance === undefined ? {} : { balanceMinor: isOwed && balance !== 0 ? -balance : balance }),
    rows: [],
    rowOrder: 'unknown',
    coverage: { hasOlder: false, rowsLeft: 0 },
  };
}
