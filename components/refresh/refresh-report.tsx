import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import type { Refresh } from '../../utils/model/refresh.ts';
import { Button } from '../controls/button.tsx';
import { sayEnd, sayLine, saysWhere } from './say-refresh.ts';
import './refresh.css';

interface RefreshReportProps {
  run: Refresh;
  onStop: () => void;
  /** Only the lines of which somebody should know; in the popup. */
  isShort?: boolean;
}

/** How far it is, or what each site and connection came to. */
export function RefreshReport({ run, onStop, isShort = false }: RefreshReportProps): VNode {
  const isGoing = run.end === undefined;
  const where = saysWhere(run);
  const lines = isShort ? run.lines.filter(({ state }) => state === 'asks-to-sign-in' || state === 'failed') : run.lines;
  return (
    <section class="refresh" aria-label={t('refresh.title')}>
      {isGoing ? (
        <div class="refresh-going">
          <p role="status">
            <bdi>{where.text}</bdi>
            {where.note !== undefined && <span class="soft"> {where.note}</span>}
          </p>
          <div class="refresh-level" role="progressbar" aria-label={t('refresh.title')} aria-valuemin={0} aria-valuemax={run.lines.length} aria-valuenow={where.at}>
            <span style={{ inlineSize: `${Math.round((100 * (where.at + 0.5)) / Math.max(1, run.lines.length))}%` }} />
          </div>
          <Button onClick={onStop}>{t('refresh.stop')}</Button>
        </div>
      ) : (
        <p role="status">{sayEnd(run)}</p>
      )}
      {lines.length > 0 && (!isShort || !isGoing) && (
        <ul class="refresh-lines">
          {lines.map((line) => (
            <li key={`${line.kind} ${line.id}`} data-state={line.state}>
              <bdi>{line.label}</bdi>
              <span class="soft">{sayLine(line)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
