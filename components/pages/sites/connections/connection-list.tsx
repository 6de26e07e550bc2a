import type { VNode } from 'preact';
import { t } from '../../../../utils/i18n/words.ts';
import { useLedgerSummary } from '../../../state/ledger.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { useLive } from '../../../state/use-live.ts';
import { ConnectForm } from './connect-form.tsx';
import { ConnectionRow } from './connection-row.tsx';
import './connections.css';

/** The services that accounts come through, and the way to connect one. */
export function ConnectionList({ onDone }: { onDone: (said: string) => void }): VNode {
  const services = useServices();
  const connections = useLive(services, services.readConnections, services.ledger.onChange).value ?? [];
  const accounts = useLedgerSummary().value?.accounts ?? [];
  return (
    <section class="connections" aria-labelledby="sites-connections">
      <h2 id="sites-connections">{t('connections.title')}</h2>
      <p class="soft">{t('connections.why')}</p>
      {connections.length > 0 && (
        <ul>
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.id}
              connection={connection}
              accounts={accounts.filter(({ siteId, links = [] }) => siteId === connection.id || links.some((link) => link.siteId === connection.id))}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      <p class="soft">{t('connections.about')}</p>
      <ConnectForm onDone={onDone} />
    </section>
  );
}
