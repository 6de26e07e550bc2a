import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { CatchUp } from '../../utils/model/catch-up.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import { Button } from '../controls/button.tsx';
import { progressOf } from './offer.ts';
import { sayProgress } from './say-catch-up.ts';

/** How far back it has come, as a level that rises to where it goes, and the way to stop it. */
export function CatchUpProgress({ run, today, onStop }: { run: CatchUp; today: IsoDate; onStop: () => void }): VNode {
  const progress = progressOf(run, today);
  const percent = progress === undefined ? undefined : Math.round(progress * 100);
  return (
    <div class="catch-up" data-going="">
      <p role="status">{sayProgress(run, today)}</p>
      <div class="catch-up-level" role="progressbar" aria-label={t('history.reading')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} data-unknown={percent === undefined ? '' : undefined}>
        <span style={percent === undefined ? undefined : { inlineSize: `${percent}%` }} />
      </div>
      <Button onClick={onStop}>{t('history.stop')}</Button>
    </div>
  );
}
