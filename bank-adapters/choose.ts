import type { Outcome } from '../utils/model/outcome.ts';
import { addressKey } from './choose/address-key.ts';
import { unnamed } from './choose/pair.ts';
import { hasVisiblePasswordField } from './choose/password-field.ts';
import { settleReading, weighWitnesses, type Settled } from './choose/weigh.ts';
import { about as generic } from './generic/about.ts';
import { lookForRoots } from './reading/roots.ts';
import { finish, type Steps } from './reading/steps.ts';
import type { Adapter, PageView } from './types.ts';

/** What is known from earlier captures of the same site. */
export interface CaptureContext {
  /** `StatementAccount.key` → how many rows its last good capture had. */
  lastRowCounts: Record<string, number>;
}

/**
 * Reads a page once, with whichever adapter knows it best. Ends in exactly one of the five outcomes; never throws.
 * Named, taught and generic adapters stand in one list; of two equally sure ones the named one is asked first. Where the
 * best cannot read the page the next one is asked, but if none can, the best one's reason is given.
 */
export function* readStatement(view: PageView, adapters: readonly Adapter[], context?: CaptureContext): Steps<Outcome> {
  if (hasVisiblePasswordField(view, yield* lookForRoots(view))) return { kind: 'ignored', reason: 'password-field' };
  let failure: Outcome | undefined;
  for (const adapter of rankAdapters(view, adapters)) {
    const outcome = yield* askAdapter(view, adapter, context);
    if (outcome === undefined) continue;
    // Nothing else may guess at a half-built page: it is read again when it has settled.
    if (outcome.kind === 'unrecognised' && outcome.reason === 'still-loading') return failure ?? outcome;
    if (outcome.kind === 'ignored' && failure) continue;
    if (outcome.kind !== 'unrecognised') return outcome;
    failure ??= outcome;
  }
  return failure ?? { kind: 'ignored', reason: 'not-an-account-page' };
}

/** The same at once, however long it takes. */
export const captureStatement = (view: PageView, adapters: readonly Adapter[], context?: CaptureContext): Outcome => finish(readStatement(view, adapters, context));

/** Adapters that may know the page, the surest first. One whose score throws does not know it. */
function rankAdapters(view: PageView, adapters: readonly Adapter[]): Adapter[] {
  return adapters
    .map((adapter) => ({ adapter, score: scoreOf(view, adapter), isNamed: adapter.about.id !== generic.id }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || Number(b.isNamed) - Number(a.isNamed))
    .map(({ adapter }) => adapter);
}

function scoreOf(view: PageView, adapter: Adapter): number {
  try {
    return adapter.score(view);
  } catch {
    return 0;
  }
}

function* askAdapter(view: PageView, adapter: Adapter, context: CaptureContext | undefined): Steps<Outcome | undefined> {
  const response = yield* askWitness('readResponses', adapter, view);
  const page = yield* askWitness('readPage', adapter, view);
  yield;
  const settled = weighWitnesses(response, page);
  return settled && missRows(toOutcome(settled, adapter, view.url), settled, context);
}

/** One witness, its failures made an answer. The error's text may hold what the page says, so only its kind is kept. */
function* askWitness(witness: 'readResponses' | 'readPage', adapter: Adapter, view: PageView): Steps<Settled | undefined> {
  try {
    const said = adapter[witness]?.(view);
    const reading = said && 'next' in said ? yield* said : said;
    yield;
    return reading && settleReading(reading, witness === 'readPage' ? 'page' : 'response');
  } catch (error) {
    return { kind: 'unrecognised', reason: 'reader-failed', detail: `${witness}: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}

function toOutcome(settled: Settled, adapter: Adapter, url: URL): Outcome {
  const by = { id: adapter.about.id, version: adapter.about.version };
  if (settled.kind === 'ignored') return settled;
  if (settled.kind === 'empty' || settled.kind === 'unrecognised') return { ...settled, adapter: by };
  const { route, fieldRoutes, disagreements } = settled;
  const label = adapter.about.id === generic.id ? url.hostname : adapter.about.label;
  const accounts = settled.accounts.map((account) => ({
    ...account,
    key: account.key === unnamed ? addressKey(url) : account.key,
    name: account.name || account.mask || label,
  }));
  return { kind: settled.kind, statement: { adapter: by, route, fieldRoutes, accounts, disagreements } };
}

/**
 * Rows that were there last time and are gone now are missed, unless the page itself says that there are none, or is one
 * that never lists any.
 */
function missRows(outcome: Outcome, settled: Settled, context: CaptureContext | undefined): Outcome {
  const counts = context?.lastRowCounts ?? {};
  const hadRows = (key: string): boolean => Object.hasOwn(counts, key) && (counts[key] ?? 0) > 0;
  if (outcome.kind === 'balances' && settled.kind === 'balances' && !settled.isOverview) {
    const isMissing = outcome.statement.accounts.some((account) => hadRows(account.key));
    return isMissing ? { kind: 'unrecognised', adapter: outcome.statement.adapter, reason: 'rows-gone' } : outcome;
  }
  const isBare = outcome.kind === 'unrecognised' && outcome.reason === 'no-transactions-found';
  return isBare && Object.keys(counts).some(hadRows) ? { ...outcome, reason: 'rows-gone' } : outcome;
}
