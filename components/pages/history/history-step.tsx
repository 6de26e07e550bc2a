import type { VNode } from 'preact';
import { currentLocale, t } from '../../../utils/i18n/words.ts';
import type { HistoryEntry } from '../../../utils/model/history.ts';
import { Button } from '../../controls/button.tsx';
import { useSettings } from '../../state/page-state.tsx';
import { sayMore, sayStep } from './say-step.ts';
import type { Steps } from './use-steps.ts';

const sayTime = (at: number): string => new Intl.DateTimeFormat(currentLocale().tag, { timeStyle: 'short' }).format(at);

/** One thing that was done, when, and the way back from it. */
export function HistoryStep({ entry, steps }: { entry: HistoryEntry; steps: Steps }): VNode {
  const watched = useSettings()?.watchedSites ?? [];
  const what = sayStep(entry, watched);
  const more = sayMore(entry);
  const way = steps.canSwitch(entry);
  return (
    <li class="history-step" data-undone={entry.undone === true ? '' : undefined}>
      <time class="history-time soft" dateTime={new Date(entry.at).toISOString()}>
        {sayTime(entry.at)}
      </time>
      <div class="history-text">
        <p>
          <bdi class="history-what">{what}</bdi>
          {entry.undone === true && <span class="history-mark">{t('journal.undone')}</span>}
        </p>
        {more !== undefined && <p class="soft">{more}</p>}
      </div>
      {way !== undefined && (
        <Button look="quiet" disabled={steps.isRunning} label={t(way === 'undo' ? 'journal.undoThis' : 'journal.redoThis', { what })} onClick={() => void steps.switchStep(way, entry)}>
          {t(`journal.${way}`)}
        </Button>
      )}
    </li>
  );
}
