import type { ConnectionKind } from '../model/connection.ts';
import { connectionId } from '../model/connection.ts';
import type { Vault } from '../vault/contract.ts';
import type { Wire } from './contract.ts';
import { ConnectionError } from './contract.ts';
import { saveConnection } from './documents.ts';
import { findKind } from './kinds.ts';

export interface AddEquipment {
  vault: Vault;
  wire: Wire;
  now: () => Promise<number>;
  hasHost: (host: string) => Promise<boolean>;
  /** A short random text, to tell two connections of one host apart. */
  newMark: () => string;
}

/**
 * Claims what the person pasted and keeps the access, encrypted. The claim is good for one time, so everything else is
 * looked at before it; where it fails nothing is kept. Returns the new connection's id. Throws `ConnectionError`, and
 * `VaultError` where the vault does not take it.
 */
export async function addConnection({ vault, wire, now, hasHost, newMark }: AddEquipment, { kind, setup }: { kind: ConnectionKind; setup: string }): Promise<string> {
  const connection = findKind(kind);
  if (!(await hasHost(connection.hostOfSetup(setup)))) throw new ConnectionError('not-granted');
  // What cannot be written now could not keep what the claim gives.
  await vault.list('connection');
  const access = await connection.claim(setup, wire);
  const host = connection.hostOf(access);
  const id = connectionId(host, newMark());
  const createdAt = await now();
  await vault.change(async (draft) => saveConnection(draft, { id, kind, host, access, createdAt, requests: [], reached: {} }));
  return id;
}

/** Forgets the access. What it brought stays in the ledger. */
export const removeConnection = (vault: Vault, id: string): Promise<void> => vault.change(async (draft) => draft.remove('connection', id));
