import type { Outcome } from '../../model/outcome.ts';
import type { Proof } from '../../model/proof.ts';
import type { Contradiction, ResponseCounts, SiteHealth, WantedField } from '../../model/site.ts';
import type { Statement, StatementAccount } from '../../model/statement.ts';
import { nextWays } from './reading-ways.ts';

/** What a visit came to, as far as a site's health goes. */
export interface HealthNote {
  siteId: string;
  outcome: Outcome;
  capturedAt: number;
  responses?: ResponseCounts;
}

/**
 * A site's health after a capture. An ignored page says nothing about it, and neither does a capture older than the
 * last: both leave it as it is (`undefined` where nothing is known yet).
 */
export function nextHealth(before: SiteHealth | undefined, { siteId, outcome, capturedAt: at, responses }: HealthNote): SiteHealth | undefined {
  if (outcome.kind === 'ignored' || (before !== undefined && at < before.lastVisitAt)) return before;
  const visit: SiteHealth = { siteId, lastVisitAt: at, lastOutcome: outcome.kind, ...(responses === undefined ? {} : { responses }) };
  if (outcome.kind === 'unrecognised') {
    const { adapter } = outcome;
    return { ...before, ...visit, lastReason: outcome.reason, ...(adapter === undefined ? {} : { adapter }) };
  }
  const { lastReason: _cleared, ...known } = before ?? visit;
  if (outcome.kind === 'empty') return { ...known, ...visit, lastGoodAt: at, adapter: outcome.adapter };
  const { adapter, route, fieldRoutes, disagreements } = outcome.statement;
  const rows = outcome.kind === 'rows' ? rowsHealth(known, outcome.statement, at) : {};
  return { ...known, ...visit, lastGoodAt: at, ...rows, adapter, route, fieldRoutes, disagreements };
}

/** What only a page with rows tells. */
function rowsHealth({ ways = [] }: SiteHealth, statement: Statement, at: number): Partial<SiteHealth> {
  const { accounts } = statement;
  const lastProof = worstProof(accounts);
  const lastRowCount = accounts.reduce((sum, account) => sum + account.rows.length, 0);
  const rowsLeft = accounts.reduce((sum, account) => sum + account.coverage.rowsLeft, 0);
  return {
    lastRowCount,
    expectedRowCount: lastRowCount + rowsLeft,
    ...(lastProof === undefined ? {} : { lastProof }),
    missingFields: findMissing(accounts),
    ways: nextWays(ways, statement, at),
  };
}

/** What a person would look for and none of the accounts with rows had. */
function findMissing(accounts: readonly StatementAccount[]): WantedField[] {
  const listed = accounts.filter((account) => account.rows.length > 0);
  const rows = listed.flatMap((account) => account.rows);
  const found: Record<WantedField, boolean> = {
    balance: listed.some((account) => account.balanceMinor !== undefined),
    'running-balance': rows.some((row) => row.balanceAfterMinor !== undefined),
    pending: rows.some((row) => row.pending !== 'unknown'),
    'account-number': listed.some((account) => account.mask !== undefined),
  };
  return (Object.keys(found) as WantedField[]).filter((field) => !found[field]);
}

/** Proved only where every account with rows is; `undefined` where none has any. */
function worstProof(accounts: readonly StatementAccount[]): Proof['result'] | undefined {
  const results = new Set(accounts.filter((account) => account.rows.length > 0).map((account) => account.proof.result));
  return (['broken', 'unprovable', 'proved'] as const).find((result) => results.has(result));
}

const mostContradictions = 20;

/** A site's health after accounts were shown as they cannot be, and others (`sound`, their keys) as they are known. */
export function withContradictions(before: SiteHealth, { found, sound, at }: { found: readonly Contradiction[]; sound: readonly string[]; at: number }): SiteHealth {
  const { contradictions = [], ...rest } = before;
  const isSettled = (each: Contradiction): boolean => (sound.includes(each.account) && each.at <= at) || found.some(({ account }) => account === each.account);
  const after = [...contradictions.filter((each) => !isSettled(each)), ...found].slice(-mostContradictions);
  return after.length === 0 ? rest : { ...rest, contradictions: after };
}

/** Of two notes on one site the newer one; what was good last is kept. */
export function joinHealth(stored: SiteHealth | undefined, held: SiteHealth): SiteHealth {
  if (stored === undefined) return held;
  const [older, newer] = stored.lastVisitAt <= held.lastVisitAt ? [stored, held] : [held, stored];
  const { lastReason: _past, ...kept } = older;
  return { ...kept, ...newer };
}
