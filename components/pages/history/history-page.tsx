import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import type { HistoryEntry } from '../../../utils/model/history.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import { Button } from '../../controls/button.tsx';
import { Chip } from '../../controls/chip.tsx';
import { DateText } from '../../figures/date-text.tsx';
import { Page } from '../../layout/page.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { useHistory } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import { sayFailure } from '../../state/use-command.ts';
import { HistoryStep } from './history-step.tsx';
import { useSteps } from './use-steps.ts';
import './history-page.css';

/** What was done? Every visit, import and change, day by day, and the way back from each. */
export function HistoryPage(): VNode {
  const live = useHistory();
  return (
    <Page title={t('journal.title')}>
      {live.value === undefined && live.status !== 'failed' && <LoadingLine />}
      {live.value === undefined && live.status === 'failed' && <EmptyState title={t('shared.couldNotLoad')}>{t('shared.couldNotLoadWhy')}</EmptyState>}
      {live.value !== undefined && <Entries {...live.value} />}
    </Page>
  );
}

/** So many are shown at once. */
const pageSize = 100;

const kinds = {
  everything: () => true,
  yours: ({ kind }: HistoryEntry) => kind !== 'capture',
  captured: ({ kind }: HistoryEntry) => kind === 'capture',
} as const satisfies Record<string, (entry: HistoryEntry) => boolean>;

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

function Entries({ entries, damaged }: { entries: readonly HistoryEntry[]; damaged: number }): VNode {
  const { now } = useServices();
  const steps = useSteps();
  const [shown, setShown] = useState<keyof typeof kinds>('everything');
  const [most, setMost] = useState(pageSize);
  const today = localDate(new Date(now()));
  const wanted = useMemo(() => entries.filter(kinds[shown]), [entries, shown]);
  const days = useMemo(() => [...Map.groupBy(wanted.slice(0, most), ({ at }) => localDate(new Date(at)))], [wanted, most]);

  const damage = damaged > 0 && <Notice tone="warn">{t('journal.damaged', { count: damaged })}</Notice>;
  if (entries.length === 0) {
    return (
      <>
        {damage}
        <EmptyState title={t('journal.emptyTitle')}>{t('journal.emptyNext')}</EmptyState>
      </>
    );
  }
  return (
    <div class="history">
      {damage}
      <p class="soft">{t('journal.lead')}</p>
      <div class="history-kinds" role="group" aria-label={t('journal.kinds')}>
        {kindNames.map((kind) => (
          <Chip key={kind} pressed={kind === shown} onClick={() => setShown(kind)}>
            {t(`journal.${kind}`)}
          </Chip>
        ))}
      </div>
      {steps.failure !== undefined && (
        <Notice tone="over" live="assertive">
          {sayFailure(steps.failure)}
        </Notice>
      )}
      {days.length === 0 && <p class="soft">{t('journal.nothingOfKind')}</p>}
      {days.map(([day, ofDay]) => (
        <section key={day} class="history-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <DateText date={day} today={today} />
          </h2>
          <ol>
            {ofDay.map((entry) => (
              <HistoryStep key={entry.step} entry={entry} steps={steps} />
            ))}
          </ol>
        </section>
      ))}
      {wanted.length > most && (
        <p>
          <Button onClick={() => setMost(most + pageSize)}>{t('journal.older')}</Button>
        </p>
      )}
    </div>
  );
}
