import type { Outcome } from '../model/outcome.ts';
import type { SiteHealth } from '../model/site.ts';
import type { Draft } from '../vault/contract.ts';
import { healthSchema, readDocument } from './documents.ts';
import { joinHealth, nextHealth } from './merge/health.ts';

/** Notes in a site's health what a capture came to. */
export async function saveHealth(draft: Draft, siteId: string, outcome: Outcome, at: number): Promise<void> {
  const before = await readDocument(draft, { kind: 'site', key: siteId }, healthSchema);
  const after = nextHealth(before, siteId, outcome, at);
  if (after !== undefined && after !== before) draft.put('site', siteId, after);
}

/** Merges what was noted of sites while the vault was locked. */
export async function mergeHeldHealth(draft: Draft, held: readonly SiteHealth[]): Promise<void> {
  for (const each of held) {
    const stored = await readDocument(draft, { kind: 'site', key: each.siteId }, healthSchema);
    draft.put('site', each.siteId, joinHealth(stored, each));
  }
}
