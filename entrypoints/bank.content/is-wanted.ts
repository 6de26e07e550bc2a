import type { Adapter, ObservedResponse, PageView } from '../../bank-adapters/types.ts';
import { hasLedgerShape } from './ledger-shape.ts';

/**
 * Whether a response is worth keeping. On the site of a named adapter only what its routes name; elsewhere what has the
 * shape of a ledger, or what the adapter of a platform knows by its address.
 */
export function isWanted(response: ObservedResponse, blank: PageView, adapters: readonly Adapter[], adapterId: string | undefined): boolean {
  if (adapters.some((adapter) => knowsAddress(adapter, response, blank))) return true;
  return adapterId === undefined && hasLedgerShape(response.body);
}

/** The adapter is surer of a blank page with this response than of the blank page alone. */
const knowsAddress = (adapter: Adapter, response: ObservedResponse, blank: PageView): boolean =>
  adapter.about.id !== 'generic' && adapter.score({ ...blank, responses: [response] }) > adapter.score({ ...blank, responses: [] });
