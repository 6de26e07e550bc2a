/** A bank's visits against a vault in memory, for tests of ingest and of what reads after it. */
import type { Capture, IngestContext } from '../../../utils/ledger/index.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { StatementAccount } from '../../../utils/model/statement.ts';

export const noon = Date.parse('2026-03-20T12:00:00Z');

/** Ids count up, time stands still. */
export function ingestContext(now = noon): IngestContext {
  let next = 0;
  return { newId: () => `id${(next += 1)}`, now, dateOf: (instant) => localDate(new Date(instant)) };
}

export const rowsOf = (...accounts: StatementAccount[]): Outcome => ({
  kind: 'rows',
  statement: { adapter: { id: 'generic', version: 1 }, route: 'page', fieldRoutes: { date: 'td' }, accounts, disagreements: [] },
});

export const captureOf = (outcome: Outcome, { siteId = 'bank.example', capturedAt = noon }: Partial<Capture> = {}): Capture => ({ siteId, outcome, capturedAt });
