import type { ComponentChildren, VNode } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LedgerReader } from '../../utils/ledger/contract.ts';
import type { SummaryView, Transaction } from '../../utils/model/ledger.ts';
import type { HistoryEntry } from '../../utils/model/history.ts';
import type { SiteHealth } from '../../utils/model/site.ts';
import type { Suggestion } from '../../utils/model/suggestion.ts';
import type { Live } from './live.ts';
import { usePageState } from './page-state.tsx';
import { useLive } from './use-live.ts';

interface ShownLedger {
  reader: LedgerReader;
  /** Made up, for looking around: nothing of it can be changed. */
  isSample: boolean;
}

const LedgerContext = createContext<ShownLedger | undefined>(undefined);

/** Shows another ledger than the vault's own to everything inside: the sample. */
export function SampleLedgerProvider({ reader, children }: { reader: LedgerReader; children: ComponentChildren }): VNode {
  return <LedgerContext.Provider value={{ reader, isSample: true }}>{children}</LedgerContext.Provider>;
}

/** The ledger that is shown here. */
export function useLedger(): ShownLedger {
  const { services } = usePageState();
  return useContext(LedgerContext) ?? { reader: services.ledger, isSample: false };
}

/** The small summary; its value is `undefined` before the first capture. */
export function useLedgerSummary(): Live<SummaryView | undefined> {
  const { reader } = useLedger();
  return useLive(reader, reader.readSummary, reader.onChange);
}

/** Every transaction, newest first, and how many months could not be opened. */
export function useTransactions(): Live<{ transactions: Transaction[]; damaged: number }> {
  const { reader } = useLedger();
  return useLive(reader, () => reader.readTransactions(), reader.onChange);
}

/** What the last captures of each site found. */
export function useSiteHealth(): Live<SiteHealth[]> {
  const { reader } = useLedger();
  return useLive(reader, reader.readSiteHealth, reader.onChange);
}

/** What the ledger asks about, newest first. */
export function useSuggestions(): Live<Suggestion[]> {
  const { reader } = useLedger();
  return useLive(reader, reader.readSuggestions, reader.onChange);
}

/** What was done to the ledger, newest first. */
export function useHistory(): Live<{ entries: HistoryEntry[]; damaged: number }> {
  const { reader } = useLedger();
  return useLive(reader, reader.readHistory, reader.onChange);
}
