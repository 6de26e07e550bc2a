import type { VNode } from 'preact';
import { formatAgo } from '../../../utils/i18n/dates.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import { useServices, useSettings } from '../../state/page-state.tsx';
import { hrefTo } from '../../state/route.ts';
import { ConditionMark } from '../sites/condition-mark.tsx';
import { sayHealth } from '../sites/say-health.ts';
import { siteCondition } from '../sites/site-condition.ts';
import { siteName } from '../sites/site-names.ts';
import '../plain-list.css';

/** The last visits, newest first: what each came to. */
export function VisitList({ health }: { health: readonly SiteHealth[] }): VNode {
  const now = useServices().now();
  const watched = useSettings()?.watchedSites ?? [];
  const latest = [...health].sort((one, other) => other.lastVisitAt - one.lastVisitAt).slice(0, 5);
  return (
    <ul class="plain-list">
      {latest.map((each) => {
        const condition = siteCondition(each, true, now);
        return (
          <li key={each.siteId} class="plain-list-item">
            <div class="plain-list-text">
              <a href={hrefTo('sites')}>
                <bdi>{siteName(each.siteId, watched)}</bdi>
              </a>
              <p class="soft">{sayHealth(condition, each)}</p>
            </div>
            <div class="plain-list-figure">
              <ConditionMark condition={condition} />
              <p class="soft">{formatAgo(each.lastVisitAt, now)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
