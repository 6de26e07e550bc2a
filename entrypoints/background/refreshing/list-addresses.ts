import * as z from 'zod/mini';
import { typed } from '../../../utils/messages/schemas/typed.ts';
import { date, id, text } from '../../../utils/messages/schemas/values.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { Vault } from '../../../utils/vault/contract.ts';

/** Where an account's transactions were last read, and the newest day that they had there. By account id. */
export type ListAddresses = Record<string, { address: string; newest: IsoDate }>;

const ref = { kind: 'view', key: 'list-addresses' } as const;
const schema = typed<ListAddresses>()(z.record(id, z.object({ address: text(2_000), newest: date })));

/** Encrypted, since a bank's addresses may name accounts. Throws `VaultError` where the vault is locked. */
export const readListAddresses = async (vault: Pick<Vault, 'read'>): Promise<ListAddresses> => schema.safeParse(await vault.read(ref.kind, ref.key)).data ?? {};

/**
 * Remembers where a capture's accounts are listed, where that is not known or has changed. A list that ends earlier than
 * the one remembered is an older page of it.
 */
export async function noteListAddress(vault: Pick<Vault, 'read' | 'change'>, url: URL, outcome: Outcome, receipt: Receipt): Promise<void> {
  if (outcome.kind !== 'rows' || receipt.kind !== 'stored') return;
  const address = lastingAddress(url);
  const newest = outcome.statement.accounts.flatMap(({ rows }) => rows.map((row) => row.date)).toSorted().at(-1);
  if (address === undefined || newest === undefined) return;
  const accounts = receipt.accounts.map(({ accountId }) => accountId);
  const isNews = (known: ListAddresses, account: string): boolean => {
    const before = Object.hasOwn(known, account) ? known[account] : undefined;
    return before === undefined || (before.address !== address && newest >= before.newest);
  };
  // Nearly every capture finds it as it was: then nothing is written.
  const known = await readListAddresses(vault);
  if (!accounts.some((account) => isNews(known, account))) return;
  await vault.change(async (draft) => {
    const before = schema.safeParse(await draft.get(ref.kind, ref.key)).data ?? {};
    draft.put(ref.kind, ref.key, { ...before, ...Object.fromEntries(accounts.filter((account) => isNews(before, account)).map((account) => [account, { address, newest }])) });
  });
}

/** Of a session, not of the page. */
const sessionName = /^(?:j?session.*|.*sess(?:ion)?_?id|sid|.*token.*|.*nonce.*|csrf.*|auth.*|code|state|ticket)$/i;
/** Of another day than the next one. */
const periodName = /^(?:.*(?:date|month|monat|mois|mes|year|jahr|annee|period|page|seite|offset|cursor|start|end).*|from|to|von|bis|since|until|before|after)$/i;
const periodValue = /^\d{4}(?:-?\d{2}){1,2}$/;

/** An address without what belongs to one session or one period; `undefined` where it is too long to be one's own. */
export function lastingAddress(url: URL): string | undefined {
  const lasting = new URL(url);
  lasting.pathname = lasting.pathname.replace(/;[^/]*/g, '');
  for (const [name, value] of url.searchParams) if (sessionName.test(name) || periodName.test(name) || periodValue.test(value)) lasting.searchParams.delete(name);
  return lasting.href.length > 2_000 ? undefined : lasting.href;
}
