import type { CatchUpEnd } from '../../../utils/model/catch-up.ts';
import type { OutcomeKind } from '../../../utils/model/outcome.ts';
import type { Proof } from '../../../utils/model/proof.ts';

export interface TriedAccount {
  name: string;
  mask: string | null;
  currency: string;
  balanceMinor: number | null;
  transactions: {
    date: string;
    amountMinor: number;
    currency: string;
    description: string;
    pending: boolean | 'unknown';
    balanceAfterMinor?: number;
  }[];
}

/** What came of one page. Accounts are what the vault holds afterwards, not what the reader said. */
export interface TryResult {
  url: string;
  input: string;
  adapter: string | null;
  outcome: OutcomeKind;
  reason: string | null;
  proof: Proof['result'];
  /** With `--catch-up`, where the page could be read: why turning pages ended, and how far it came. */
  catchUp?: { end: CatchUpEnd | 'gave-up'; pages: number; rows: number };
  accounts: TriedAccount[];
}

/** One answer for several accounts: broken where one is, proved where all are. */
export function overallProof(proofs: readonly (Proof['result'] | undefined)[]): Proof['result'] {
  if (proofs.includes('broken')) return 'broken';
  return proofs.length > 0 && proofs.every((proof) => proof === 'proved') ? 'proved' : 'unprovable';
}

/** An amount in major units, two decimals: this is for people, the JSON has the exact minor units. */
const major = (amountMinor: number): string => (amountMinor / 100).toFixed(2);

function describeAccount({ name, mask, currency, balanceMinor, transactions }: TriedAccount, limit: number): string[] {
  const shown = transactions.slice(0, limit);
  return [
    `  ${name}${mask === null ? '' : ` ···${mask}`}  ${currency}  ${transactions.length} transactions${balanceMinor === null ? '' : `, balance ${major(balanceMinor)}`}`,
    ...shown.map(
      (each) =>
        `    ${each.date}  ${major(each.amountMinor).padStart(12)} ${each.currency}  ${each.description}${each.pending === true ? '  (pending)' : ''}`,
    ),
    ...(transactions.length > shown.length ? [`    … ${transactions.length - shown.length} more`] : []),
  ];
}

/** A page's result for people. */
export function describe({ url, input, adapter, outcome, reason, proof, catchUp, accounts }: TryResult, limit = 10): string {
  return [
    input === url ? url : `${input}  (${url})`,
    `  ${outcome}${reason === null ? '' : `: ${reason}`}  ·  adapter ${adapter ?? 'none'}  ·  ${proof}`,
    ...(catchUp === undefined ? [] : [`  caught up over ${catchUp.pages} pages, ${catchUp.rows} rows: ${catchUp.end}`]),
    ...accounts.flatMap((account) => describeAccount(account, limit)),
  ].join('\n');
}
