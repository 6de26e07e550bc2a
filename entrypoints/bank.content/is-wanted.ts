import type { BankRoutes } from '../../bank-adapters/bank-routes.ts';
import { hasMatch } from '../../bank-adapters/routes/match-response.ts';
import { responseRoutesOf } from '../../bank-adapters/routes/response-route.ts';
import type { ObservedResponse } from '../../bank-adapters/types.ts';
import { hasLedgerShape } from './ledger-shape.ts';

/**
 * Whether a response is worth keeping. On the site of a named adapter only what its routes name; elsewhere what has the
 * shape of a ledger, or what the adapter of a platform knows by its address.
 */
export function isWanted(response: ObservedResponse, banks: readonly BankRoutes[], adapterId: string | undefined): boolean {
  const isNamed = banks.some(({ plan }) => plan !== undefined && hasMatch(responseRoutesOf(plan), [response]));
  const knowsItsOwn = banks.some(({ about, plan }) => about.id === adapterId && plan !== undefined);
  return isNamed || (!knowsItsOwn && hasLedgerShape(response.body));
}
