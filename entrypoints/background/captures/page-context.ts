import { readVaultLedger } from '../../../utils/ledger/index.ts';
import type { PageContext } from '../../../utils/messages/protocol.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { readTestNow } from '../../../utils/settings/index.ts';
import type { Vault } from '../../../utils/vault/contract.ts';

/** What a page of a watched site may know: its own accounts' tidemarks, none while the vault is locked. */
export async function readPageContext(vault: Vault, site: WatchedSite): Promise<PageContext> {
  const { kind } = await vault.state();
  const isOpen = kind === 'unlocked' || kind === 'screen-locked';
  const summary = isOpen ? await readVaultLedger(vault).readSummary() : undefined;
  const context: PageContext = {
    siteId: site.id,
    ...(site.adapterId === undefined ? {} : { adapterId: site.adapterId }),
    pageOnly: site.pageOnly,
    accounts: (summary?.accounts ?? []).filter(({ siteId }) => siteId === site.id).map(waterlineOf),
  };
  if (!__TEST_BUILD__) return context;
  const testNow = await readTestNow();
  return testNow === undefined ? context : { ...context, testNow };
}

const waterlineOf = ({ key, tidemark, lastRowCount }: Account): PageContext['accounts'][number] => ({
  key,
  ...(tidemark === undefined ? {} : { tidemark: tidemark.date }),
  ...(lastRowCount === undefined ? {} : { lastRowCount }),
});
