import { ChevronRight } from 'lucide-preact';
import type { VNode } from 'preact';
import { formatNearDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import { localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import { useServices } from '../state/page-state.tsx';
import type { Need } from './needs.ts';

function say({ kind, siteLabel, until, count = 1 }: Need, today: IsoDate): string {
  if (kind === 'protect') return t('popup.protect');
  if (kind === 'refreshDue') return t('popup.refreshDue', { site: siteLabel, count });
  if (kind === 'toReview') return t('popup.toReview', { count });
  return kind === 'windowCloses' ? t('popup.windowCloses', { site: siteLabel, date: formatNearDate(until ?? today, today) }) : t(`popup.${kind}`, { site: siteLabel });
}

/** What needs a decision; each leads to where it is made. Nothing is shown where nothing does. */
export function NeedsSection({ needs }: { needs: readonly Need[] }): VNode | null {
  const { openTab, now } = useServices();
  const today = localDate(new Date(now()));
  if (needs.length === 0) return null;
  return (
    <section class="popup-needs">
      <h2 class="popup-label">{t('popup.needsYou')}</h2>
      <ul>
        {needs.map((need) => (
          <li key={need.kind + need.siteLabel}>
            <button type="button" onClick={() => void openTab(need.href)}>
              <span>{say(need, today)}</span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
