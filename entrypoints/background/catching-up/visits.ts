import { placeStatement } from '../../../utils/ledger/merge/place-statement.ts';
import type { PlacedList } from '../../../utils/ledger/merge/place-statement.ts';
import { createMarker } from '../../../utils/ledger/merge/visit-marks.ts';
import type { Marker } from '../../../utils/ledger/merge/visit-marks.ts';
import type { CaptureSubmission } from '../../../utils/messages/protocol.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Visit } from '../../../utils/model/visit.ts';
import type { StoredValue, Visits } from '../../../utils/settings/index.ts';

/** A visit ends when nothing of it was seen for so long: then what the bank shows may have moved. */
const longestPauseMs = 30 * 60_000;

/** More tabs than this are not remembered; the oldest visits go first. */
const mostTabs = 20;

/** A capture placed in the visit of its tab. */
export interface PlacedCapture {
  outcome: Outcome;
  lists: PlacedList[];
  /** Remembers what the visit has shown; only once the capture is kept. */
  keep: () => Promise<void>;
}

interface Shown {
  tabId: number;
  siteId: string;
  isTurned: boolean;
  now: number;
}

/** Marks of this browser session. The seed is made when first needed. */
export async function openMarker(memory: StoredValue<Visits>, random: () => number): Promise<Marker> {
  const { seed } = await memory.update((before) => (before.seed === 0 ? { ...before, seed: random() } : before));
  return createMarker(seed);
}

/**
 * Places a capture in what its tab has shown of the site so far, so that twins and seams are counted over the whole visit.
 * A capture that comes twice is placed where it was the first time.
 */
export async function placeCapture(memory: StoredValue<Visits>, marker: Marker, { visitId, sequence, outcome }: CaptureSubmission, { tabId, siteId, isTurned, now }: Shown): Promise<PlacedCapture> {
  if (outcome.kind !== 'rows') return { outcome, lists: [], keep: async () => undefined };
  const known = (await memory.read()).tabs[String(tabId)];
  const visit = known?.siteId === siteId && now - known.at < longestPauseMs ? known : undefined;
  const again = visit?.last?.visitId === visitId && visit.last.sequence === sequence ? visit.last : undefined;
  const before = again?.before ?? visit?.accounts ?? {};
  const turned = again?.isTurned ?? isTurned;
  const { statement, accounts, lists } = placeStatement(outcome.statement, before, { marker, isTurned: turned });
  const after: Visit = { siteId, accounts, last: { visitId, sequence, isTurned: turned, before }, at: now };
  return { outcome: { ...outcome, statement }, lists, keep: async () => void (await memory.update((all) => ({ ...all, tabs: withVisit(all.tabs, tabId, after) }))) };
}

function withVisit(tabs: Record<string, Visit>, tabId: number, visit: Visit): Record<string, Visit> {
  const others = Object.entries(tabs).filter(([tab]) => tab !== String(tabId));
  return Object.fromEntries([...others.toSorted(([, a], [, b]) => a.at - b.at), [String(tabId), visit] as const].slice(-mostTabs));
}

/** Forgets the visits that `isGone` names: a closed tab's, a forgotten site's. */
export async function forgetVisits(memory: StoredValue<Visits>, isGone: (visit: Visit, tabId: number) => boolean): Promise<void> {
  const { tabs } = await memory.read();
  if (!Object.entries(tabs).some(([tab, visit]) => isGone(visit, Number(tab)))) return;
  await memory.update((before) => ({ ...before, tabs: Object.fromEntries(Object.entries(before.tabs).filter(([tab, visit]) => !isGone(visit, Number(tab)))) }));
}
