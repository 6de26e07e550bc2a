import { closingWindow } from '../../utils/model/history-window.ts';
import { localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import type { Account } from '../../utils/model/ledger.ts';
import { dueSites } from '../../utils/model/refresh-due.ts';
import type { SiteHealth, WatchedSite } from '../../utils/model/site.ts';
import type { VaultState } from '../../utils/vault/contract.ts';
import { siteCondition } from '../pages/sites/site-condition.ts';

/** Something that only the user can mend, and the page of the dashboard where it is mended. */
export interface Need {
  kind: 'protect' | 'siteNotAllowed' | 'siteUnreadable' | 'siteBroken' | 'windowCloses' | 'refreshDue' | 'toReview';
  siteLabel: string;
  /** How many sites or questions it is about, where it may be more than one. */
  count?: number;
  /** The last day on which it can still be done, where there is one. */
  until?: IsoDate;
  href: string;
}

interface KnownState {
  vault: VaultState;
  onboarded: boolean;
  sites: readonly WatchedSite[];
  health: readonly SiteHealth[];
  accounts: readonly Account[];
  /** Ids of sites that the browser lets us read; missing until it is known. */
  grantedSites: ReadonlySet<string> | undefined;
  hasTransactions: boolean;
  /** How many questions wait on the review page. */
  toReview: number;
  refreshHours: number;
  now: number;
}

const kinds = { 'not-allowed': 'siteNotAllowed', unreadable: 'siteUnreadable', 'does-not-add-up': 'siteBroken' } as const;
const most = 3;

/** At most three things, the gravest first. */
export function findNeeds({ vault, onboarded, sites, health, accounts, grantedSites, hasTransactions, toReview, refreshHours, now }: KnownState): Need[] {
  const ofSites = sites.flatMap((site): Need[] => {
    const condition = siteCondition(health.find((each) => each.siteId === site.id), grantedSites?.has(site.id) ?? true, now);
    const kind = condition in kinds ? kinds[condition as keyof typeof kinds] : undefined;
    return kind === undefined ? [] : [{ kind, siteLabel: site.label, href: '#/sites' }];
  });
  const today = localDate(new Date(now));
  const closing = sites.flatMap((site): Need[] => {
    const windows = accounts.filter(({ siteId }) => siteId === site.id).flatMap((account) => closingWindow(account, today) ?? []);
    const [first] = windows.filter(({ isPast }) => !isPast).toSorted((a, b) => (a.until < b.until ? -1 : 1));
    return first === undefined ? [] : [{ kind: 'windowCloses', siteLabel: site.label, until: first.until, href: '#/sites' }];
  });
  const due = dueSites(sites, health, refreshHours, now);
  const late: Need[] = due[0] === undefined ? [] : [{ kind: 'refreshDue', siteLabel: due[0].label, count: due.length, href: '#/sites' }];
  const questions: Need[] = toReview === 0 ? [] : [{ kind: 'toReview', siteLabel: '', count: toReview, href: '#/review' }];
  const isBare = vault.kind === 'unlocked' && vault.protection === 'device-key' && !onboarded && hasTransactions;
  return [...(isBare ? [{ kind: 'protect' as const, siteLabel: '', href: '#/' }] : []), ...closing, ...ofSites, ...late, ...questions].slice(0, most);
}
