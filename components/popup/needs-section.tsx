import { ChevronRight } from 'lucide-preact';
import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { useServices } from '../state/page-state.tsx';
import type { Need } from './needs.ts';

const say = ({ kind, siteLabel }: Need): string => (kind === 'protect' ? t('popup.protect') : t(`popup.${kind}`, { site: siteLabel }));

/** What needs a decision; each leads to where it is made. Nothing is shown where nothing does. */
export function NeedsSection({ needs }: { needs: readonly Need[] }): VNode | null {
  const { openTab } = useServices();
  if (needs.length === 0) return null;
  return (
    <section class="popup-needs">
      <h2 class="popup-label">{t('popup.needsYou')}</h2>
      <ul>
        {needs.map((need) => (
          <li key={need.kind + need.siteLabel}>
            <button type="button" onClick={() => void openTab(need.href)}>
              <span>{say(need)}</span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
