import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { SiteCondition } from './site-condition.ts';
import { lightOf } from './site-condition.ts';
import './condition-mark.css';

/** A site's condition: a coloured mark and, always, its word. */
export const ConditionMark = ({ condition }: { condition: SiteCondition }): VNode => (
  <span class="condition-mark" data-light={lightOf[condition]}>
    {t(`sites.${condition}`)}
  </span>
);
