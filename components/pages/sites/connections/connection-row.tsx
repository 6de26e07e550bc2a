import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { patternOfHost } from '../../../../utils/connect/simplefin/setup-token.ts';
import { t } from '../../../../utils/i18n/words.ts';
import type { ConnectionView } from '../../../../utils/model/connection.ts';
import type { Account } from '../../../../utils/model/ledger.ts';
import { Button } from '../../../controls/button.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../../state/use-command.ts';
import { CommandDialog } from '../../command-dialog.tsx';
import { sayLastPull, sayProblem } from './say-connection.ts';

interface ConnectionRowProps {
  connection: ConnectionView;
  accounts: readonly Account[];
  onDone: (said: string) => void;
}

/** One connection: what came of asking it, what its service wants its user to know, and what can be done with it. */
export function ConnectionRow({ connection, accounts, onDone }: ConnectionRowProps): VNode {
  const { id, host, lastPull } = connection;
  const { now, requestHosts, expectHost } = useServices();
  const command = useCommand();
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => void command.run('refresh/apply', { kind: 'refresh', only: [id] });
  const allow = (): void => {
    expectHost(host);
    // The question comes first thing in the click: after any wait the browser no longer counts it as the user's.
    const granted = requestHosts([patternOfHost(host)]);
    void granted.then((isGranted) => (isGranted ? ask() : onDone(t('connections.refused', { host }))));
  };
  return (
    <li class="connection">
      <div class="connection-head">
        <h3>
          <bdi>{host}</bdi>
        </h3>
        <span class="soft">{t('connections.accounts', { count: accounts.length })}</span>
      </div>
      <p class="soft" data-tone={lastPull?.failure === undefined ? undefined : 'warn'}>
        {command.failure === undefined ? sayLastPull(connection, now()) : sayFailure(command.failure)}
      </p>
      {accounts.length > 0 && <p class="soft">{accounts.map((account) => account.name).join(', ')}</p>}
      {lastPull !== undefined && lastPull.problems.length > 0 && (
        <ul class="bullets">
          {lastPull.problems.map((problem) => (
            <li key={sayProblem(problem)}>
              <bdi>{sayProblem(problem)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div class="site-actions">
        {lastPull?.failure === 'not-granted' ? (
          <Button look="primary" onClick={allow}>
            {t('connections.allow', { host })}
          </Button>
        ) : (
          <Button busy={command.isRunning} onClick={ask}>
            {t('connections.askNow')}
          </Button>
        )}
        <Button onClick={() => setAsking(true)}>{t('connections.disconnect')}</Button>
      </div>
      <CommandDialog
        open={isAsking}
        title={t('connections.disconnectTitle', { host })}
        doLabel={t('connections.disconnect')}
        look="danger"
        send={(run) => run('connection/apply', { kind: 'disconnect', connectionId: id })}
        onDone={() => onDone(t('connections.disconnected', { host }))}
        onClose={() => setAsking(false)}
      >
        <p>{t('connections.disconnectWhy')}</p>
      </CommandDialog>
    </li>
  );
}
