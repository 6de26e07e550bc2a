import type { Outcome } from '../../../utils/model/outcome.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';

/** More tabs than this are not remembered; the oldest statuses go first. */
const mostTabs = 100;

/** What a capture came to, as the popup shows it. No amounts, no descriptions. */
export const statusOf = (page: Pick<PageStatus, 'tabId' | 'siteId' | 'origin' | 'receipt' | 'sequence' | 'at'>, outcome: Outcome): PageStatus => {
  const adapter = 'statement' in outcome ? outcome.statement.adapter : 'adapter' in outcome ? outcome.adapter : undefined;
  return {
    ...page,
    outcome: outcome.kind,
    ...('reason' in outcome ? { reason: outcome.reason } : {}),
    ...('detail' in outcome && outcome.detail !== undefined ? { detail: outcome.detail } : {}),
    ...(adapter === undefined ? {} : { adapter }),
  };
};

/** Remembers a tab's status for this browser session. */
export async function savePageStatus({ pageStatus }: SessionMemory, status: PageStatus): Promise<void> {
  await pageStatus.update((before) => {
    const others = Object.values(before).filter(({ tabId }) => tabId !== status.tabId);
    const kept = [...others.sort((a, b) => a.at - b.at), status].slice(-mostTabs);
    return Object.fromEntries(kept.map((each) => [String(each.tabId), each]));
  });
}

/** Another document has come into a tab: what was said there is past, until this one has been read. */
export async function passPageStatus({ pageStatus }: SessionMemory, tabId: number): Promise<void> {
  const status = (await pageStatus.read())[String(tabId)];
  if (status === undefined || status.isPast === true) return;
  await pageStatus.update((before) => {
    const now = before[String(tabId)];
    return now === undefined ? before : { ...before, [String(tabId)]: { ...now, isPast: true } };
  });
}

/** Forgets the statuses that `isGone` names: a closed tab's, a forgotten site's. */
export async function forgetPageStatus({ pageStatus }: SessionMemory, isGone: (status: PageStatus) => boolean): Promise<void> {
  if (!Object.values(await pageStatus.read()).some(isGone)) return;
  await pageStatus.update((before) => Object.fromEntries(Object.entries(before).filter(([, status]) => !isGone(status))));
}
