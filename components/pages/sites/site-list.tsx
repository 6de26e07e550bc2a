import type { VNode } from 'preact';
import { formatAgo } from '../../../utils/i18n/dates.ts';
import { useServices } from '../../state/page-state.tsx';
import { ConditionMark } from './condition-mark.tsx';
import { sayHealth } from './say-health.ts';
import type { SiteView } from './use-sites.ts';

interface SiteListProps {
  views: readonly SiteView[];
  openId: string | undefined;
  onOpen: (siteId: string) => void;
}

/** Sites, each with its condition in a word and a sentence. A click shows the rest. */
export function SiteList({ views, openId, onOpen }: SiteListProps): VNode {
  const now = useServices().now();
  return (
    <ul>
      {views.map(({ site, isWatched, condition, health, accounts }) => (
        <li key={site.id} class="site-row" data-open={site.id === openId ? '' : undefined}>
          <button type="button" aria-expanded={site.id === openId} aria-describedby={`site-${site.id}`} onClick={() => onOpen(site.id)}>
            <bdi>{site.label}</bdi>
          </button>
          <span>{isWatched && <ConditionMark condition={condition} />}</span>
          <span id={`site-${site.id}`} class="site-row-sentence soft">
            {isWatched ? sayHealth(condition, health) : accounts.map((account) => account.name).join(', ')}
          </span>
          <span class="site-row-ago soft">{health !== undefined && formatAgo(health.lastVisitAt, now)}</span>
        </li>
      ))}
    </ul>
  );
}
