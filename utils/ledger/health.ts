import type { Account } from '../model/ledger.ts';
import type { SiteHealth } from '../model/site.ts';
import type { Draft } from '../vault/contract.ts';
import { healthSchema, readDocument, readDocuments } from './documents.ts';
import { joinHealth, nextHealth, withContradictions, type HealthNote } from './merge/health.ts';

/** Notes in a site's health what a capture came to. */
export async function saveHealth(draft: Draft, note: HealthNote): Promise<void> {
  const { siteId } = note;
  const before = await readDocument(draft, { kind: 'site', key: siteId }, healthSchema);
  const after = nextHealth(before, note);
  if (after !== undefined && after !== before) draft.put('site', siteId, after);
}

/** Notes which accounts a capture has shown as they cannot be, and which as they are known. */
export async function saveContradictions(draft: Draft, siteId: string, note: Parameters<typeof withContradictions>[1]): Promise<void> {
  const before = (await readDocument(draft, { kind: 'site', key: siteId }, healthSchema)) ?? { siteId, lastVisitAt: note.at, lastOutcome: 'unrecognised', lastReason: 'reader-failed' };
  if (note.found.length > 0 || before.contradictions !== undefined) draft.put('site', siteId, withContradictions(before, note));
}

/** Merges what was noted of sites while the vault was locked. */
export async function mergeHeldHealth(draft: Draft, held: readonly SiteHealth[]): Promise<void> {
  for (const each of held) {
    const stored = await readDocument(draft, { kind: 'site', key: each.siteId }, healthSchema);
    draft.put('site', each.siteId, joinHealth(stored, each));
  }
}

/** Notes how many captures of each site wait that this version cannot read; of all others, none. */
export async function noteUnread(draft: Draft, counts: ReadonlyMap<string, number>, now: number): Promise<void> {
  const stored = await readDocuments(draft, 'site', healthSchema);
  const ids = new Set([...stored.map(({ siteId }) => siteId), ...counts.keys()]);
  for (const siteId of ids) {
    const before: SiteHealth = stored.find((each) => each.siteId === siteId) ?? { siteId, lastVisitAt: now, lastOutcome: 'unrecognised', lastReason: 'reader-failed' };
    const { unreadCaptures, ...rest } = before;
    const count = counts.get(siteId) ?? 0;
    if (count !== (unreadCaptures ?? 0)) draft.put('site', siteId, count === 0 ? rest : { ...rest, unreadCaptures: count });
  }
}

/** Takes out how accounts were read that are no longer in the ledger, or no longer under that key. */
export async function forgetWays(draft: Draft, accounts: readonly Pick<Account, 'siteId' | 'key'>[]): Promise<void> {
  for (const siteId of new Set(accounts.map((account) => account.siteId))) {
    const health = await readDocument(draft, { kind: 'site', key: siteId }, healthSchema);
    if (health?.ways === undefined) continue;
    const ways = health.ways.filter((each) => !accounts.some((account) => account.siteId === siteId && account.key === each.account));
    if (ways.length < health.ways.length) draft.put('site', siteId, { ...health, ways });
  }
}
