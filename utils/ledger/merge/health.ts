import type { Outcome } from '../../model/outcome.ts';
import type { Proof } from '../../model/proof.ts';
import type { SiteHealth } from '../../model/site.ts';
import type { StatementAccount } from '../../model/statement.ts';

/**
 * A site's health after a capture. An ignored page says nothing about it, and neither does a capture older than the
 * last: both leave it as it is (`undefined` where nothing is known yet).
 */
export function nextHealth(before: SiteHealth | undefined, siteId: string, outcome: Outcome, at: number): SiteHealth | undefined {
  if (outcome.kind === 'ignored' || (before !== undefined && at < before.lastVisitAt)) return before;
  const visit: SiteHealth = { siteId, lastVisitAt: at, lastOutcome: outcome.kind };
  if (outcome.kind === 'unrecognised') {
    const { adapter } = outcome;
    return { ...before, ...visit, lastReason: outcome.reason, ...(adapter === undefined ? {} : { adapter }) };
  }
  const { lastReason: _cleared, ...known } = before ?? visit;
  if (outcome.kind === 'empty') return { ...known, ...visit, lastGoodAt: at, adapter: outcome.adapter };
  const { adapter, route, fieldRoutes, disagreements, accounts } = outcome.statement;
  const lastProof = worstProof(accounts);
  const lastRowCount = accounts.reduce((sum, account) => sum + account.rows.length, 0);
  return {
    ...known,
    ...visit,
    lastGoodAt: at,
    ...(outcome.kind === 'rows' ? { lastRowCount, ...(lastProof === undefined ? {} : { lastProof }) } : {}),
    adapter,
    route,
    fieldRoutes,
    disagreements,
  };
}

/** Proved only where every account with rows is; `undefined` where none has any. */
function worstProof(accounts: readonly StatementAccount[]): Proof['result'] | undefined {
  const results = new Set(accounts.filter((account) => account.rows.length > 0).map((account) => account.proof.result));
  return (['broken', 'unprovable', 'proved'] as const).find((result) => results.has(result));
}

/** Of two notes on one site the newer one; what was good last is kept. */
export function joinHealth(stored: SiteHealth | undefined, held: SiteHealth): SiteHealth {
  if (stored === undefined) return held;
  const [older, newer] = stored.lastVisitAt <= held.lastVisitAt ? [stored, held] : [held, stored];
  const { lastReason: _past, ...kept } = older;
  return { ...kept, ...newer };
}
