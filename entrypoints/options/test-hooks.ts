import type { AccountReadBack } from '../../utils/ledger/read-back.ts';
import { readBack } from '../../utils/ledger/read-back.ts';
import { sendToBackground } from '../../utils/messages/from-page.ts';
import type { VaultCommand } from '../../utils/messages/protocol.ts';
import type { CatchUp, Pace } from '../../utils/model/catch-up.ts';
import { readConnections } from '../../utils/connect/reading.ts';
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { Refresh } from '../../utils/model/refresh.ts';
import { sessionMemory, setTestNow, setTestPace } from '../../utils/settings/index.ts';
import { openBrowserVault } from '../../utils/vault/browser-vault.ts';

/** What tests and tools do in the dashboard of the test build, as `tidemarkTest`. */
export interface TestHooks {
  /** What the vault holds. */
  readBack: () => Promise<{ accounts: AccountReadBack[] }>;
  /** What the last capture of each open tab came to. */
  pageStatuses: () => Promise<PageStatus[]>;
  /** What catching up came to, in each open tab. */
  catchUps: () => Promise<CatchUp[]>;
  /** The last refresh. */
  refresh: () => Promise<Refresh | null>;
  /** What pages know of the connections. */
  connections: () => Promise<ConnectionView[]>;
  /** Turns pages faster than a person. */
  setPace: (pace: Pace) => Promise<void>;
  /** Stops the extension's clock at an instant, or lets it go. */
  setNow: (instant: number | undefined) => Promise<void>;
  /** A new vault under a device key. */
  createVault: () => Promise<void>;
  /** Locks; a vault under a device key gets the tests' passphrase first, since it cannot be locked. */
  lock: (how: 'screen' | 'full') => Promise<void>;
  unlock: () => Promise<void>;
  erase: () => Promise<void>;
}

const passphrase = 'passphrase of the test build';

/** Makes the hooks reachable. Call it under `if (__TEST_BUILD__)` alone: the store build must not hold them. */
export function installTestHooks(): void {
  const vault = openBrowserVault();
  const apply = async (command: VaultCommand): Promise<void> => {
    const reply = await sendToBackground('vault/apply', command);
    if (!reply.ok) throw new Error(`${command.kind} failed: ${reply.code}`);
  };
  const hooks: TestHooks = {
    readBack: () => readBack(vault),
    pageStatuses: async () => Object.values(await sessionMemory.pageStatus.read()),
    catchUps: async () => Object.values(await sessionMemory.catchUps.read()),
    refresh: () => sessionMemory.refresh.read(),
    connections: () => readConnections(vault),
    setPace: setTestPace,
    setNow: setTestNow,
    createVault: () => apply({ kind: 'create-with-device-key' }),
    lock: async (how) => {
      const state = await vault.state();
      if (state.kind === 'unlocked' && state.protection === 'device-key') await apply({ kind: 'protect', passphrase });
      await apply({ kind: 'lock', how });
    },
    unlock: () => apply({ kind: 'unlock', passphrase }),
    erase: () => apply({ kind: 'erase-everything' }),
  };
  Object.assign(globalThis, { tidemarkTest: hooks });
}
