import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatNearDate } from '../../utils/i18n/dates.ts';
import { t } from '../../utils/i18n/words.ts';
import type { CatchUpReach } from '../../utils/model/catch-up.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { Account } from '../../utils/model/ledger.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import { Button } from '../controls/button.tsx';
import { useServices } from '../state/page-state.tsx';
import { sayFailure, useCommand } from '../state/use-command.ts';
import { useLive } from '../state/use-live.ts';
import { CatchUpProgress } from './catch-up-progress.tsx';
import { endOf, isOfNow, offerCatchUp } from './offer.ts';
import { ReachChoice } from './reach-choice.tsx';
import { sayEnd } from './say-catch-up.ts';
import './catch-up.css';

interface CatchUpControlProps {
  tabId: number;
  status: PageStatus | undefined;
  accounts: readonly Account[];
}

/**
 * Reads back what the bank's page lists before its first rows: the offer, the way it goes, and what it came to. Nothing
 * where the tab shows no transactions.
 */
export function CatchUpControl({ tabId, status, accounts }: CatchUpControlProps): VNode | null {
  const services = useServices();
  const { run: send, isRunning, failure } = useCommand();
  const runs = useLive(services, services.readCatchUps, services.onCatchUpChange).value ?? [];
  const [isChoosing, setChoosing] = useState(false);
  const [now, today] = [services.now(), localDate(new Date(services.now()))];
  const run = runs.find((each) => each.tabId === tabId && isOfNow(each, now));
  const end = run === undefined ? undefined : endOf(run, now);
  const offer = offerCatchUp(status, accounts);
  const start = async (reach: CatchUpReach): Promise<void> => {
    await send('site/apply', { kind: 'catch-up', tabId, reach });
    setChoosing(false);
  };

  if (run !== undefined && end === undefined) {
    return <CatchUpProgress run={run} today={today} onStop={() => void send('site/apply', { kind: 'stop-catch-up', tabId })} />;
  }
  if (offer === undefined && run === undefined) return null;
  return (
    <div class="catch-up">
      <p class="catch-up-end" role="status">
        {failure !== undefined ? sayFailure(failure) : run !== undefined && end !== undefined ? sayEnd(run, end, today) : ''}
      </p>
      {offer?.kind === 'since' && (
        <Button look="primary" wide busy={isRunning} onClick={() => void start({ kind: 'tidemark' })}>
          {t('history.since', { date: formatNearDate(offer.date, today) })}
        </Button>
      )}
      {offer !== undefined && (
        <button type="button" class="catch-up-more" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {t(offer.kind === 'since' ? 'history.further' : 'history.older')}
        </button>
      )}
      {offer !== undefined && isChoosing && <ReachChoice today={today} isBusy={isRunning} onChoose={(reach) => void start(reach)} />}
    </div>
  );
}
