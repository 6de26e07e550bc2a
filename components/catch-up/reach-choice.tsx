import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import type { CatchUpReach } from '../../utils/model/catch-up.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';
import { isIsoDate } from '../../utils/model/iso-date.ts';
import { Button } from '../controls/button.tsx';

interface ReachChoiceProps {
  today: IsoDate;
  isBusy: boolean;
  onChoose: (reach: CatchUpReach) => void;
}

/** How far back: all that the bank shows, or from a day on. */
export function ReachChoice({ today, isBusy, onChoose }: ReachChoiceProps): VNode {
  const id = useId();
  const [date, setDate] = useState('');
  const isReady = isIsoDate(date) && date <= today;
  return (
    <div class="catch-up-choice">
      <p class="soft">{t('history.why')}</p>
      <Button wide busy={isBusy} onClick={() => onChoose({ kind: 'all' })}>
        {t('history.all')}
      </Button>
      <form
        class="catch-up-day"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onChoose({ kind: 'date', date });
        }}
      >
        <label for={id}>{t('history.day')}</label>
        <input id={id} type="date" max={today} value={date} onInput={({ currentTarget }) => setDate(currentTarget.value)} />
        <Button type="submit" busy={isBusy} disabled={!isReady}>
          {t('history.start')}
        </Button>
      </form>
    </div>
  );
}
