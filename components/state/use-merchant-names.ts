import { useEffect, useMemo, useState } from 'preact/hooks';
import { merchantName } from '../../utils/categorize/merchant-name.ts';
import type { Transaction } from '../../utils/model/ledger.ts';
import { useServices } from './page-state.tsx';

/** As many as one screenful and what is scrolled to next; the rest keep the names that rules give. */
const mostAsked = 2_000;

/** Names found so far in this page: merchants come back on every screen. */
const found = new Map<string, string>();

/**
 * The name of who was paid or who paid: the other party where the bank names it, else the descriptor made readable, by
 * rules at once and by what the worker knows of language a moment later.
 */
export function useMerchantNames(transactions: readonly Transaction[]): (transaction: Transaction) => string {
  const { nameMerchants } = useServices();
  const [, setRound] = useState(0);
  useEffect(() => {
    let isGone = false;
    const asked = [...new Set(transactions.flatMap(({ counterparty, description }) => (counterparty === undefined && !found.has(description) ? [description] : [])))];
    const ask = async (): Promise<void> => {
      const batch = asked.slice(0, mostAsked);
      const names = await nameMerchants(batch);
      for (const [index, descriptor] of batch.entries()) found.set(descriptor, names[index] ?? merchantName(descriptor));
      if (!isGone) setRound((round) => round + 1);
    };
    // Without the worker's answer the rules' names stay, which are right if longer.
    if (asked.length > 0) ask().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [transactions]);
  return useMemo(() => ({ counterparty, description }: Transaction) => counterparty ?? found.get(description) ?? merchantName(description), []);
}
