import { ArrowLeftRight, ChartSpline, CircleQuestionMark, Globe, Lock, RotateCcwClock, Settings2 } from 'lucide-preact';
import type { ComponentChildren, ComponentType, VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { IconProps } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import type { PageName } from '../state/route.ts';
import { hrefTo, pageNames } from '../state/route.ts';
import { Mark } from './mark.tsx';
import './rail.css';

const icons: Record<PageName, ComponentType<IconProps>> = {
  overview: ChartSpline,
  transactions: ArrowLeftRight,
  review: CircleQuestionMark,
  history: RotateCcwClock,
  sites: Globe,
  settings: Settings2,
};

const mostCounted = 99;

interface RailProps {
  page: PageName | undefined;
  /** How many questions wait to be answered. */
  toReview: number;
  /** Missing where there is nothing to lock: the sample, a vault under a device key. */
  onLock?: (() => void) | undefined;
  /** What is at hand on every page, beside the lock. */
  children?: ComponentChildren;
}

/** The pages, in words; a bar at the bottom on a phone. */
export function Rail({ page, toReview, onLock, children }: RailProps): VNode {
  return (
    <nav class="rail" aria-label={t('shell.navigation')}>
      <p class="rail-name">
        <Mark />
        {t('shared.productName')}
      </p>
      <ul>
        {pageNames.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name} data-page={name}>
              <a class="rail-link" href={hrefTo(name)} aria-current={name === page ? 'page' : undefined}>
                <Icon size={18} aria-hidden="true" />
                <span>{t(`shell.${name}`)}</span>
                {name === 'review' && toReview > 0 && (
                  <span class="rail-count">
                    <span aria-hidden="true">{toReview > mostCounted ? `${mostCounted}+` : toReview}</span>
                    <span class="visually-hidden">{t('shell.toReview', { count: toReview })}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
      <div class="rail-end">
        {children}
        {onLock && <IconButton icon={Lock} label={t('shell.lock')} onClick={onLock} />}
      </div>
    </nav>
  );
}
