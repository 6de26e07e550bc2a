/** The heavy part of the popup, in a chunk of its own: it comes after the first paint. */
import type { ReadingSide } from '../../components/state/browser-services.ts';
import { readConnections } from '../../utils/connect/reading.ts';
import { readVaultLedger } from '../../utils/ledger/reading.ts';
import { openBrowserVault } from '../../utils/vault/browser-vault.ts';

export function openReadingSide(): ReadingSide {
  const vault = openBrowserVault();
  return { vault, ledger: readVaultLedger(vault), readConnections: () => readConnections(vault) };
}
