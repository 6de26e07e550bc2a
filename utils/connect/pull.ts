import type { ConnectionFailure, ConnectionProblem } from '../model/connection.ts';
import { localDate, type IsoDate } from '../model/iso-date.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Delivery } from '../ledger/index.ts';
import { readVaultLedger } from '../ledger/index.ts';
import type { Vault } from '../vault/contract.ts';
import type { ReadAccount, Wire } from './contract.ts';
import { ConnectionError } from './contract.ts';
import { countRequests } from './count-requests.ts';
import type { StoredConnection } from './documents.ts';
import { changeConnection, findConnection } from './documents.ts';
import { joinReadings } from './join-readings.ts';
import { findKind } from './kinds.ts';
import { walkBack } from './walk-back.ts';

export interface PullEquipment {
  vault: Vault;
  wire: Wire;
  /** Epoch milliseconds. */
  now: () => Promise<number>;
  /** Whether the browser lets us ask this host. */
  hasHost: (host: string) => Promise<boolean>;
  /** Merges what came into the ledger; in its turn. */
  deliver: (delivery: Delivery) => Promise<Receipt>;
}

/** What a pull came to. With a failure, what had been read before it is in the ledger all the same. */
export interface Pulled {
  added: number;
  failure?: ConnectionFailure;
  problems: ConnectionProblem[];
}

/** Brings the accounts of a connection up to date. Throws `VaultError` where the vault does not take it. */
export async function pullConnection(equipment: PullEquipment, connectionId: string): Promise<Pulled> {
  const stored = await findConnection(equipment.vault, connectionId);
  if (stored === undefined) return { added: 0, failure: 'access-ended', problems: [] };
  const at = await equipment.now();
  try {
    if (!(await equipment.hasHost(stored.host))) throw new ConnectionError('not-granted');
    return await pull(equipment, stored, at);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    await notePull(equipment.vault, stored.id, { at, failure: error.code, problems: [] }, error.retryAt);
    return { added: 0, failure: error.code, problems: [] };
  }
}

async function pull({ vault, wire, now, deliver }: PullEquipment, stored: StoredConnection, at: number): Promise<Pulled> {
  const connection = findKind(stored.kind);
  const counted = countRequests(wire, { vault, id: stored.id, mostPerDay: connection.requestsPerDay, now });
  const dateOf = (instant: number): IsoDate => localDate(new Date(instant));
  const context = { dateOf, today: dateOf(at), knownTo: await readKnown(vault, stored) };
  const walk = await walkBack(connection, stored.access, counted, context);
  const { statement, accounts, problems } = joinReadings(connection, walk.readings, walk.from);
  const added = accounts.length === 0 ? 0 : await deliverWhole(deliver, { siteId: stored.id, source: 'connection', capturedAt: at, outcome: { kind: 'rows', statement } });
  const failure = walk.failure?.code;
  await notePull(vault, stored.id, { at, ...(failure === undefined ? {} : { failure }), problems }, walk.failure?.retryAt, walk.isWhole ? accounts : []);
  return { added, ...(failure === undefined ? {} : { failure }), problems };
}

async function deliverWhole(deliver: PullEquipment['deliver'], delivery: Delivery): Promise<number> {
  const receipt = await deliver(delivery);
  // The schema has let nothing through that the ledger refuses, save an account in another currency than it is known in.
  if (receipt.kind !== 'stored') throw new ConnectionError('unreadable');
  return receipt.accounts.reduce((sum, account) => sum + account.added, 0);
}

/** How far each account is known: by earlier pulls, or by its tidemark where other ways have brought it further. */
async function readKnown(vault: Vault, { id, reached }: StoredConnection): Promise<Map<string, IsoDate>> {
  const accounts = (await readVaultLedger(vault).readSummary())?.accounts ?? [];
  const known = new Map(Object.entries(reached));
  for (const { siteId, key, aliases = [], links = [], tidemark } of accounts) {
    const keys = siteId === id ? [key, ...aliases] : links.filter((link) => link.siteId === id).flatMap((link) => link.keys);
    for (const each of keys) {
      const before = known.get(each);
      if (before !== undefined && tidemark !== undefined && tidemark.date > before) known.set(each, tidemark.date);
    }
  }
  return known;
}

async function notePull(vault: Vault, id: string, lastPull: NonNullable<StoredConnection['lastPull']>, retryAt: number | undefined, read: readonly ReadAccount[] = []): Promise<void> {
  await changeConnection(vault, id, ({ retryAt: _past, ...before }) => {
    const reached = { ...before.reached, ...Object.fromEntries(read.flatMap(({ account, isSound, asOf }) => (isSound ? [[account.key, asOf]] : []))) };
    return { ...before, lastPull, reached, ...(retryAt === undefined ? {} : { retryAt }) };
  });
}
