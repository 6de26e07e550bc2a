import type { IsoMonth } from '../model/iso-date.ts';
import type { SummaryView } from '../model/ledger.ts';
import type { Vault } from '../vault/contract.ts';
import type { LedgerReader } from './contract.ts';
import { healthSchema, monthSchema, summaryRef, summarySchema } from './documents.ts';
import { readHistory } from './history.ts';
import { viewAll } from './merge/edits.ts';
import { newestFirst } from './merge/months.ts';
import { readSuggestions } from './suggestions.ts';

/** The ledger of a vault, for pages. Throws `VaultError` with code `locked` where the vault is. */
export function readVaultLedger(vault: Vault): LedgerReader {
  return {
    readSummary: () => readSummary(vault),
    readTransactions: async (months) => {
      const { values, damaged } = months === undefined ? await readAll(vault) : await readSome(vault, months);
      const parsed = values.map((value) => monthSchema.safeParse(value).data);
      const transactions = viewAll(parsed.flatMap((month) => month?.transactions ?? [])).sort(newestFirst);
      return { transactions, damaged: damaged + parsed.filter((month) => month === undefined).length };
    },
    readSuggestions: () => readSuggestions(vault),
    readHistory: () => readHistory(vault),
    readSiteHealth: async () => {
      const { documents } = await vault.list('site');
      return documents.flatMap(({ value }) => healthSchema.safeParse(value).data ?? []);
    },
    onChange: (callback) => vault.onCommit(callback),
  };
}

async function readAll(vault: Vault): Promise<{ values: unknown[]; damaged: number }> {
  const { documents, damaged } = await vault.list('month');
  return { values: documents.map(({ value }) => value), damaged };
}

/** A month that the summary counts and that does not read is damaged; any other simply does not exist. */
async function readSome(vault: Vault, wanted: readonly IsoMonth[]): Promise<{ values: unknown[]; damaged: number }> {
  const months = [...new Set(wanted)];
  const read = await Promise.all(months.map((month) => vault.read('month', month)));
  const missing = months.filter((_month, index) => read[index] === undefined);
  const summary = missing.length === 0 ? undefined : await readSummary(vault);
  const counted = new Set(summary?.months.map(({ month }) => month));
  return { values: read.filter((value) => value !== undefined), damaged: missing.filter((month) => counted.has(month)).length };
}

async function readSummary(vault: Vault): Promise<SummaryView | undefined> {
  return summarySchema.safeParse(await vault.read(summaryRef.kind, summaryRef.key)).data;
}
