import type { AccountReadBack } from '../../../utils/ledger/read-back.ts';

const latest = 5;

/** Demo banks keep their accounts in currencies of two decimals. */
const major = (amountMinor: number): string => (amountMinor / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** An account of the captured ledger: totals, proof and the latest rows. */
export function describeAccount({ name, mask, currency, balanceMinor, lastProof, tidemark, transactions }: AccountReadBack): string {
  const amounts = transactions.map((each) => each.amountMinor);
  const paidIn = sum(amounts.filter((amount) => amount > 0));
  const paidOut = sum(amounts.filter((amount) => amount < 0));
  const width = Math.max(12, ...transactions.slice(0, latest).map((each) => major(each.amountMinor).length));
  return [
    `${name}${mask === undefined ? '' : ` ···${mask}`}   ${balanceMinor === undefined ? '' : `${major(balanceMinor)} ${currency}`}`,
    `  ${transactions.length} transactions · ${lastProof ?? 'unprovable'}${tidemark === undefined ? '' : ` · complete to ${tidemark.date}`} · in ${major(paidIn)} · out ${major(paidOut)}`,
    ...transactions.slice(0, latest).map((each) => `  ${each.date}  ${major(each.amountMinor).padStart(width)}  ${each.description}${each.pending === true ? '  (pending)' : ''}`),
    ...(transactions.length > latest ? [`  … ${transactions.length - latest} earlier`] : []),
  ].join('\n');
}
