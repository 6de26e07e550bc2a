import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import './loading-line.css';

/** Loading is a line that draws itself. It comes only after a moment, so that what is quick does not flicker. */
export function LoadingLine({ label }: { label?: string }): VNode {
  return (
    <output class="loading-line">
      <span class="visually-hidden">{label ?? t('shared.loading')}</span>
      <span class="loading-line-stroke" />
    </output>
  );
}
