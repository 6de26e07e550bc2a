import { readVaultLedger } from '../../../utils/ledger/index.ts';
import type { PageContext } from '../../../utils/messages/protocol.ts';
import type { Pace } from '../../../utils/model/catch-up.ts';
import type { Recipe } from '../../../utils/model/recipe.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import type { PlainSettings } from '../../../utils/settings/index.ts';
import { readTestNow } from '../../../utils/settings/index.ts';
import type { Vault } from '../../../utils/vault/contract.ts';

/** What was said in a tab is remembered to somebody who reloads the page, not to somebody who comes back. */
const shortWhile = 10 * 60_000;

export interface ContextSources {
  vault: Vault;
  settings: Pick<PlainSettings, 'receiptOnPage' | 'theme'>;
  /** What the last capture of the page's tab came to, if there was one. */
  status: PageStatus | undefined;
  /** How fast its pages are to be turned, where the tab is catching up. */
  pace: Pace | undefined;
  /** What was taught of the site. */
  recipes: readonly Recipe[];
  /** True while the tab is being taught. */
  isTaught: boolean;
  now: number;
}

/** What a page of a watched site may know: its own accounts' tidemarks, none while the vault is locked. */
export async function readPageContext({ vault, settings, status, pace, recipes, isTaught, now }: ContextSources, site: WatchedSite): Promise<PageContext> {
  const { kind } = await vault.state();
  const isOpen = kind === 'unlocked' || kind === 'screen-locked';
  const summary = isOpen ? await readVaultLedger(vault).readSummary() : undefined;
  const context: PageContext = {
    siteId: site.id,
    ...(site.adapterId === undefined ? {} : { adapterId: site.adapterId }),
    pageOnly: site.pageOnly,
    accounts: (summary?.accounts ?? []).filter(({ siteId }) => siteId === site.id).flatMap(waterlinesOf),
    ...(pace === undefined ? {} : { catchUp: pace }),
    ...(recipes.length === 0 ? {} : { recipes: [...recipes] }),
    ...(isTaught ? { isTaught } : {}),
    ...(settings.receiptOnPage ? { receipt: { theme: settings.theme, ...lastSaid(status, site, now) } } : {}),
  };
  if (!__TEST_BUILD__) return context;
  const testNow = await readTestNow();
  return testNow === undefined ? context : { ...context, testNow };
}

function lastSaid(status: PageStatus | undefined, site: WatchedSite, now: number): Pick<NonNullable<PageContext['receipt']>, 'last'> {
  if (status?.siteId !== site.id || now - status.at > shortWhile) return {};
  const { receipt, reason } = status;
  return { last: { receipt, ...(reason === undefined ? {} : { reason }) } };
}

/** A page may know an account by any of its keys. */
const waterlinesOf = ({ key, aliases = [], tidemark, lastRowCount }: Account): PageContext['accounts'] =>
  [key, ...aliases].map((each) => ({
    key: each,
    ...(tidemark === undefined ? {} : { tidemark: tidemark.date }),
    ...(lastRowCount === undefined ? {} : { lastRowCount }),
  }));
