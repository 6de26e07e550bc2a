import type { Refresh } from '../../utils/model/refresh.ts';
import { useLedger } from '../state/ledger.tsx';
import { useServices, useSettings } from '../state/page-state.tsx';
import type { Command } from '../state/use-command.ts';
import { useCommand } from '../state/use-command.ts';
import { useLive } from '../state/use-live.ts';
import { isOfNow } from './say-refresh.ts';

export interface RefreshControls {
  /** Whether there is anything that a refresh could read. */
  isPossible: boolean;
  /** The refresh of which there is something to say. */
  shown: Refresh | undefined;
  isGoing: boolean;
  start: () => void;
  stop: () => void;
  failure: Command['failure'];
}

/** The refresh as it stands, and the two things to do about it. */
export function useRefresh(): RefreshControls {
  const services = useServices();
  const { isSample } = useLedger();
  const { run: send, failure } = useCommand();
  const sites = useSettings()?.watchedSites ?? [];
  const connections = useLive(services, services.readConnections, services.ledger.onChange).value ?? [];
  const run = useLive(services, services.readRefresh, services.onRefreshChange).value;
  const shown = isOfNow(run, services.now()) ? run : undefined;
  return {
    isPossible: !isSample && sites.length + connections.length > 0,
    shown,
    isGoing: shown !== undefined && shown.end === undefined,
    start: () => void send('refresh/apply', { kind: 'refresh' }),
    stop: () => void send('refresh/apply', { kind: 'stop-refresh' }),
    failure,
  };
}
